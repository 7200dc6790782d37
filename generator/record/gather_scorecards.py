"""Reads a scorecard: its registry, and the figures and words of each release."""

from collections.abc import Iterator

from generator.record.areas import Areas
from generator.record.draft import DraftRelease, DraftScorecard
from generator.record.intake import Intake
from generator.record.observation import Observation
from generator.record.picture import picture_as_at
from generator.schema.in_force import registry_at
from generator.schema.named_lists import NamedLists
from generator.schema.narrative import ScorecardNarrative
from generator.schema.parse import line_of, parse_model
from generator.schema.registry import Registry
from generator.terms.period import Kind, Period, PeriodError
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, Sources

_OTHER_NAME = Rule(
    "scorecard-of-another-name",
    "A scorecard's id is the name of its file",
    'the scorecard\'s id "{id}" is not the name of this file, "{name}".',
    "Make the two the same.",
    {"id": "late-start", "name": "early-start"},
)
_NO_RELEASE = Rule(
    "scorecard-without-release",
    "A scorecard has a release",
    'the scorecard "{name}" has no release.',
    "Add its figures as data/releases/{name}/2017-01.csv, named after the month.",
    {"name": "early-start"},
)
_ID_TWICE = Rule(
    "indicator-id-twice",
    "Each indicator of a scorecard has an id of its own",
    'the id "{id}" belongs to another indicator already.',
    "Give each indicator its own.",
    {"id": "es-1-1"},
)
_NO_WORDS = Rule(
    "release-without-words",
    "A release has words beside its figures",
    "this release has figures but no words.",
    "Add the file, or delete {figures} if there is no such release.",
    {"figures": "data/releases/early-start/2017-02.csv"},
)
_NO_FIGURES_IN_FILE = Rule(
    "release-empty",
    "The file of a release holds figures",
    "this file has a heading but no figures.",
    "Add the figures of the release below the heading, or delete the file.",
)
_YEAR_CONTRADICTED = Rule(
    "year-contradicted",
    "A yearly figure and the first release say the same",
    "this figure stands on line {line} of {path} too, and is another one there.",
    "Keep the right one, and delete the other row.",
    {"line": "2", "path": "data/annual/early-start.csv"},
)
_NO_FIGURES = Rule(
    "release-without-figures",
    "A release has figures beside its words",
    "this release has words but no figures.",
    "Add {figures}, or delete this file.",
    {"figures": "data/releases/early-start/2017-02.csv"},
)
_NAMES_ALONE = Rule(
    "named-list-of-no-release",
    "A list of names stands in a report that the scorecard has",
    "there is no release {month} of this scorecard.",
    "Name the file after the month of the report that prints the names.",
    {"month": "2017-03"},
)
_NOT_A_MONTH = Rule(
    "release-not-of-a-month",
    "The file of a release is named after its month",
    '"{name}" is not a month.',
    "Name the file after the month of the release, like 2017-02.csv.",
    {"name": "february"},
)


def gather_scorecard(
    registry_file: SourceFile, sources: Sources, areas: Areas, problems: list[Problem]
) -> DraftScorecard | None:
    """One scorecard; None, with the reasons among the problems, where it can't be read whole."""
    registry = parse_model(registry_file, Registry, problems)
    if registry is None:
        return None
    name, before = registry_file.stem, len(problems)
    if registry.scorecard.id != name:
        line = line_of(registry_file, "scorecard", "id")
        problems.append(_OTHER_NAME.at(registry_file.path, line, id=registry.scorecard.id, name=name))
    if not _ids_are_given_once(registry, registry_file, problems):
        return None
    intake = Intake(registry, areas, problems)
    yearly = [o for f in sources.under("data/annual", f"/{name}.csv") for o in intake.observations(f)]
    comparators = [c for f in sources.under("data/comparators", f"/{name}.csv") for c in intake.comparators(f)]
    known = [d for f in sources.under("data/discrepancies", f"/{name}.csv") for d in intake.discrepancies(f)]
    releases = tuple(_releases(name, yearly, intake, sources))
    if not releases and len(problems) == before:
        problems.append(_NO_RELEASE.at(registry_file.path, 1, name=name))
    if len(problems) > before:
        return None
    return DraftScorecard(registry, registry_file, releases, tuple(comparators), tuple(known))


def _ids_are_given_once(registry: Registry, registry_file: SourceFile, problems: list[Problem]) -> bool:
    """Asked before figures are read: they would all be held against the wrong indicator."""
    ids = [indicator.id for indicator in registry.indicators]
    for place, name in enumerate(ids):
        if name in ids[:place]:
            line = line_of(registry_file, "indicators", place, "id")
            problems.append(_ID_TWICE.at(registry_file.path, line, id=name))
    return len(set(ids)) == len(ids)


def _releases(name: str, yearly: list[Observation], intake: Intake, sources: Sources) -> Iterator[DraftRelease]:
    picture = picture_as_at(Period.month(0), yearly)
    files = tuple(sources.under(f"data/releases/{name}", ".csv"))
    months = [_month_of(file, intake.problems) for file in files]
    for file, month in zip(files, months, strict=True):
        figures = _figures(file, intake)
        if file is files[0]:
            _check_years_agree(yearly, figures, intake.problems)
        picture = picture.later(month or picture.release, figures)
        narrative_file = sources.named(f"content/scorecards/{name}/{file.stem}.yml")
        if month and narrative_file.is_missing:
            intake.problems.append(_NO_WORDS.at(narrative_file.path, 1, figures=file.path))
        elif month:
            narrative = parse_model(narrative_file, ScorecardNarrative, intake.problems)
            lists_file = sources.named(f"data/named-lists/{name}/{file.stem}.yml")
            named = None if lists_file.is_missing else parse_model(lists_file, NamedLists, intake.problems)
            if narrative:
                lists = named.lists if named is not None else ()
                then = registry_at(intake.registry, month, is_first=file is files[0])
                yield DraftRelease(
                    month, picture, then, intake.areas.at(month), narrative, narrative_file, lists, lists_file
                )
    if None not in months:  # Else the words may belong to the figures whose file has the wrong name.
        _check_words_have_figures(name, {file.stem for file in files}, sources, intake.problems)
        _check_names_have_figures(name, {file.stem for file in files}, sources, intake.problems)


def _figures(file: SourceFile, intake: Intake) -> list[Observation]:
    before = len(intake.problems)
    figures = intake.observations(file)
    if not figures and len(intake.problems) == before:
        intake.problems.append(_NO_FIGURES_IN_FILE.at(file.path, 1))
    return figures


def _check_years_agree(yearly: list[Observation], first: list[Observation], problems: list[Problem]) -> None:
    """Nothing was published before the first release: it can't revise a yearly figure, only contradict it."""
    known = {row.key: row for row in yearly}
    for row in first:
        other = known.get(row.key)
        if other and (other.value, other.status) != (row.value, row.status):
            problems.append(_YEAR_CONTRADICTED.at(row.path, row.line, line=other.line, path=other.path))


def _check_words_have_figures(name: str, months: set[str], sources: Sources, problems: list[Problem]) -> None:
    for file in sources.under(f"content/scorecards/{name}", ".yml"):
        if months and file.stem not in months:
            problems.append(_NO_FIGURES.at(file.path, 1, figures=f"data/releases/{name}/{file.stem}.csv"))


def _check_names_have_figures(name: str, months: set[str], sources: Sources, problems: list[Problem]) -> None:
    """Not asked of a scorecard without any release, which is told of already."""
    for file in sources.under(f"data/named-lists/{name}", ".yml"):
        if months and file.stem not in months:
            problems.append(_NAMES_ALONE.at(file.path, 1, month=file.stem))


def _month_of(file: SourceFile, problems: list[Problem]) -> Period | None:
    try:
        period = Period.parse(file.stem)
        if period.kind is Kind.MONTH:
            return period
    except PeriodError:
        pass
    problems.append(_NOT_A_MONTH.at(file.path, 1, name=file.stem))
    return None
