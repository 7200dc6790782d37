"""Reads every file and ties what it holds together, or says what is wrong with it."""

from generator.record.areas import areas_or_none
from generator.record.content import NO_MONTH
from generator.record.draft import Draft
from generator.record.gather_documents import GROUPS, LANGUAGES, LIST, gather_documents
from generator.record.gather_national import gather_national
from generator.record.gather_scorecards import gather_scorecard
from generator.record.ledgers import read_published
from generator.record.placed import placed
from generator.record.required import STATEMENT, check_authority, check_required
from generator.schema.narrative import RatingTable, StandingPage
from generator.schema.parse import parse_model
from generator.schema.site import SiteText
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import Sources

SITE = "content/site.yml"
_NO_SCORECARD = Rule(
    "no-scorecard",
    "There is a scorecard",
    "there is no scorecard at all.",
    "Add the registry of a scorecard, like data/indicators/early-start.yml.",
)


def parse_content(sources: Sources, problems: list[Problem]) -> Draft | None:
    """Read every file; None if a part without which nothing else makes sense can't be read."""
    sources = placed(sources, problems)
    site = parse_model(sources.named(SITE), SiteText, problems)
    rating_file = sources.named("content/methods/rating.yml")
    rating_table = parse_model(rating_file, RatingTable, problems)
    areas = areas_or_none(sources.named("data/areas.csv"), problems)
    pages = {f.stem: parse_model(f, StandingPage, problems) for f in sources.under("content/pages", ".yml")}
    problems += check_required(pages, sources.named(STATEMENT))
    if site is not None:
        problems += check_authority(site, sources.named(SITE), areas)
    scorecards = [gather_scorecard(f, sources, areas, problems) for f in sources.under("data/indicators", ".yml")]
    documents = gather_documents(sources, areas, problems)
    published = read_published(sources, problems)
    national = gather_national(sources, problems)
    if national is None and not any(sources.under("data/indicators", ".yml")):
        problems.append(_NO_SCORECARD.at("data/indicators", 1))
    if problems or site is None or rating_table is None or documents.accessibility is None:
        return None
    whole = tuple(scorecard for scorecard in scorecards if scorecard is not None)
    standing = {name: page for name, page in pages.items() if page}
    return Draft(
        site=site,
        all_areas=areas,
        areas=areas.at(max((scorecard.latest.month for scorecard in whole), default=NO_MONTH)),
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
        published=published,
        national=national,
    )
