"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from generator.checks import check_content, check_what_was_published, check_words
from generator.checks.addresses import check_addresses
from generator.checks.links import check_links, check_made_links
from generator.checks.published import rows_of
from generator.disclose import disclose
from generator.ledger.review import review
from generator.pages.every_address import every_address, made_addresses, pages_of_files
from generator.pages.site.manifest import UNKNOWN, Origin, content_hash
from generator.prose.claims.desk import read_claims
from generator.prose.told import tell
from generator.publish.changes.memo import MemoView
from generator.publish.changes.sheet import CompareError, Earlier, State, change_sheet, published_files
from generator.publish.kept import Keeping
from generator.publish.keys import Keys
from generator.publish.render import Renderer
from generator.publish.side_by_side import side_by_side
from generator.publish.sign_off import Signature, sign_off
from generator.publish.whole_site import Built, Words, build
from generator.record.content import Content
from generator.record.draft import Draft
from generator.record.gather import parse_content
from generator.record.ledgers import publication_of_release
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import OutputFile, Site, Sources, Templates


@dataclass(frozen=True, slots=True)
class SignedState:
    """The files of what is signed, and the hash of the state that they are signed in."""

    files: tuple[OutputFile, ...]
    content_hash: str


@dataclass(frozen=True, slots=True)
class Then:
    """The content of then as today's program reads it, and the files for which today's stand in."""

    content: Content
    sources: Sources
    stand_ins: tuple[str, ...]


def build_site(
    sources: Sources, templates: Templates, origin: Origin = UNKNOWN, keeping: Keeping | None = None
) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem.

    What is kept from an earlier build only saves time: without it the site is the same, byte for byte.
    """
    content, words = checked(sources, keeping=keeping)
    return _checked_as_built(content, sources, build(content, words, sources, templates, origin, keeping)).site


def build_sign_off(sources: Sources, templates: Templates, signature: Signature) -> SignedState:
    """The ledgers of what is signed now, and the hash of the site that would be published, which the sheet bears.

    Raises ContentError if the files have faults, and SignOffError if there is nothing to sign.
    """
    content, words = checked(sources)
    built = _checked_as_built(content, sources, build(content, words, sources, templates))
    files = sign_off(content, words.told, words.claims, built.addresses, signature)
    return SignedState(files, content_hash(published_files(built.site)))


def _checked_as_built(content: Content, sources: Sources, built: Built) -> Built:
    """A site in which no link leads to nothing, and from which no address has gone; raises ContentError for any."""
    problems = list(check_addresses(content.published, built.addresses))
    problems += check_made_links(sources, pages_of_files(content), made_addresses(built.site))
    if problems:
        raise ContentError(problems)
    return built


def build_changes(
    sources: Sources, baseline: Earlier, templates: Templates, origin: Origin, links_to: str
) -> tuple[str, MemoView]:
    """The change sheet as a page, and what stands on it: what would change if these sources were published.

    Raises ContentError if they have faults, and CompareError where the files of then can't be read at all.
    """
    (now, words), then = checked(sources, every_claim=True), read_then(baseline.sources, sources)
    words_then = words_of(then.content)
    before = build(then.content, words_then, then.sources, templates)
    after = build(now, words, sources, templates)
    view = change_sheet(
        State(then.content, words_then.claims, before.judged, before.site),
        State(now, words.claims, after.judged, after.site),
        baseline,
        then.stand_ins,
        origin,
        links_to,
    )
    return Renderer(templates, {}).sheet("changes.html.j2", view), view


def read_then(then: Sources, today: Sources) -> Then:
    """The content of then, unchecked: it was published under the rules of then.

    The form of the files may have changed since. Where one can't be read any more, today's stands in for it, or, if
    there is none, it is left out. So a change of form hides what changed in that file, and nothing else.
    """
    stand_ins: list[str] = []
    while True:
        problems: list[Problem] = []
        draft = parse_content(then, problems)
        content = disclose(draft, problems) if draft and not problems else None
        if content is not None and not problems:
            return Then(content, then, tuple(sorted(stand_ins)))
        unread = {problem.path for problem in problems} - set(stand_ins)
        if not unread:
            problem = min(problems)
            raise CompareError(
                "Today's program can't read what was published then, even with today's files in place of those that it "
                f"can't read. The first of its difficulties: {problem}"
            )
        stand_ins += unread
        then = _with_stand_ins(then, today, unread)


def _with_stand_ins(then: Sources, today: Sources, paths: set[str]) -> Sources:
    kept = [file for file in then.files if file.path not in paths]
    return Sources((*kept, *(file for file in today.files if file.path in paths)))


def check_sources(sources: Sources) -> Content:
    """Read and check everything that was typed, or raise one ContentError that holds every problem."""
    return checked(sources)[0]


def words_of(content: Content) -> Words:
    """What the words of some content say, and what they claim."""
    told = tell(content)
    return Words(told, read_claims(content, told))


def checked(sources: Sources, *, every_claim: bool = False, keeping: Keeping | None = None) -> tuple[Content, Words]:
    """What was typed, and what its words say, or one ContentError that holds every problem.

    Each reference in the words is resolved here, once, for checks and pages. The claims of a release that reads as it
    was signed were read then; with `every_claim` they are read again. A release that was found so by an earlier run,
    and whose every input is the same, is not held against its ledger again.
    """
    problems: list[Problem] = []
    draft = parse_content(sources, problems)
    if draft is None:
        raise ContentError(problems)
    keys = _keys(draft, sources, keeping) if keeping is not None else {}
    vouched = {name for name, key in keys.items() if keeping and keeping.store.read(_mark(name)) == key.encode()}
    problems += check_content(draft, vouched)
    content = disclose(draft, problems)
    if content is None:
        raise ContentError(problems)
    told = tell(content)
    found = review(content, told, rows_of(draft), vouched, side_by_side)
    claims = read_claims(content, told, () if every_claim else _words_of_releases(content, found.same))
    problems += check_words(content, told, claims, figures_stand=not any(p.path.startswith("data/") for p in problems))
    pages = every_address(content)
    problems += check_what_was_published(content, found, pages, is_sound=not problems)
    problems += check_links(sources, pages_of_files(content), pages)
    if problems:
        raise ContentError(problems)
    for name in keys.keys() & found.same - vouched:
        if keeping is not None:
            keeping.store.write(_mark(name), keys[name].encode())
    return replace(content, published=found.published), Words(told, claims, keys)


def _keys(draft: Draft, sources: Sources, keeping: Keeping) -> Mapping[str, str]:
    """The key of each release that a newer one has followed, by its publication."""
    keys = Keys(sources, keeping.program)
    older = ((scorecard, release) for scorecard in draft.scorecards for release in scorecard.releases[:-1])
    return {publication_of_release(s.id, r.month.text): keys.checked(draft, s, r) for s, r in older}


def _mark(publication: str) -> str:
    """Under which name is kept that a release reads as it was signed."""
    return f"checked-{publication.replace('/', '-')}"


def _words_of_releases(content: Content, publications: Container[str]) -> frozenset[str]:
    """The files of words of some releases."""
    return frozenset(
        release.narrative_file.path
        for scorecard in content.scorecards
        for release in scorecard.releases
        if publication_of_release(scorecard.id, release.month.text) in publications
    )
