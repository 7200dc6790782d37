"""The sign-off at the command line: what it writes, and when it refuses."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.record.ledgers import hash_of
from generator.schema.published import Ledger
from tests.faults.council import CARDS, JANUARY, bytes_of, spoil

ROLE = "Director of Children's Services"
FIRST, SECOND = "scorecards/early-start/2017-01", "scorecards/early-start/2017-02"


def sign(root: Path, *more: str, role: str = ROLE, day: str = "2017-03-14") -> int:
    return main(["sign-off", "--root", str(root), "--role", role, "--date", day, *more])


def with_sheet(root: Path) -> Path:
    """A change sheet that bears the hash of what would be published, as `changes` writes it."""
    hashes = "".join(name.read_text("utf-8") for name in [root / "build" / "docs" / "manifest.json"])
    (root / "build" / "changes.html").write_text(hashes, "utf-8")
    return root


def ledger(root: Path, publication: str) -> Ledger:
    return Ledger.model_validate_json((root / "data" / "published" / f"{publication}.json").read_bytes())


def test_it_writes_down_what_is_published(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign(with_sheet(council)) == 0
    assert capsys.readouterr().out == (
        "Signed and written down:\n"
        f"  data/published/{FIRST}.json\n"
        f"  data/published/{SECOND}.json\n"
        "  data/published/index.csv\n"
    )  # fmt: skip
    found = ledger(council, FIRST)
    assert [(each.role, each.date.text, each.rules, each.hash) for each in found.signed] == [
        (ROLE, "2017-03-14", 1, hash_of(found))
    ]
    assert found.entered["figure es-1-2-percent SAM 2017-01"] == "82.0 (50 of 61)"
    assert found.entered["figure es-2-1 SAM 2016-12"] == "not available"
    assert str(found.judged["verdict es-1-2-percent rating"]).startswith("amber; ")
    assert {
        "indicators/es-1-1/",
        f"{FIRST}/",
        f"{FIRST}/requests-for-help_sampleton_2017-01.csv",
        "about/corrections/feed.xml",
    } <= set(found.addresses)
    assert ledger(council, SECOND).addresses == ()
    assert main(["check", "--root", str(council)]) == 0


def test_a_second_signature_has_nothing_to_sign(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign(with_sheet(council))
    before = bytes_of(council / "data")
    assert main(["build", "--root", str(council)]) == 0
    assert sign(with_sheet(council)) == 2
    said = "There is nothing to sign: everything that was asked for is signed as it is.\n\nNothing was signed.\n"
    assert capsys.readouterr().err.endswith(said)
    assert bytes_of(council / "data") == before


@pytest.mark.parametrize(
    ("more", "role", "words"),
    [
        ((SECOND,), ROLE, f"Releases are signed in their order. Sign first, or with it: {FIRST}."),
        (("scorecards/early-strat/2017-01",), ROLE, f'There is no publication "scorecards/early-strat/2017-01". '
         f'Did you mean "{FIRST}"? There are: {FIRST} and {SECOND}.'),
        ((), "Mary Miller", "A role is a post or a team, like Head of Performance, never the name of a person."),
    ],
)  # fmt: skip
def test_it_refuses(
    more: tuple[str, ...], role: str, words: str, council: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign(with_sheet(council), *more, role=role) == 2
    assert capsys.readouterr().err == f"{words}\n\nNothing was signed.\n"
    assert not (council / "data" / "published").exists()


def test_nobody_signs_what_no_sheet_has_told(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = (
        "There is no change sheet of this state in build/changes.html. Whoever signs has read it first: run make "
        "changes, read it, and sign then.\n\nNothing was signed.\n"
    )
    assert sign(council) == 2
    assert capsys.readouterr().err == words
    spoil(with_sheet(council), CARDS, "All requests in the month.", "Every request.")
    assert sign(council) == 2
    assert capsys.readouterr().err == words


def test_a_fault_is_told_before_anything_is_signed(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(with_sheet(council), JANUARY, "es-1-3,SAM,2016-11,,31.0", "es-1-3,SAM,2016-11,,many")
    assert sign(council) == 1
    assert "1 problem found" in capsys.readouterr().err
    assert not (council / "data" / "published").exists()


def test_a_date_is_a_date(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["sign-off", "--root", str(council), "--role", ROLE, "--date", "14 March 2017"])
    assert '"14 March 2017" is not a date: write it like 2017-03-14' in capsys.readouterr().err
