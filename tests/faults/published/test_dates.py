"""Days that can be: of signatures, and of entries about what was published.

The cases were written down before anybody looked at what the program does.
"""

from datetime import date
from pathlib import Path

import pytest

from generator import cli
from generator.publish.sign_off import SignOffError
from tests.faults.council import GOLDEN, PLAN
from tests.faults.published.test_lawful import CORRECTED, CORRECTIONS, FIRST, SECOND, entry, rules_of, with_entries
from tests.faults.published.test_sign_off import sign, with_sheet
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, edited, files_of, problems_of, signed, unsigned

MISTYPED = entry("correction", "figure es-1-3 SAM 2016-11")
PUT_RIGHT = with_entries(CORRECTED, MISTYPED)
FEBRUARY_TO_COME = unsigned(SCORECARD, SECOND)


def refusal(files: Files, day: str, *wanted: str) -> str:
    with pytest.raises(SignOffError) as error:
        signed(files, *wanted, date=day)
    return str(error.value)


@pytest.mark.parametrize("day", ["2017-01-31", "2017-01-15", "2017-01-01", "2016-12-31"])
def test_a_month_that_is_not_over_is_not_signed(day: str) -> None:
    said = refusal(files_of(GOLDEN), day, FIRST)
    label = f"{int(day[-2:])} {'January 2017' if day > '2017' else 'December 2016'}"
    assert said == (
        f"{FIRST} can't be signed on {label}: its month ends on 31 January 2017, and a month is signed once it is over. "
        "Correct --date."
    )


def test_a_month_that_is_over_is_signed() -> None:
    assert signed(files_of(GOLDEN), FIRST, date="2017-02-01")


@pytest.mark.parametrize(
    ("files", "day", "name", "last"),
    [
        (FEBRUARY_TO_COME, "2017-03-13", SECOND, f"{FIRST} was signed on 14 March 2017"),
        (PUT_RIGHT, "2017-03-13", FIRST, "it was signed on 14 March 2017"),
        (edited(DOCUMENTS, PLAN, "note: The report does not mention it.", "note: The report does not mention it.\n"
                "          - ref: \"7\"\n            action: Plant a tree\n            due: 2013-03"), "2017-03-13",
         "plans/play-2012-13", "it was signed on 14 March 2017"),
    ],
    ids=["after the month before", "a correction", "a plan that has gone on"],
)  # fmt: skip
def test_nothing_is_signed_before_what_it_follows(files: Files, day: str, name: str, last: str) -> None:
    assert refusal(files, day) == f"{name} can't be signed on 13 March 2017: {last}. Correct --date."


def test_what_is_signed_again_and_what_follows_may_be_of_the_same_day() -> None:
    assert signed(FEBRUARY_TO_COME, date="2017-03-14")
    assert signed(with_entries(CORRECTED, MISTYPED.replace("2017-04-01", "2017-03-14")), FIRST, date="2017-03-14")


def test_what_is_put_right_is_not_signed_before_it_is() -> None:
    assert refusal(PUT_RIGHT, "2017-03-31") == (
        f"{FIRST} can't be signed on 31 March 2017: an entry of content/corrections.yml about it is dated 1 April 2017. "
        "Correct --date, or the entry."
    )
    assert signed(PUT_RIGHT, date="2017-04-01")


class Today(date):
    """A day on which the clock stands still."""

    @classmethod
    def today(cls) -> "Today":
        return cls(2017, 3, 14)


def test_nobody_signs_tomorrow(
    council: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "date", Today)
    assert sign(with_sheet(council), day="2017-03-15") == 2
    assert capsys.readouterr().err == (
        "15 March 2017 is still to come: the day of a signature is the day on which somebody signs. Correct --date.\n\n"
        "Nothing was signed.\n"
    )
    assert not (council / "data" / "published").exists()
    assert sign(council, day="2017-03-14") == 0


def test_a_signature_is_of_a_day_and_no_month(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        sign(council, day="2017-03")
    assert '"2017-03" is not a day: write it like 2017-03-14' in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2017-03-13", "2016-11-30", "2017-02"])
def test_nothing_is_put_right_before_it_was_published(day: str) -> None:
    files = with_entries(CORRECTED, MISTYPED.replace("2017-04-01", day))
    label = {"2017-03-13": "13 March 2017", "2016-11-30": "30 November 2016", "2017-02": "February 2017"}[day]
    assert [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in problems_of(files)] == [
        f"{CORRECTIONS}:2: this entry is dated {label}, and {FIRST} was first signed on 14 March 2017. "
        "[change-before-publication] Give it the day on which readers were told."
    ]


@pytest.mark.parametrize("day", ["2017-03-14", "2017-03", "2017-03-15"])
def test_on_the_day_of_the_signature_it_may_be_put_right(day: str) -> None:
    assert rules_of(with_entries(CORRECTED, MISTYPED.replace("2017-04-01", day))) == []


def test_an_entry_about_nothing_named_is_held_by_what_it_changes() -> None:
    everywhere = entry("correction", "figure es-1-3 SAM 2016-11", where="").replace("2017-04-01", "2017-03-01")
    assert rules_of(with_entries(CORRECTED, everywhere)) == ["change-before-publication"]


def test_one_entry_is_written_once() -> None:
    other = entry("correction", "figure es-1-3 SAM 2016-11", reason="A slip of the pen.")
    assert rules_of(with_entries(CORRECTED, MISTYPED, other)) == ["change-in-vain"]
    [problem] = problems_of(with_entries(CORRECTED, MISTYPED, MISTYPED))
    assert f"{problem.path}:{problem.line}: {problem.said} {problem.remedy}" == (
        f"{CORRECTIONS}:3: this entry stands here twice, word for word. [change-twice] Take one of the two out."
    )


def test_an_entry_that_is_signed_is_not_asked_again() -> None:
    again = signed(PUT_RIGHT, date="2017-04-02")
    assert rules_of(again) == []
    assert "change-twice" in rules_of(with_entries(again, MISTYPED, MISTYPED))
