"""Reads every file and ties what it holds together, or says what is wrong with it."""

import re
from collections.abc import Iterator

from generator.record.draft import Draft, DraftRelease, DraftScorecard
from generator.record.gather_documents import LIST, gather_documents
from generator.record.intake import Intake, parse_areas
from generator.record.keys import LOCAL_AUTHORITY, Area
from generator.record.observation import Observation
from generator.record.picture import picture_as_at
from generator.schema.narrative import RatingTable, ScorecardNarrative, SiteText, StandingPage
from generator.schema.parse import line_of, parse_model
from generator.schema.registry import Registry
from generator.terms.period import Kind, Period, PeriodError
from generator.terms.problems import Problem, closest
from generator.terms.texts import SourceFile, Sources

# Pages that others link to.
LINKED_PAGES = {"about", "methods"}
# Where files are read; the group is the scorecard to which a file belongs.
_PLACES = re.compile(
    r"content/(?:site|accessibility|documents|glossary|languages|methods/rating|(?:pages|report-cards|plans)/[^/]+|scorecards/([^/]+)/[^/]+)\.yml"
    r"|data/(?:areas\.csv|audits/accessibility\.yml|indicators/[^/]+\.yml|(?:publications|known-faults)/[^/]+\.csv|releases/([^/]+)/[^/]+\.csv"
    r"|(?:annual|comparators|discrepancies)/([^/]+)\.csv)"
)


def parse_content(sources: Sources, problems: list[Problem]) -> Draft | None:
    """Read every file; None if a part without which nothing else makes sense can't be read."""
    site = parse_model(sources.named("content/site.yml"), SiteText, problems)
    rating_file = sources.named("content/methods/rating.yml")
    rating_table = parse_model(rating_file, RatingTable, problems)
    areas = _areas(sources.named("data/areas.csv"), problems)
    pages = {f.stem: parse_model(f, StandingPage, problems) for f in sources.under("content/pages", ".yml")}
    for name in LINKED_PAGES - pages.keys():
        parse_model(sources.named(f"content/pages/{name}.yml"), StandingPage, problems)
    scorecards = [_scorecard(f, sources, areas, problems) for f in sources.under("data/indicators", ".yml")]
    documents = gather_documents(sources, areas, problems)
    _check_stray_files(sources, problems)
    if problems or site is None or rating_table is None:
        return None
    whole = tuple(scorecard for scorecard in scorecards if scorecard is not None)
    standing = {name: page for name, page in pages.items() if page}
    return Draft(
        site=site,
        areas=areas,
        scorecards=whole,
        standing_pages=standing,
        rating_table=rating_table,
        rating_file=rating_file,
        report_cards=documents.report_cards,
        plans=documents.plans,
        publications=documents.publications,
        documents=documents.documents,
        documents_file=sources.named(LIST),
        glossary=documents.glossary,
        languages=documents.languages,
        accessibility=documents.accessibility,
    )


def _areas(file: SourceFile, problems: list[Problem]) -> dict[str, Area]:
    """The areas; none if their file has a fault, so that not every row about an area is reported too."""
    before = len(problems)
    areas = parse_areas(file, problems)
    councils = [area.code for area in areas.values() if area.level == LOCAL_AUTHORITY]
    if len(problems) == before and len(councils) != 1:
        found = "more than one area is" if councils else "no area is"
        remedy = f'Give the council\'s own row, and no other, the level "{LOCAL_AUTHORITY}".'
        problems.append(Problem(file.path, 1, f"{found} the local authority itself.", remedy))
    return areas if len(problems) == before else {}


def _scorecard(
    registry_file: SourceFile, sources: Sources, areas: dict[str, Area], problems: list[Problem]
) -> DraftScorecard | None:
    registry = parse_model(registry_file, Registry, problems)
    if registry is None:
        return None
    name, before = registry_file.stem, len(problems)
    if registry.scorecard.id != name:
        message = f'the scorecard\'s id "{registry.scorecard.id}" is not the name of this file, "{name}".'
        line = line_of(registry_file, "scorecard", "id")
        problems.append(Problem(registry_file.path, line, message, "Make the two the same."))
    if not _ids_are_given_once(registry, registry_file, problems):
        return None
    intake = Intake(registry, areas, problems)
    yearly = [o for f in sources.under("data/annual", f"/{name}.csv") for o in intake.observations(f)]
    comparators = [c for f in sources.under("data/comparators", f"/{name}.csv") for c in intake.comparators(f)]
    known = [d for f in sources.under("data/discrepancies", f"/{name}.csv") for d in intake.discrepancies(f)]
    releases = tuple(_releases(name, yearly, intake, sources))
    if not releases and len(problems) == before:
        remedy = f"Add its figures as data/releases/{name}/2017-01.csv, named after the month."
        problems.append(Problem(registry_file.path, 1, f'the scorecard "{name}" has no release.', remedy))
    if len(problems) > before:
        return None
    return DraftScorecard(registry, registry_file, releases, tuple(comparators), tuple(known))


def _ids_are_given_once(registry: Registry, registry_file: SourceFile, problems: list[Problem]) -> bool:
    """Asked before figures are read: they would all be held against the wrong indicator."""
    ids = [indicator.id for indicator in registry.indicators]
    for place, name in enumerate(ids):
        if name in ids[:place]:
            line = line_of(registry_file, "indicators", place, "id")
            message = f'the id "{name}" belongs to another indicator already.'
            problems.append(Problem(registry_file.path, line, message, "Give each indicator its own."))
    return len(set(ids)) == len(ids)


def _releases(name: str, yearly: list[Observation], intake: Intake, sources: Sources) -> Iterator[DraftRelease]:
    so_far = list(yearly)
    files = tuple(sources.under(f"data/releases/{name}", ".csv"))
    months = [_month_of(file, intake.problems) for file in files]
    for file, month in zip(files, months, strict=True):
        figures = _figures(file, intake)
        if file is files[0]:
            _check_years_agree(yearly, figures, intake.problems)
        so_far += figures
        narrative_file = sources.named(f"content/scorecards/{name}/{file.stem}.yml")
        if month and narrative_file.is_missing:
            remedy = f"Add the file, or delete {file.path} if there is no such release."
            intake.problems.append(Problem(narrative_file.path, 1, "this release has figures but no words.", remedy))
        elif month:
            narrative = parse_model(narrative_file, ScorecardNarrative, intake.problems)
            if narrative:
                yield DraftRelease(month, picture_as_at(month, so_far), narrative, narrative_file)
    if None not in months:  # Else the words may belong to the figures whose file has the wrong name.
        _check_words_have_figures(name, {file.stem for file in files}, sources, intake.problems)


def _figures(file: SourceFile, intake: Intake) -> list[Observation]:
    before = len(intake.problems)
    figures = intake.observations(file)
    if not figures and len(intake.problems) == before:
        remedy = "Add the figures of the release below the heading, or delete the file."
        intake.problems.append(Problem(file.path, 1, "this file has a heading but no figures.", remedy))
    return figures


def _check_years_agree(yearly: list[Observation], first: list[Observation], problems: list[Problem]) -> None:
    """Nothing was published before the first release: it can't revise a yearly figure, only contradict it."""
    known = {row.key: row for row in yearly}
    for row in first:
        other = known.get(row.key)
        if other and (other.value, other.status) != (row.value, row.status):
            message = f"this figure stands on line {other.line} of {other.path} too, and is another one there."
            problems.append(Problem(row.path, row.line, message, "Keep the right one, and delete the other row."))


def _check_words_have_figures(name: str, months: set[str], sources: Sources, problems: list[Problem]) -> None:
    for file in sources.under(f"content/scorecards/{name}", ".yml"):
        if file.stem not in months:
            remedy = f"Add data/releases/{name}/{file.stem}.csv, or delete this file."
            problems.append(Problem(file.path, 1, "this release has words but no figures.", remedy))


def _month_of(file: SourceFile, problems: list[Problem]) -> Period | None:
    try:
        period = Period.parse(file.stem)
        if period.kind is Kind.MONTH:
            return period
    except PeriodError:
        pass
    remedy = "Name the file after the month of the release, like 2017-02.csv."
    problems.append(Problem(file.path, 1, f'"{file.stem}" is not a month.', remedy))
    return None


def _check_stray_files(sources: Sources, problems: list[Problem]) -> None:
    """A file that nothing reads, or that belongs to no scorecard, would be left out in silence."""
    known = {file.stem for file in sources.under("data/indicators", ".yml")}
    if not known:
        remedy = "Add the registry of a scorecard, like data/indicators/early-help.yml."
        problems.append(Problem("data/indicators", 1, "there is no scorecard at all.", remedy))
        return
    for file in sources.files:
        place = _PLACES.fullmatch(file.path)
        if place is None:
            remedy = "Move or rename it: words are .yml files and figures .csv files, named like those beside them."
            problems.append(Problem(file.path, 1, "nothing on the site is made from this file.", remedy))
            continue
        name = next(filter(None, place.groups()), None)
        if name and name not in known:
            remedy = f"Correct the name, or add the scorecard's registry, data/indicators/{name}.yml."
            problems.append(Problem(file.path, 1, f'there is no scorecard "{name}".{closest(name, known)}', remedy))
