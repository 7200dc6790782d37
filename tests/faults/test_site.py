"""`generator site` and `generator seal`: a new site comes whole or not at all, whichever step finds the fault."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.faults.council import FEBRUARY, bytes_of, spoil

# A builder that copies the manifest and makes one page; what a test adds to it comes last.
BUILDER = """\
import sys
from pathlib import Path

build, strict, config, settings, to, site = sys.argv[1:]
assert (build, strict, config, to) == ("build", "--strict", "--config-file", "--site-dir")
Path(site).mkdir()
Path(site, "manifest.json").write_bytes(Path(settings).with_name("docs").joinpath("manifest.json").read_bytes())
Path(site, "index.html").write_text("<p>Hello</p>")
"""


@pytest.fixture
def site(council: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a council's site, and a builder for it, `small_builder`, which a test may spoil."""
    builders = council / "builders"
    builders.mkdir()
    (builders / "small_builder.py").write_text(BUILDER)
    monkeypatch.syspath_prepend(str(builders))
    monkeypatch.setenv("PYTHONPATH", str(builders))
    return council / "build/site"


def make(council: Path) -> int:
    return main(["site", "--root", str(council), "--builder", "small_builder"])


def test_a_site_is_built_by_the_builder_that_is_named_and_sealed(
    council: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(council) == 0
    said = capsys.readouterr()
    serve = f".venv/bin/mkdocs serve --config-file {council / 'build' / 'mkdocs.yml'}"
    assert said.out.endswith(f"removed.\nThe site is in {site}. To look at it, run: {serve}\n") and said.err == ""
    assert bytes_of(site).keys() == {"_headers", "index.html", "manifest.json"}
    assert sorted(path.name for path in site.parent.iterdir()) == [
        "docs",
        "docs.manifest.json",
        "kept",
        "mkdocs.yml",
        "site",
    ]


@pytest.mark.parametrize(
    ("spoilt", "code", "says"),
    [
        pytest.param("", 1, "1 problem found. Nothing was changed on the site.\n", id="the content"),
        pytest.param(
            "sys.exit('A warning is a fault.')",
            1,
            "\nsmall_builder could not build the site: see what it says above. Nothing was changed on the site.\n",
            id="the builder",
        ),
        pytest.param(
            "import os; os.kill(os.getpid(), 9)",
            1,
            "\nsmall_builder was ended from outside (signal 9). Computers do so when their memory runs out. "
            "Close other programs, then try again. Nothing was changed on the site.\n",
            id="a builder that is killed",
        ),
        pytest.param(
            "Path(site, 'manifest.json').unlink()",
            2,
            '/new" is not a built site: it has no manifest.json. '
            "Build the site first, then seal the folder that the builder wrote.\n",
            id="the seal",
        ),
        pytest.param(
            "Path(site, 'bad.html').write_bytes(b'\\xff')",
            3,
            "\nThis is a fault of the generator, not of your files. Please report it.\n",
            id="what we never thought of",
        ),
    ],
)
def test_a_fault_in_any_step_leaves_the_last_good_site_alone(
    council: Path, site: Path, capsys: pytest.CaptureFixture[str], spoilt: str, code: int, says: str
) -> None:
    assert make(council) == 0
    before = bytes_of(site)
    if spoilt:
        (council / "builders/small_builder.py").write_text(BUILDER + spoilt)
    else:
        spoil(council, FEBRUARY, "es-1-3,SAM,2017-02", "es-1-4,SAM,2017-02")
    assert make(council) == code
    assert capsys.readouterr().err.endswith(says)
    assert bytes_of(site) == before
    assert [path.name for path in site.parent.glob("site*")] == ["site"]


def test_a_builder_that_does_not_end_is_stopped(
    council: Path, site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make(council) == 0
    before = bytes_of(site)
    capsys.readouterr()
    monkeypatch.setattr("generator.publish.builder._MOST_MINUTES", 0.01)
    (council / "builders/small_builder.py").write_text("import time; time.sleep(30)")
    assert make(council) == 1
    assert capsys.readouterr().err == (
        "\nsmall_builder had not ended after 0.01 minutes and was stopped. Nothing was changed on the site.\n"
    )
    assert bytes_of(site) == before


def test_a_site_of_another_builder_is_sealed_where_it_is(
    council: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("<p>Hello</p>")
    (elsewhere / "manifest.json").write_text('{"commit": null, "content_hash": "12ab", "inputs": []}')
    assert main(["seal", "--root", str(council), "--site", str(elsewhere)]) == 0
    assert capsys.readouterr() == (f"The site in {elsewhere} is sealed.\n", "")
    assert (elsewhere / "_headers").is_file()


def test_sealing_before_building_is_wrong_usage(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(council)
    assert main(["seal", "--root", str(council)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f'"{council}/build/site" is not a built site: it has no index.html and no manifest.json. '
        "Build the site first, then seal the folder that the builder wrote.\n"
    )
    assert bytes_of(council) == before
