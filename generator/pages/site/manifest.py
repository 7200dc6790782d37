"""The manifest of a build: what the site was made of, so that anyone can ask later where a figure came from."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256

from generator.charts.picture import is_picture
from generator.pages.downloads.archive import ARCHIVE
from generator.pages.downloads.books import WORKBOOK
from generator.pages.site.kinds import Made
from generator.prose.claim_counts import claim_counts
from generator.prose.claims.desk import Claims
from generator.prose.claims.ties import Verdict
from generator.record.content import Content
from generator.record.keys import Status
from generator.record.ledgers import publication_of_release
from generator.terms.texts import OutputFile, SourceFile, Sources

# How the counts begin that are of documents, which a council may have none of.
OF_DOCUMENTS = ("Report Cards", "plans", "actions", "measures of plans", "figures of documents")
_ABOUT = (
    "What this site was made of. content_hash is over every published file but this one, its page, workbooks, archives "
    "and pictures as pixels (PNG), which are made of the other files."
)
_ONLY_IMPORTED = "data/national/files/"
# What holds nothing that the other files do not hold.
MADE_OF_OTHERS = (WORKBOOK, ARCHIVE)
_PROFILE = re.compile(rb"\bprofile\b(?P<published>[\"']?\s*:\s*[\"']?published\b)?")


@dataclass(frozen=True, slots=True)
class Package:
    """A locked package that shapes the site."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a build can't know by itself: the commit that it was made from, and the versions of the programs."""

    commit: str = ""
    has_uncommitted_changes: bool = False
    generator: str = ""
    packages: tuple[Package, ...] = ()


UNKNOWN = Origin()


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file that people typed: its path, the hash of its bytes and, for a table, its rows below the heading."""

    path: str
    sha256: str
    rows: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of one kind the site holds."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one build was made of, and the hash of everything that it publishes but the manifest and its page."""

    council: str
    authority: str
    made: Made
    origin: Origin
    content_hash: str
    inputs: tuple[InputFile, ...]
    counts: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """What the manifest of a site that was built before says: its commit, its hash, and the hash of each input."""

    commit: str
    content_hash: str
    inputs: dict[str, str]


def manifest_of(
    content: Content, claims: Claims, sources: Sources, files: Iterable[OutputFile], origin: Origin, made: Made
) -> Manifest:
    """The manifest of a site; `files` is everything that it publishes but the manifest and its page."""
    published = list(files)
    return Manifest(
        council=content.site.council,
        authority=content.site.authority,
        made=made,
        origin=origin,
        content_hash=content_hash(published),
        inputs=inputs_of(sources),
        counts=tuple(Tally(name, number) for name, number in _counts(content, claims, published)),
    )


def inputs_of(sources: Sources) -> tuple[InputFile, ...]:
    """Every input file with its hash, in the order of their paths. Files with figures that are hidden have none."""
    hiding = {registry.stem for registry in sources.under("data/indicators", ".yml") if _hides(registry)}
    files = sorted(sources.files, key=lambda file: file.path)
    return tuple(InputFile(file.path, _fingerprint(file, hiding), _rows(file)) for file in files)


def _hides(registry: SourceFile) -> bool:
    """Whether some rule of a registry may hide figures: a profile that can't be read at a glance counts as one."""
    return any(not found["published"] for found in _PROFILE.finditer(registry.data))


def _fingerprint(file: SourceFile, hiding: set[str]) -> str:
    """The hash of a file; none where small numbers stand in it. Who knows the rest could try each until it fits."""
    figures = file.path.startswith(("data/releases/", "data/annual/"))
    return "" if figures and hiding & {file.stem, file.folder} else sha256(file.data).hexdigest()


def content_hash(files: Iterable[OutputFile]) -> str:
    """One hash over the paths and the bytes of some files; their order makes no difference.

    Workbooks and archives are left out: the last step makes them, and all that is in them stands in the other files.
    Each path and each file goes in as a hash of its own, so that no file can pass for a path.
    """
    whole = sha256()
    for file in sorted(files, key=lambda file: file.path):
        if file.path.endswith(MADE_OF_OTHERS):
            continue
        whole.update(sha256(file.path.encode()).digest() + sha256(file.data).digest())
    return whole.hexdigest()


def manifest_json(manifest: Manifest) -> str:
    """The manifest as the JSON file that is published with the site."""
    origin = manifest.origin
    found = {
        "about": _ABOUT,
        "council": manifest.council,
        "authority": manifest.authority,
        "commit": origin.commit or None,
        "has_uncommitted_changes": origin.has_uncommitted_changes,
        "content_hash": manifest.content_hash,
        "versions": {"generator": origin.generator} | {package.name: package.version for package in origin.packages},
        "look": manifest.made.look,
        "kinds_of_page": dict(manifest.made.kinds),
        "counts": {count.name: count.number for count in manifest.counts},
        "inputs": [asdict(file) for file in manifest.inputs],
    }
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def _rows(file: SourceFile) -> int | None:
    """How many rows a table has; none of one that is only imported, for a build does not know whether it is one."""
    if not file.path.endswith(".csv") or file.path.startswith(_ONLY_IMPORTED):
        return None
    lines = csv.reader(file.data.decode("utf-8-sig").splitlines(keepends=True))
    return max(0, sum(any(line) for line in lines) - 1)


def _counts(content: Content, claims: Claims, files: list[OutputFile]) -> Iterator[tuple[str, int]]:
    """What the site holds, by plain names."""
    figures = [o for scorecard in content.scorecards for o in scorecard.latest.picture.observations.values()]
    plans = [document.plan for document in content.plans]
    yield "pages", sum(file.path.endswith(".md") for file in files) + 1  # The page of the manifest itself.
    yield "files", len(files) + 2  # That page and the manifest.
    yield "pictures", sum(is_picture(file.data) for file in files)
    yield "scorecards", len(content.scorecards)
    yield "releases", sum(len(scorecard.releases) for scorecard in content.scorecards)
    yield "indicators", len(content.indicators)
    yield "observations", len(figures)
    yield "suppressed figures", sum(figure.status is Status.SUPPRESSED for figure in figures)
    yield "revised figures", sum(found.is_marked for scorecard in content.scorecards for found in scorecard.revised)
    yield "Report Cards", len(content.report_cards)
    yield "plans", len(plans)
    yield "actions", sum(len(goal.actions) for plan in plans for goal in plan.goals)
    yield "measures of plans", sum(len(goal.measures) for plan in plans for goal in plan.goals)
    yield "figures of documents", sum(len(found.rows) for found in content.publications.figures.values())
    yield "known faults", _known_faults(content)
    verdicts = _claims(content, claims)
    yield "claims in words, made by the record", verdicts[Verdict.MADE.value]
    yield "claims in words, checked against the record", verdicts[Verdict.CHECKED.value]
    yield "claims in words, marked as judgement, hope or quotation", verdicts[Verdict.JUDGED.value]


def _claims(content: Content, claims: Claims) -> Counter[str]:
    """What became of the claims of all words; those of signed releases were counted when they were signed."""
    counts: Counter[str] = Counter()
    for found in claims.values():
        counts.update(claim_counts(found))
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            ledger = content.published.ledgers.get(publication_of_release(scorecard.id, release.month.text))
            if ledger is not None and release.narrative_file.path not in claims:
                counts.update(ledger.claims)
    return counts


def _known_faults(content: Content) -> int:
    faults = (*(card.faults for card in content.report_cards), *(plan.faults for plan in content.plans))
    return sum(len(s.discrepancies) for s in content.scorecards) + sum(map(len, faults))
