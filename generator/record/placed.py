"""Where files are read, and what is said of every other one: nothing that somebody saved is left out in silence."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from generator.schema.unseen import unseen_in_name
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, Sources

# The group is the scorecard to which a file belongs.
_PLACES = re.compile(
    r"""
    content/ (?: (?: site | accessibility | documents | glossary | groups | languages | methods/rating
            | corrections | redirects ) \.yml
        | (?: pages | report-cards | plans | covers ) /[^/]+\.yml
        | scorecards/ ([^/]+) /[^/]+\.yml )
    | data/ (?: areas\.csv | audits/accessibility\.yml | indicators/[^/]+\.yml
        | (?: publications | known-faults ) /[^/]+\.csv
        | releases/ ([^/]+) /[^/]+\.csv
        | (?: annual | comparators | discrepancies ) / ([^/]+) \.csv
        | national/ (?: measures\.yml | context\.yml | (?: places | neighbours | differences ) \.csv
            | (?: files | figures | comparators ) /[^/]+\.csv )
        | published/ (?: index\.csv | (?: scorecards/[^/]+ | report-cards | plans ) /[^/]+\.json )
        | named-lists/ ([^/]+) /[^/]+\.yml )
    """,
    re.VERBOSE,
)
_FOLDERS = (
    *(f"content/{name}" for name in ("pages", "report-cards", "plans", "covers", "methods")),
    *(f"data/{name}" for name in ("audits", "indicators", "publications", "known-faults", "annual", "comparators")),
    "data/discrepancies",
)
_STRAY = Rule(
    "file-unused",
    "Every file is one of which something on the site is made",
    "nothing on the site is made from this file.{hint}",
    "Move or rename it: words are .yml files and figures .csv files, named like those beside them.",
    {"hint": ' Did you mean "content/pages/privacy.yml"?'},
)
_OF_NO_SCORECARD = Rule(
    "file-of-no-scorecard",
    "Figures and words belong to a scorecard that has a registry",
    'there is no scorecard "{name}".{hint}',
    "Correct the name, or add the scorecard's registry, data/indicators/{name}.yml.",
    {"name": "early-strat", "hint": ' Did you mean "early-start"?'},
)
_COPY = Rule(
    "file-copied",
    "A file is there once, under its own name",
    'the name says that this is a copy of "{name}".',
    "Keep the right one of the two under that name, and delete the other.",
    {"name": "2017-02.csv"},
)
_LEFT_BEHIND = Rule(
    "file-left-behind",
    "No file is one that a program kept while somebody worked on another",
    'this is what a program kept of "{name}", and it is not read.',
    "Delete it; if its words are needed, put them into that file first.",
    {"name": "about.yml"},
)
_ENDS_TWICE = Rule(
    "file-ends-twice",
    "The name of a file has one ending",
    'the name ends twice, with "{ending}".',
    'Rename it "{name}". Windows shows whole names if you tick View, Show, File name extensions.',
    {"ending": ".yml.txt", "name": "2016-11.yml"},
)
_WORKBOOK = Rule(
    "file-is-workbook",
    "Figures are in CSV files",
    "nothing is read from a workbook.",
    'Save its sheet as "CSV UTF-8 (comma delimited)", and keep the workbook outside of content/ and data/.',
)
_NOT_AN_ADDRESS = Rule(
    "page-not-an-address",
    "The file of a standing page is named with small letters, digits and hyphens",
    '"{name}" can\'t be part of a web address.',
    "Use small letters, digits and hyphens only, like release-calendar.yml.",
    {"name": "Release calendar"},
)
_COPIES = re.compile(
    r"""
    Copy\ (?:\(\d+\)\ )? of\ (?P<a>.+)
    | (?P<b>.+?) (?:\ -\ Copy(?:\ \(\d+\))? | \ copy(?:\ \d+)? | \ ?\(\d+\) | \ \([^()]*conflicted\ copy[^()]*\))
        (?P<end>\.[^.]+)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_KEPT = re.compile(r"(?P<a>.+?)(?:~|\.(?:bak|orig|old|tmp|save|rej))|#(?P<b>.+)#|\.(?P<c>.+)|~(?P<d>.+)", re.IGNORECASE)
_TWICE = re.compile(r"(?P<name>.+(?P<first>\.(?:csv|ya?ml)))(?P<second>\.(?:txt|csv|ya?ml))", re.IGNORECASE)
_IS_WORKBOOK = re.compile(r".+\.(?:xls[xmb]?|ods|numbers)", re.IGNORECASE)
_Found: TypeAlias = Iterator[Problem]


def placed(sources: Sources, problems: list[Problem]) -> Sources:
    """The files that stand where files are read; each of the others is reported."""
    scorecards = {file.stem for file in sources.under("data/indicators", ".yml")}
    paths = {file.path for file in sources.files}
    kept: list[SourceFile] = []
    for file in sources.files:
        found = list(_faults(file, scorecards, paths))
        problems += found
        if not found:
            kept.append(file)
    return Sources(tuple(kept))


def _faults(file: SourceFile, scorecards: set[str], paths: set[str]) -> _Found:
    if found := list(unseen_in_name(file.path)):
        yield from found
    elif named := list(_by_name(file)):
        yield from named
    elif (place := _PLACES.fullmatch(file.path)) is None:
        yield _STRAY.at(file.path, 1, hint=_hint(file.path, paths))
    else:
        name = next(filter(None, place.groups()), None)
        # Where there is no scorecard at all, that is said once.
        if name and scorecards and name not in scorecards:
            yield _OF_NO_SCORECARD.at(file.path, 1, name=name, hint=closest(name, scorecards))
        if file.path.startswith("content/pages/") and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
            yield _NOT_AN_ADDRESS.at(file.path, 1, name=file.stem)


def _by_name(file: SourceFile) -> _Found:
    """What the name says that Windows, a browser, a shared folder or an editor gave it."""
    name = file.path.rpartition("/")[2]
    if copy := _COPIES.fullmatch(name):
        yield _COPY.at(file.path, 1, name=copy["a"] or copy["b"] + copy["end"])
    elif kept := _KEPT.fullmatch(name):
        yield _LEFT_BEHIND.at(file.path, 1, name=next(filter(None, kept.groups())))
    elif twice := _TWICE.fullmatch(name):
        yield _ENDS_TWICE.at(file.path, 1, ending=twice["first"] + twice["second"], name=twice["name"])
    elif _IS_WORKBOOK.fullmatch(name):
        yield _WORKBOOK.at(file.path, 1)


def _hint(path: str, paths: set[str]) -> str:
    """The place that was meant: in small letters, with the ending .yml, in a folder whose name is near."""
    folder, _, name = path.lower().replace(".yaml", ".yml").rpartition("/")
    near = (each for each in _FOLDERS if each.count("/") == folder.count("/") and closest(folder, [each]))
    folders = [folder, *near]
    ways = (f"{each}/{name}" for each in folders)
    meant = next((way for way in ways if _PLACES.fullmatch(way) and way not in paths), "")
    return f' Did you mean "{meant}"?' if meant else ""
