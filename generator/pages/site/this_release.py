"""The page that says what the site was made of: commit, hashes, counts, programs, and who signed it off."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ledger.today import publications
from generator.pages.addresses import THIS_RELEASE
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import Download
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.published_changes import publication_link
from generator.pages.site.manifest import OF_DOCUMENTS, InputFile, Manifest, Origin, Tally, manifest_json
from generator.record.content import Content
from generator.terms.texts import heading_address

TITLE = "About this release"
SUMMARY = "What this site was made of, and who looked at it, so that anyone can check it or build it again."
_SHOWN_OF_HASH = 12
# A fingerprint would let somebody try out the hidden figures.
_NO_HASH = "left out: it holds hidden figures"


@dataclass(frozen=True, slots=True)
class SignOffView:
    """Who signed one publication last, when, by which papers, and the start of the hash of what was signed; without a
    role, nobody did.
    """

    publication: LinkView
    # Its place on the page.
    id: str
    role: str
    date: str
    papers: str
    hash: str


@dataclass(frozen=True, slots=True)
class InputView:
    """One file that went into the site: its path, its rows, and the start of its hash."""

    path: str
    rows: str
    hash: str


@dataclass(frozen=True, slots=True)
class ThisReleaseView:
    """The page, from top to bottom."""

    title: str
    description: str
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str], ...]
    publications: tuple[SignOffView, ...]
    is_signed: bool
    programs: tuple[tuple[str, str], ...]
    inputs: tuple[InputView, ...]
    manifest: DownloadView


def this_release_view(content: Content, manifest: Manifest) -> ThisReleaseView:
    """What the site was made of, as it is shown."""
    signed = tuple(_sign_off(content, name) for name in publications(content))
    return ThisReleaseView(
        title=TITLE,
        description=SUMMARY,
        facts=tuple(_facts(manifest)),
        counts=tuple((_capital(count.name), f"{count.number:,}") for count in _shown(manifest)),
        publications=signed,
        is_signed=any(each.role for each in signed),
        programs=tuple((package.name, package.version) for package in manifest.origin.packages),
        inputs=tuple(map(_input, manifest.inputs)),
        manifest=manifest_download(manifest).link_from(THIS_RELEASE),
    )


def _shown(manifest: Manifest) -> Iterator[Tally]:
    """What is counted on the page: nothing of Report Cards or plans where there are none."""
    for count in manifest.counts:
        if count.number or not count.name.startswith(OF_DOCUMENTS):
            yield count


def manifest_download(manifest: Manifest) -> Download:
    """The manifest as a file."""
    return catalogue.manifest_of_site(lambda: manifest_json(manifest))


def _facts(manifest: Manifest) -> Iterator[tuple[str, str]]:
    yield "Commit", commit_in_words(manifest.origin)
    yield "Hash of what is published", manifest.content_hash
    if manifest.origin.generator:
        yield "Version of the generator", manifest.origin.generator


def commit_in_words(origin: Origin) -> str:
    """Which state of the project a build was made from."""
    if not origin.commit:
        return "Not known. The site was built without its history."
    if origin.has_uncommitted_changes:
        return f"{origin.commit}, with changes that were not committed when the site was built"
    return origin.commit


def _sign_off(content: Content, name: str) -> SignOffView:
    shown, ledger = publication_link(content, THIS_RELEASE, name), content.published.ledgers.get(name)
    if ledger is None:
        return SignOffView(shown, heading_address(shown.text), "", "", "", "")
    last = ledger.signed[-1]
    papers = (
        ("Data protection impact assessment", last.data_protection_assessment),
        ("Test whether someone could be recognised", last.motivated_intruder_test),
        ("Reviewed by", last.reviewed_by),
    )
    told = "; ".join(f"{what}: {said}" for what, said in papers if said)
    return SignOffView(shown, heading_address(shown.text), last.role, last.date.label, told, last.hash[:_SHOWN_OF_HASH])


def _input(file: InputFile) -> InputView:
    return InputView(
        file.path, "not a table" if file.rows is None else f"{file.rows:,}", file.sha256[:_SHOWN_OF_HASH] or _NO_HASH
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
