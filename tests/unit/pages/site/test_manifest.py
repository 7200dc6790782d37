"""The manifest: what each part of it says, and what moves its hash."""

import json
import tomllib
from dataclasses import replace
from hashlib import sha256

import pytest

from generator import __version__
from generator.build import build_site, check_sources, checked
from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.kinds import Made
from generator.pages.site.manifest import (
    UNKNOWN,
    Manifest,
    Origin,
    Package,
    content_hash,
    inputs_of,
    manifest_of,
)
from generator.pages.site.this_release import manifest_download, this_release_view
from generator.publish.files import read_packages, read_sources, read_templates
from generator.publish.sign_off import Signature, sign_off
from generator.schema.published import SignedOff
from generator.terms.deadline import Deadline
from generator.terms.texts import OutputFile, SourceFile, Sources, Templates
from tests.golden.cases import HERE, PROJECT
from tests.unit.changing import JANUARY_AND_FEBRUARY
from tests.unit.samples import project

ORIGIN = Origin("abc123", False, "0.1.0", (Package("jinja2", "3.1.6"),))
FILES = [OutputFile.of_text("b/index.md", "two"), OutputFile.of_text("a.csv", "one")]


def made(changes: dict[str, str] | None = None, origin: Origin = UNKNOWN) -> Manifest:
    sources = project(changes or {})
    return manifest_of(check_sources(sources), {}, sources, FILES, origin, Made("1", {"home": 1}))


def numbers(manifest: Manifest) -> dict[str, int]:
    return {count.name: count.number for count in manifest.counts}


def test_the_hash_does_not_depend_on_the_order_of_the_files() -> None:
    assert content_hash(FILES) == content_hash(list(reversed(FILES)))


@pytest.mark.parametrize(
    "files",
    [
        [],
        FILES[:1],
        [FILES[0], OutputFile.of_text("a.csv", "one ")],
        [FILES[0], OutputFile.of_text("a.txt", "one")],
        [OutputFile.of_text("b/index.md", "one"), OutputFile.of_text("a.csv", "two")],
        [OutputFile.of_text("b/index.mdtwo", ""), FILES[1]],
    ],
)
def test_the_hash_is_another_if_any_path_or_text_is(files: list[OutputFile]) -> None:
    assert content_hash(files) != content_hash(FILES)


def test_each_input_has_the_hash_that_anyone_can_work_out_and_its_rows() -> None:
    table = b'\xef\xbb\xbfa,b\n1,"two\nlines"\n\n3,4\n'
    found = inputs_of(Sources((SourceFile("data/t.csv", table), SourceFile("content/w.yml", b"a: b\n"))))
    assert [(file.path, file.sha256, file.rows) for file in found] == [
        ("content/w.yml", sha256(b"a: b\n").hexdigest(), None),
        ("data/t.csv", sha256(table).hexdigest(), 2),
    ]


@pytest.mark.parametrize("data", [b"a,b\n1,\xac\n", b'a,b\n"' + b"x" * 200_000, b"a,b\n1,2\n"])
def test_a_file_that_is_only_imported_may_hold_anything(data: bytes) -> None:
    [found] = inputs_of(Sources((SourceFile("data/national/files/t.csv", data),)))
    assert (found.sha256, found.rows) == (sha256(data).hexdigest(), None)


@pytest.mark.parametrize(
    ("rule", "is_left_out"),
    [
        (b"profile: published", False),
        (b"profile: dfe", True),
        (b'"profile": "nhs"', True),
        (b"no: rule", False),
        (b"profile: >-\n  dfe", True),
    ],
)
def test_a_file_in_which_figures_are_hidden_has_no_hash(rule: bytes, is_left_out: bool) -> None:
    """Who knows all of it but a small number could try each number until the hash fits."""
    paths = ("data/releases/t/2017-01.csv", "data/annual/t.csv", "data/releases/other/2017-01.csv", "data/areas.csv")
    files = (SourceFile("data/indicators/t.yml", rule), *(SourceFile(path, b"a") for path in paths))
    found = {file.path for file in inputs_of(Sources(files)) if not file.sha256}
    assert found == (set(paths[:2]) if is_left_out else set())


def test_what_is_counted() -> None:
    found = numbers(made(JANUARY_AND_FEBRUARY))
    assert found == {
        "pages": 2,  # One of the files is a page, and the manifest has one.
        "files": 4,
        "pictures": 0,
        "scorecards": 1,
        "releases": 2,
        "indicators": 1,
        "observations": 2,
        "suppressed figures": 0,
        "revised figures": 1,
        "Report Cards": 0,
        "plans": 0,
        "actions": 0,
        "measures of plans": 0,
        "figures of documents": 0,
        "known faults": 0,
        "claims in words, made by the record": 0,
        "claims in words, checked against the record": 0,
        "claims in words, marked as judgement, hope or quotation": 0,
    }


def test_the_file_says_what_the_manifest_says() -> None:
    manifest = made(origin=ORIGIN)
    file = manifest_download(manifest).file()
    found = json.loads(file.text)
    assert file.path == MANIFEST
    assert found["commit"] == "abc123"
    assert [found[key] for key in ("council", "authority", "look", "kinds_of_page")] == ["x", "B", "1", {"home": 1}]
    assert found["has_uncommitted_changes"] is False
    assert found["content_hash"] == content_hash(FILES)
    assert found["versions"] == {"generator": "0.1.0", "jinja2": "3.1.6"}
    assert found["counts"] == numbers(manifest)
    assert {entry["path"] for entry in found["inputs"]} == {file.path for file in project({}).files}


def test_without_a_commit_the_file_says_so() -> None:
    assert json.loads(manifest_download(made()).file().text)["commit"] is None


def facts(manifest: Manifest) -> dict[str, str]:
    return dict(this_release_view(check_sources(project({})), manifest).facts)


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (ORIGIN, "abc123"),
        (
            replace(ORIGIN, has_uncommitted_changes=True),
            "abc123, with changes that were not committed when the site was built",
        ),
        (UNKNOWN, "Not known. The site was built without its history."),
    ],
)
def test_the_page_says_from_which_commit_the_site_was_made(origin: Origin, words: str) -> None:
    assert facts(made(origin=origin))["Commit"] == words


def test_the_page_shows_who_signed_what_or_says_that_nobody_did() -> None:
    content, words = checked(project(JANUARY_AND_FEBRUARY))
    role, day = "Director of Children's Services", Deadline.parse("2017-04-06")
    papers = {"reviewed_by": "Information governance officer", "data_protection_assessment": "DPIA 12"}
    signature = SignedOff(role=role, date=day, rules=0, hash="", **papers)
    wanted = ("scorecards/things/2017-01",)
    files = sign_off(content, words.told, words.claims, (), Signature(signature, wanted))
    signed = Sources((*project(JANUARY_AND_FEBRUARY).files, *(SourceFile(file.path, file.data) for file in files)))
    view = this_release_view(check_sources(signed), made())
    assert [(each.publication.text, each.role, each.date, each.papers) for each in view.publications] == [
        (
            "Things scorecard, January 2017",
            role,
            "6 April 2017",
            "Data protection impact assessment: DPIA 12; Reviewed by: Information governance officer",
        ),
        ("Things scorecard, February 2017", "", "", ""),
    ]
    assert view.is_signed
    assert not this_release_view(content, made()).is_signed


# --- the whole of a small site -----------------------------------------------------------------------


def test_the_hash_is_over_everything_but_the_manifest_and_its_page() -> None:
    first, second = (build(origin) for origin in (UNKNOWN, ORIGIN))
    own = {MANIFEST, "about/this-release/index.md"}
    assert {path for path in first if first[path] != second[path]} == own
    published = [OutputFile.of_text(path, text) for path, text in first.items() if path not in own]
    assert json.loads(first[MANIFEST])["content_hash"] == content_hash(published)
    assert content_hash(published) in first["about/this-release/index.md"]


def build(origin: Origin) -> dict[str, str]:
    templates: Templates = read_templates(PROJECT)
    return {file.path: file.text for file in build_site(read_sources(HERE / "smallest"), templates, origin).files}


def test_the_numbers_of_pages_and_files_are_those_of_the_site() -> None:
    files = build(UNKNOWN)
    counts = json.loads(files[MANIFEST])["counts"]
    assert counts["files"] == len(files)
    assert counts["pages"] == sum(path.endswith(".md") for path in files)


def test_the_packages_in_the_manifest_are_those_of_the_project() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert __version__ == project["version"]
    assert [f"{package.name}=={package.version}" for package in read_packages()] == by_name(project["dependencies"])


def by_name(requirements: list[str]) -> list[str]:
    return sorted(requirements, key=lambda requirement: requirement.split("==")[0])
