"""A council that has given us nothing, published with one command from the national figures that another has."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.publish.files import read_words

REPOSITORY = Path(__file__).parents[3]
GOLDEN = REPOSITORY / "tests" / "golden" / "compared"
HOME = "Little Sampleton"
STRANGER = "E06000906"
# What lists every council of the country, for whoever wants to look at any.
OF_ALL = ("explore/", "all-councils.")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council whose stranger has other neighbours than itself."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("content", "data"):
        shutil.copytree(GOLDEN / name, folder / name)
    file = folder / "data" / "national" / "neighbours.csv"
    file.write_text(
        file.read_text("utf-8").replace("2025,E06000906,1,E06000901", "2025,E06000906,1,E06000905"), "utf-8"
    )
    assert main(["compare", "--root", str(folder), "--area", STRANGER]) == 0
    return folder


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return root / "build" / "compare" / STRANGER / "build" / "site"


def test_its_front_page_says_how_it_stands(site: Path) -> None:
    front = (site / "index.html").read_text("utf-8")
    assert "How children&#39;s services in Far Fenwick compare" in front or "services in Far Fenwick compare" in front
    assert 'href="compare/cared-for/"' in front
    assert "This site was made from national statistics alone." in front
    assert not (site / "scorecards").exists() and not (site / "themes").exists()


def test_nothing_names_the_council_whose_files_it_was_made_from(root: Path, site: Path) -> None:
    own = root / "build" / "compare" / STRANGER / "content"
    found = [path for folder in (own, site) for path in folder.rglob("*") if path.is_file()]
    naming = [path.relative_to(root).as_posix() for path in found if HOME.encode() in path.read_bytes()]
    assert [path for path in naming if not any(part in path for part in OF_ALL)] == []
    assert len(found) > 50


def test_made_again_it_is_the_same(root: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)  # The old site is removed folder by folder, and one of them is called data.
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    left = root / "build" / "compare" / STRANGER / "data" / "national" / "figures" / "old.csv"
    left.write_text("period\n", "utf-8")
    assert main(["compare", "--root", str(root), "--area", STRANGER]) == 0
    differ = [path.name for path in site.rglob("*") if path.is_file() and before.get(path) != path.read_bytes()]
    assert (differ, left.exists()) == ([], False)


@pytest.mark.parametrize(
    ("area", "says"),
    [
        ("E06000907", 'There is no local authority "E06000907" in the national figures. Did you mean "E06000906"?\n'),
        ("E12000091", 'There is no local authority "E12000091" in the national figures.\n'),
        ("../..", 'There is no local authority "../.." in the national figures.\n'),
    ],
)
def test_a_place_that_there_is_not(area: str, says: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--root", str(root), "--area", area]) == 2
    assert capsys.readouterr().err.startswith(says.rstrip("\n"))


def test_a_council_without_national_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("content", "data"):
        shutil.copytree(REPOSITORY / "tests" / "anytown" / name, tmp_path / name)
    assert main(["compare", "--root", str(tmp_path), "--area", "E09000002"]) == 2
    says = "There are no national figures here. Import some with python -m generator import-national.\n"
    assert capsys.readouterr().err == says


def test_only_the_import_loads_pandas(root: Path) -> None:
    """Workbooks load it too, in a step of their own: so what a build must not load is the door to national files."""
    program = (
        "import sys; from generator.cli import main; door = {'pandas', 'generator.record.national_files'}; "
        "main(['check', *sys.argv[1:]]); print(door & sys.modules.keys()); "
        "main(['build', *sys.argv[1:]]); print(door & sys.modules.keys() - {'pandas'})"
    )
    run = [sys.executable, "-c", program, "--root", str(root)]
    found = subprocess.run(run, capture_output=True, text=True, check=True, cwd=REPOSITORY).stdout
    assert found.count("set()") == 2, found


def test_its_words_name_no_place() -> None:
    words = "".join(read_words(REPOSITORY).values())
    assert "$name" in words and not re.search(r"\b[EWSN]\d{8}\b|[A-Z][a-z]+ (?:Council|Borough|County)", words)


def test_an_import_again_changes_no_byte(root: Path) -> None:
    files = root / "data" / "national"
    assert main(["import-national", "--root", str(root)]) == 0
    before = {path: path.read_bytes() for path in files.rglob("*") if path.is_file()}
    given = sorted(str(path) for path in (files / "files").glob("*.csv") if ".meta" not in path.name)
    assert main(["import-national", "--root", str(root), *given]) == 0
    assert before == {path: path.read_bytes() for path in files.rglob("*") if path.is_file()}


def test_a_file_with_faults_changes_nothing(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = root / "data" / "national"
    before = {path: path.read_bytes() for path in files.rglob("*") if path.is_file()}
    spoilt = tmp_path / "cared_for.csv"
    spoilt.write_text((files / "files" / "cared_for.csv").read_text("utf-8").replace("National", "Nationwide"), "utf-8")
    shutil.copy(files / "files" / "cared_for.meta.csv", tmp_path)
    assert main(["import-national", "--root", str(root), str(spoilt)]) == 1
    assert "[national-level]" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in files.rglob("*") if path.is_file()}
