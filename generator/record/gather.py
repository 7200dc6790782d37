"""Reads every file and ties what it holds together, or says what is wrong with it."""

import re

from generator.record.areas import areas_or_none
from generator.record.draft import Draft
from generator.record.gather_documents import GROUPS, LANGUAGES, LIST, gather_documents
from generator.record.gather_scorecards import gather_scorecard
from generator.schema.narrative import RatingTable, SiteText, StandingPage
from generator.schema.parse import parse_model
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import Sources

# Pages that others link to.
LINKED_PAGES = {"about", "methods"}
# Where files are read; the group is the scorecard to which a file belongs.
_PLACES = re.compile(
    r"""
    content/ (?: (?: site | accessibility | documents | glossary | groups | languages | methods/rating ) \.yml
        | (?: pages | report-cards | plans | covers ) /[^/]+\.yml
        | scorecards/ ([^/]+) /[^/]+\.yml )
    | data/ (?: areas\.csv | audits/accessibility\.yml | indicators/[^/]+\.yml
        | (?: publications | known-faults ) /[^/]+\.csv
        | releases/ ([^/]+) /[^/]+\.csv
        | (?: annual | comparators | discrepancies ) / ([^/]+) \.csv
        | named-lists/ ([^/]+) /[^/]+\.yml )
    """,
    re.VERBOSE,
)
_NO_SCORECARD = Rule(
    "no-scorecard",
    "There is a scorecard",
    "there is no scorecard at all.",
    "Add the registry of a scorecard, like data/indicators/early-start.yml.",
)
_STRAY = Rule(
    "file-unused",
    "Every file is one of which something on the site is made",
    "nothing on the site is made from this file.",
    "Move or rename it: words are .yml files and figures .csv files, named like those beside them.",
)
_OF_NO_SCORECARD = Rule(
    "file-of-no-scorecard",
    "Figures and words belong to a scorecard that has a registry",
    'there is no scorecard "{name}".{hint}',
    "Correct the name, or add the scorecard's registry, data/indicators/{name}.yml.",
    {"name": "early-strat", "hint": ' Did you mean "early-start"?'},
)


def parse_content(sources: Sources, problems: list[Problem]) -> Draft | None:
    """Read every file; None if a part without which nothing else makes sense can't be read."""
    site = parse_model(sources.named("content/site.yml"), SiteText, problems)
    rating_file = sources.named("content/methods/rating.yml")
    rating_table = parse_model(rating_file, RatingTable, problems)
    areas = areas_or_none(sources.named("data/areas.csv"), problems)
    pages = {f.stem: parse_model(f, StandingPage, problems) for f in sources.under("content/pages", ".yml")}
    for name in LINKED_PAGES - pages.keys():
        parse_model(sources.named(f"content/pages/{name}.yml"), StandingPage, problems)
    scorecards = [gather_scorecard(f, sources, areas, problems) for f in sources.under("data/indicators", ".yml")]
    documents = gather_documents(sources, areas, problems)
    _check_stray_files(sources, problems)
    if problems or site is None or rating_table is None:
        return None
    whole = tuple(scorecard for scorecard in scorecards if scorecard is not None)
    standing = {name: page for name, page in pages.items() if page}
    return Draft(
        site=site,
        all_areas=areas,
        areas=areas.at(max(scorecard.latest.month for scorecard in whole)),
        scorecards=whole,
        standing_pages=standing,
        rating_table=rating_table,
        rating_file=rating_file,
        report_cards=documents.report_cards,
        plans=documents.plans,
        covers=documents.covers,
        publications=documents.publications,
        documents=documents.documents,
        documents_file=sources.named(LIST),
        glossary=documents.glossary,
        groups=documents.groups,
        groups_file=sources.named(GROUPS),
        languages=documents.languages,
        languages_file=sources.named(LANGUAGES),
        accessibility=documents.accessibility,
    )


def _check_stray_files(sources: Sources, problems: list[Problem]) -> None:
    """A file that nothing reads, or that belongs to no scorecard, would be left out in silence."""
    known = {file.stem for file in sources.under("data/indicators", ".yml")}
    if not known:
        problems.append(_NO_SCORECARD.at("data/indicators", 1))
        return
    for file in sources.files:
        place = _PLACES.fullmatch(file.path)
        if place is None:
            problems.append(_STRAY.at(file.path, 1))
            continue
        name = next(filter(None, place.groups()), None)
        if name and name not in known:
            problems.append(_OF_NO_SCORECARD.at(file.path, 1, name=name, hint=closest(name, known)))
