"""The rules that look across files: each a small function from content to problems."""

from collections.abc import Collection, Iterable, Iterator

from generator.checks.accessibility import check_accessibility
from generator.checks.addresses import check_pages
from generator.checks.areas import check_areas
from generator.checks.changes import check_changes, check_lives
from generator.checks.chart_headlines import check_chart_headlines
from generator.checks.claims import check_claims
from generator.checks.comparators import check_comparators
from generator.checks.covers import check_covers
from generator.checks.disclosure import check_disclosure, check_faults_tell_nothing
from generator.checks.documents import check_documents
from generator.checks.due import check_due
from generator.checks.events import check_events
from generator.checks.far_away import check_far_away
from generator.checks.figures import check_figures
from generator.checks.groups import check_groups
from generator.checks.known_faults import check_arithmetic, check_releases_exist
from generator.checks.languages import check_languages
from generator.checks.methods import check_rating_table
from generator.checks.named_lists import check_named_lists
from generator.checks.narrative import check_narratives
from generator.checks.national import check_national
from generator.checks.periods import check_periods
from generator.checks.plans import check_plans
from generator.checks.printed_ratings import check_printed_ratings
from generator.checks.published import check_published
from generator.checks.published_changes import check_published_changes
from generator.checks.published_plans import check_published_plans
from generator.checks.references import check_references
from generator.checks.registry import check_ids_across, check_registries
from generator.checks.revisions import check_revisions
from generator.checks.short_words import check_short_words
from generator.checks.signed import check_signed
from generator.checks.small_counts import check_small_counts
from generator.checks.sources import check_sources
from generator.ledger.review import Review
from generator.prose.claims.desk import Claims
from generator.prose.told import Told
from generator.record.content import Content
from generator.record.draft import Draft
from generator.record.ledgers import publication_of_release
from generator.terms.problems import Problem


def check_content(content: Draft, vouched: Collection[str] = ()) -> Iterator[Problem]:
    """Every problem that only shows when files are read together.

    What only concerns the figures of one release is not asked of one that is vouched for: it was found right by an
    earlier run, and nothing of it has changed since.
    """
    yield from check_rating_table(content)
    yield from check_ids_across(content.scorecards)
    yield from check_lives(content.scorecards)
    for scorecard in content.scorecards:
        done = {r.month for r in scorecard.releases if publication_of_release(scorecard.id, r.month.text) in vouched}
        yield from check_registries(scorecard)
        yield from check_changes(scorecard)
        yield from check_events(scorecard)
        yield from check_disclosure(scorecard)
        impossible = [*check_figures(scorecard), *check_periods(scorecard)]
        yield from impossible
        yield from check_due(scorecard, content.borough.code, done)
        yield from check_comparators(scorecard)
        yield from check_printed_ratings(scorecard, content.borough.code)
        yield from check_releases_exist(scorecard)
        yield from _elsewhere(check_arithmetic(scorecard, content, done), impossible)
        yield from check_narratives(scorecard)
        yield from check_named_lists(scorecard, content)
        yield from check_revisions(scorecard, content.all_areas.lives)
    yield from check_areas(content)
    yield from check_far_away(content)
    yield from check_documents(content)
    yield from check_groups(content)
    yield from check_covers(content)
    yield from check_sources(content)
    yield from check_plans(content)
    yield from check_accessibility(content)
    yield from check_languages(content)
    yield from check_small_counts(content)
    yield from check_national(content)


def check_words(content: Content, told: Told, claims: Claims, *, figures_stand: bool = True) -> Iterator[Problem]:
    """Every problem of the words, after disclosure control: they see what readers see.

    A hidden figure counts as not known, and a figure with a fault of its own proves no words wrong.
    """
    yield from check_faults_tell_nothing(content)
    yield from check_references(content, told, claims)
    yield from check_chart_headlines(content, told, claims)
    yield from check_short_words(content, told, claims)
    if figures_stand:
        yield from check_claims(told, claims)


def check_what_was_published(
    content: Content, found: Review, pages: Collection[str], *, is_sound: bool
) -> Iterator[Problem]:
    """Every way in which what was published and signed would not stay, and every entry about it that can't be."""
    yield from check_published(found, is_sound=is_sound)
    yield from check_signed(content, found)
    yield from check_published_changes(content.published, found.published)
    yield from check_published_plans(content)
    yield from check_pages(content.published, pages)


def _elsewhere(problems: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of rows that have none yet: a figure that can't be is not added up as well."""
    rows = {(problem.path, problem.line) for problem in known}
    return (problem for problem in problems if (problem.path, problem.line) not in rows)
