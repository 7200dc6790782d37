"""What counts as a change, which entry speaks about it, what the check says, and what readers are told."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.build import check_sources
from generator.pages.downloads.feed import feed_xml
from generator.pages.downloads.figure_tables import newest_of_measure
from generator.pages.downloads.revision_files import register_table
from generator.pages.parts.revision_words import WasAndIs, in_words, kind_of, reason_of, was_and_is
from generator.pages.parts.revisions import correction_notices, indicator_entries, revisions_view
from generator.pages.scorecard.revisions_of_release import later_view
from generator.record.content import Content
from generator.record.keys import Key
from generator.record.picture import picture_as_at
from generator.record.revisions import Change, Revised, changes, period_covers
from generator.record.safe import SafePicture
from generator.terms.period import Period
from generator.terms.problems import ContentError
from tests.site.taken import plain, rows_in
from tests.unit.changing import months
from tests.unit.samples import AS_PRINTED, CARD, COUNT, HEAD, NARRATIVE, RELEASE, figures, indicator, project, registry

FEBRUARY = "data/releases/things/2017-02.csv"
WORDS = "content/scorecards/things/2017-02.yml"
MARCH, MARCH_WORDS = FEBRUARY.replace("2017-02", "2017-03"), WORDS.replace("2017-02", "2017-03")
CARDS = "data/indicators/things.yml"
JANUARY_ROW = "t-1,B,2017-01,,50,,,,\n"
LATER = "t-1,B,2017-02,,60,,,,\n"
ENTRY = {
    "kind": "revision",
    "cause": "late data",
    "indicators": ["t-1"],
    "periods": ["2017-01"],
    "reason": "Some came late.",
    "effect": "It changes little.",
    "ask": "Things team",
}
MISTAKE = {name: value for name, value in ENTRY.items() if name != "cause"} | {"kind": "correction"}
PAGE = "title: Corrections\nsummary: x\nblocks:\n  - heading: x\n    text: x\n"


# --- what a change is ------------------------------------------------------------------------------


def picture(table: str, release: str) -> SafePicture:
    return picture_as_at(Period.parse(release), figures(table))


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        pytest.param("50", "50", "", id="the same row again"),
        pytest.param("50", "50.0", "", id="the same number with more decimals"),
        pytest.param("50", "51", "changed", id="value"),
        pytest.param("50.0 = 1/2", "50.0 = 2/4", "changed", id="parts only"),
        pytest.param("50", "50.0 = 1/2", "changed", id="parts added"),
        pytest.param("50", " | not available", "changed", id="taken back"),
        pytest.param(" | not available", "50", "changed", id="came late"),
        pytest.param(" | suppressed", "50", "changed", id="shown"),
        pytest.param(" | not available", " | suppressed", "changed", id="another reason"),
        pytest.param(" | not yet due", "50", "", id="it was announced"),
        pytest.param(" | not yet due", " | not available", "", id="it was announced and does not come"),
        pytest.param("50", " | not yet due", "changed", id="no longer due"),
        pytest.param("50 | provisional", "50", "confirmed", id="final, and the same"),
        pytest.param("50 | provisional", "51", "changed", id="final, and another"),
        pytest.param("50 | provisional", "50.0 = 1/2", "changed", id="final, with parts"),
        pytest.param("50", "50 | provisional", "changed", id="no longer final"),
        pytest.param("0", " | suppressed", "changed", id="zero is a figure"),
    ],
)
def test_what_counts_as_a_change(was: str, now: str, found: str) -> None:
    before, after = picture(f"2016-12 | {was}", "2017-01"), picture(f"2016-12 | {now}", "2017-02")
    names = ["confirmed" if change.is_confirmed else "changed" for change in changes(before, after)]
    assert names == ([found] if found else [])


def test_a_new_figure_and_a_new_note_are_no_change() -> None:
    before = picture("2016-12 | 50", "2017-01")
    row = before.observations[Key("t-1", "B", Period.parse("2016-12"), "")]
    noted = replace(row, note="A note")
    new = figures("2017-02 | 70")[0]
    assert list(changes(before, picture_as_at(Period.parse("2017-02"), [row, noted, new]))) == []


@pytest.mark.parametrize(
    ("named", "period", "covered"),
    [
        ("2017-01", "2017-01", True),
        ("2017-01", "2017-02", False),
        ("2016-04 to 2017-01", "2016-04", True),
        ("2016-04 to 2017-01", "2017-01", True),
        ("2016-04 to 2017-01", "2017-02", False),
        ("2016-04 to 2017-01", "2016-03", False),
        ("2016-04 to 2017-01", "2016/17 Q3", True),
        ("2016-04 to 2017-01", "2016/17 Q4", False),
        ("2016-04 to 2017-01", "2016-04 to 2017-01", True),
        ("2016-04 to 2017-01", "2016-04 to 2017-02", False),
        ("2016/17", "2016/17", True),
        ("2016/17", "2016-04", False),
        ("2016/17 Q4", "2017-01", False),
    ],
)
def test_only_a_run_of_months_stands_for_what_lies_within_it(named: str, period: str, covered: bool) -> None:
    assert period_covers(Period.parse(named), Period.parse(period)) is covered


# --- what the check says ---------------------------------------------------------------------------


def words(month: str, *entries: dict[str, Any]) -> str:
    return f"{NARRATIVE.replace('2017-01', month)}revisions: {json.dumps(entries)}\n"


def council(rows: str, *entries: dict[str, Any], january: str = JANUARY_ROW, **changed: str) -> dict[str, str]:
    """Two releases: January, and February with its own figure, after these rows, and these entries."""
    return {
        RELEASE: HEAD + january,
        FEBRUARY: HEAD + rows + LATER,
        WORDS: words("2017-02", *entries),
        "content/pages/corrections.yml": PAGE,
    } | changed


def told(files: dict[str, str]) -> list[str]:
    try:
        check_sources(project(files))
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.problems]
    return []


def content_of(files: dict[str, str]) -> Content:
    return check_sources(project(files))


HOW = (
    'If the new figure is right, add an entry under "revisions:" in content/scorecards/things/2017-02.yml with'
    " kind (revision or correction), for a revision its cause, indicators: [t-1], periods: [{}],"
    " reason, effect and ask. If not, put the old figure back, or delete the row."
)
IN_VAIN = (
    "this entry explains a change, but no figure that it speaks about has changed. [revision-in-vain]"
    " Correct its indicators, periods, areas or groups, or take the entry out."
)


def test_a_change_without_an_entry_is_told_at_its_row() -> None:
    assert told(council("t-1,B,2017-01,,52,,,,\n")) == [
        f"{FEBRUARY}:2: t-1, B, 2017-01 was published as 50.0 and is 52.0 here,"
        f" but nothing says why. [revision-unexplained] {HOW.format('2017-01')}"
    ]


@pytest.mark.parametrize(
    ("january", "rows", "says"),
    [
        (
            "t-1,B,2017-01,,50.0,1,2,,\n",
            "t-1,B,2017-01,,50.0,2,4,,\n",
            "was published as 50.0, made up of 1 of 2, and is 50.0, made up of 2 of 4, here",
        ),
        ("t-1,B,2017-01,,,,,not available,x\n", JANUARY_ROW, "was published as not available and is 50.0 here"),
        (
            "t-1,B,2017-01,,50,,,provisional,\n",
            "t-1,B,2017-01,,51,,,,\n",
            "was published as 50.0 (provisional) and is 51.0 here",
        ),
    ],
)
def test_the_message_says_what_was_and_what_is(january: str, rows: str, says: str) -> None:
    [message] = told(council(rows, january=january))
    assert says in message


def test_many_changes_of_one_measure_are_one_problem() -> None:
    january = months("50 " * 12) + "\n"
    [message] = told(council(january.replace("50", "49"), january=january))
    assert message.startswith(
        f"{FEBRUARY}:2: t-1, B, 2016-02 was published as 50.0 and is 49.0 here, but nothing says why."
    )
    assert " The same goes for 11 more of its figures, on line 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and more. [" in message


@pytest.mark.parametrize(
    "entry", [ENTRY, MISTAKE, ENTRY | {"areas": ["B"]}, ENTRY | {"periods": ["2016-12 to 2017-01"]}]
)
def test_a_change_with_an_entry_is_good(entry: dict[str, Any]) -> None:
    assert told(council("t-1,B,2017-01,,52,,,,\n", entry)) == []


def test_a_figure_that_is_given_again_needs_no_entry() -> None:
    assert told(council(JANUARY_ROW)) == []


def test_a_provisional_figure_that_becomes_final_and_stays_the_same_needs_no_entry() -> None:
    january = "t-1,B,2017-01,,50,,,provisional,\n"
    assert told(council(JANUARY_ROW, january=january)) == []
    assert told(council(JANUARY_ROW, ENTRY | {"cause": "final figure"}, january=january)) == [f"{WORDS}:20: {IN_VAIN}"]


def test_a_yearly_figure_that_a_release_changes_needs_an_entry() -> None:
    yearly = {"data/annual/things.csv": f"{HEAD}t-1,B,2015/16,,40,,,,\n"}
    files = council("t-1,B,2015/16,,41,,,,\n") | yearly
    assert [message.partition(" here")[0] for message in told(files)] == [
        f"{FEBRUARY}:2: t-1, B, 2015/16 was published as 40.0 and is 41.0"
    ]
    assert told(files | {WORDS: words("2017-02", ENTRY | {"periods": ["2015/16"]})}) == []


@pytest.mark.parametrize(("value", "problems"), [("40", 0), ("41", 1)])
def test_the_first_release_can_not_contradict_the_yearly_file(value: str, problems: int) -> None:
    files = {
        "data/annual/things.csv": f"{HEAD}t-1,B,2015/16,,40,,,,\n",
        RELEASE: f"{HEAD}t-1,B,2015/16,,{value},,,,\n{JANUARY_ROW}",
    }
    assert (
        told(files)
        == [
            f"{RELEASE}:2: this figure stands on line 2 of data/annual/things.csv too, and is another one there."
            " [year-contradicted]"
            " Keep the right one, and delete the other row."
        ]
        * problems
    )


@pytest.mark.parametrize(
    ("rows", "entries", "says"),
    [
        pytest.param("", [ENTRY], [f"{WORDS}:20: {IN_VAIN}"], id="nothing changed"),
        pytest.param(
            "t-1,B,2017-01,,52,,,,\n",
            [ENTRY | {"areas": ["N"]}],
            [
                f"{FEBRUARY}:2: t-1, B, 2017-01 was published as 50.0 and is 52.0 here, but nothing says why."
                " [revision-unexplained]"
                f" {HOW.format('2017-01')}",
                f"{WORDS}:20: {IN_VAIN}",
            ],
            id="another area changed",
        ),
        pytest.param(
            "t-1,B,2017-01,,52,,,,\n",
            [ENTRY | {"periods": ["2016-12", "2017-01"]}],
            [
                f"{WORDS}:20: 2016-12 is named here, but none of its figures that the entry speaks about has"
                " changed. [revision-names-in-vain]"
                " Take it out of periods, or correct it."
            ],
            id="one period in vain",
        ),
        pytest.param(
            "t-1,B,2017-01,,52,,,,\n",
            [ENTRY, MISTAKE],
            [
                f"{WORDS}:20: t-1, B, 2017-01 has an entry already: two reasons for one change."
                " [revision-explained-twice]"
                " Keep one, or say in areas or groups which figures each of them means."
            ],
            id="two reasons",
        ),
        pytest.param(
            "t-1,B,2017-01,,52,,,,\n",
            [ENTRY | {"indicators": ["t-1", "t-2"], "areas": ["B", "X"], "groups": ["source: Police"]}],
            [
                f'{WORDS}:20: indicator "t-2" is not in the registry. Did you mean "t-1"?'
                " [revision-names-nothing] Correct it here.",
                f'{WORDS}:20: area "X" is not in data/areas.csv. [revision-names-nothing] Correct it here.',
                f'{WORDS}:20: group "source: Police" is not a breakdown of any measure.'
                " [revision-names-nothing] Correct it here.",
                f"{FEBRUARY}:2: t-1, B, 2017-01 was published as 50.0 and is 52.0 here, but nothing says why."
                " [revision-unexplained]"
                f" {HOW.format('2017-01')}",
            ],
            id="names that do not exist",
        ),
    ],
)
def test_an_entry_must_fit_what_changed(rows: str, entries: list[dict[str, Any]], says: list[str]) -> None:
    assert told(council(rows, *entries)) == sorted(says)


def test_the_first_release_has_nothing_to_revise() -> None:
    assert told({"content/scorecards/things/2017-01.yml": words("2017-01", ENTRY)}) == [
        "content/scorecards/things/2017-01.yml:20: this is the first release of the scorecard, so there is nothing"
        " that it could revise. [first-release-revises] Take the entry out."
    ]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            ENTRY | {"kind": "correction"},
            'entry 1 of "revisions" is a correction: its cause is a mistake. [correction-with-cause]',
        ),
        (
            {name: value for name, value in ENTRY.items() if name != "cause"},
            'entry 1 of "revisions" is a revision and needs a line "cause" with one of: late data, final figure,'
            " definition change, re-base. [revision-without-cause]",
        ),
        ({name: value for name, value in ENTRY.items() if name != "effect"}, '"effect" is missing here. [missing-key]'),
        (
            ENTRY | {"cause": "late"},
            '"late" is not a known value for "cause". Did you mean "late data"? [key-unknown-value]',
        ),
        (ENTRY | {"ask": "Jo Bloggs"}, '"ask": "Jo Bloggs" is not a role'),
    ],
)
def test_what_an_entry_needs(entry: dict[str, Any], says: str) -> None:
    [message] = told(council("", entry))
    assert message.startswith(f"{WORDS}:20: {says}")


# --- what readers are told -------------------------------------------------------------------------


def change(was: str, now: str) -> Change:
    rows = [figures(f"2016-12 | {row}")[0] for row in (was, now)]
    return Change(Period.parse("2017-01"), Period.parse("2017-02"), *rows)


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("50.1", "51.2", ("50.1%", "51.2%")),
        ("50.12", "50.14", ("50.12%", "50.14%")),
        ("50.0 = 1/2", "50.0 = 2/4", ("50.0% (1 of 2)", "50.0% (2 of 4)")),
        ("50", "50.0 = 2/4", ("50%", "50.0%")),
        ("50 = /2", "50 = 2/4", ("50% (not given of 2)", "50% (2 of 4)")),
        (" | suppressed", "50", ("suppressed", "50%")),
        ("50", " | not available", ("50%", "not available")),
        ("50 | provisional", "52", ("50%", "52%")),
    ],
)
def test_the_difference_shows(was: str, now: str, shown: tuple[str, str]) -> None:
    assert was_and_is(indicator(), change(was, now)) == WasAndIs(*shown)


def test_a_sentence_names_the_unit_and_says_that_a_figure_is_provisional() -> None:
    days = indicator(unit="days", polarity="lower is better")
    assert in_words(days, change("6.5 | provisional", "6.2")) == WasAndIs("6.5 days (provisional)", "6.2 days")


def three_releases() -> dict[str, str]:
    """A figure that is revised in February and corrected in March, and one that only became final."""
    january = JANUARY_ROW + "t-1,N,2017-01,,40,,,provisional,\n"
    final = "t-1,N,2017-01,,40,,,,\n"
    return council("t-1,B,2017-01,,52,,,,\n" + final, ENTRY, january=january) | {
        MARCH: f"{HEAD}t-1,B,2017-01,,53,,,,\nt-1,B,2017-03,,60,,,,\n",
        MARCH_WORDS: words("2017-03", MISTAKE | {"reason": "A slip.", "effect": "None."}),
    }


def test_the_table_holds_every_change_newest_first() -> None:
    content = content_of(three_releases())
    [scorecard] = content.scorecards
    entries = indicator_entries("indicators/t-1/index.md", content, scorecard, scorecard.indicators["t-1"])
    assert [(entry.kind, *(said for _, said in entry.facts)) for entry in entries] == [
        ("Correction", "March 2017 release", "A slip.", "None.", "Things team"),
        (
            "Final, and the same",
            "February 2017 release",
            "The figure was provisional. It is final now and did not change.",
        ),
        (
            "Revision (late data)",
            "February 2017 release",
            "Some came late.",
            "It changes little.",
            "Things team",
        ),
    ]
    assert [name for name, _ in entries[0].facts] == ["Changed with", "Why", "What it means", "Who to ask"]
    rows = [row for entry in entries for row in entry.table.rows]
    assert [(row.heading, *(cell.text for cell in row.cells)) for row in rows] == [
        ("January 2017", "52.0%", "53.0%"),
        ("January 2017, North", "40.0%", "40.0%"),
        ("January 2017", "50.0%", "52.0%"),
    ]
    assert [row.notes[0].url for row in rows] == [
        "../../scorecards/things/2017-02/",
        "../../scorecards/things/2017-01/",
        "../../scorecards/things/2017-01/",
    ]


def test_the_list_of_all_leaves_out_what_only_became_final() -> None:
    view = revisions_view(content_of(three_releases()), ())
    found = {
        each.release.text: [(entry.kind, len(entry.table.rows)) for entry in each.entries] for each in view.releases
    }
    assert list(found) == ["Things scorecard, March 2017", "Things scorecard, February 2017"]
    assert list(found.values()) == [[("Correction", 1)], [("Revision (late data)", 1)]]


def test_a_release_tells_its_own_revisions_and_no_others() -> None:
    content = content_of(three_releases())
    [scorecard] = content.scorecards
    views = [later_view("scorecards/things/x/index.md", content, scorecard, release) for release in scorecard.releases]
    assert [(view.revised.split(" that ")[0], len(view.entries)) for view in views] == [
        ("This release changes 0 figures", 0),
        ("This release changes 1 figure", 1),
        ("This release changes 1 figure", 1),
    ]


def test_where_nothing_was_revised_the_list_says_so() -> None:
    only_one = revisions_view(content_of({}), ())
    assert (only_one.releases, only_one.none_yet) == (
        (),
        "None so far. A figure can only change from one release to the next, and each scorecard has one.",
    )
    assert revisions_view(content_of(council("")), ()).none_yet == "None so far."


@pytest.mark.parametrize(("month", "notices"), [("2018-01", 1), ("2018-02", 0)])
def test_a_correction_has_a_notice_for_a_year_and_a_revision_none(month: str, notices: int) -> None:
    files = council("t-1,B,2017-01,,52,,,,\n", MISTAKE) | {
        f"data/releases/things/{month}.csv": HEAD + months("60 " * 12, until=month),
        f"content/scorecards/things/{month}.yml": words(month),
    }
    for entry, expected in ((MISTAKE, notices), (ENTRY, 0)):
        content = content_of(files | {WORDS: words("2017-02", entry)})
        [scorecard] = content.scorecards
        found = list(correction_notices(content, scorecard, scorecard.indicators["t-1"]))
        assert (
            found
            == [
                "Correction, February 2017 release: the figure for January 2017 was 50.0%. It is 52.0%."
                " Some came late. It changes little."
            ]
            * expected
        )


def test_a_correction_of_many_figures_has_one_notice() -> None:
    rows = JANUARY_ROW + JANUARY_ROW.replace("2017-01", "2016-12")
    entry = MISTAKE | {"periods": ["2016-12 to 2017-01"]}
    content = content_of(council(rows.replace("50", "52"), entry, january=rows))
    [scorecard] = content.scorecards
    assert list(correction_notices(content, scorecard, scorecard.indicators["t-1"])) == [
        "Correction, February 2017 release: 2 figures of this measure were wrong. Some came late. It changes little."
    ]


def test_the_data_file_holds_the_figure_before() -> None:
    content = content_of(three_releases())
    [scorecard] = content.scorecards
    rows = rows_in(newest_of_measure(content, scorecard, scorecard.indicators["t-1"]).csv())
    columns = ("area", "value", "status", "revised_in", "value_before", "status_before")
    assert [tuple(row[column] for column in columns) for row in rows] == [
        ("B", "53.0", "", "201703", "52.0", ""),
        ("N", "40.0", "", "z", "z", ""),
        ("B", "60.0", "", "z", "z", ""),
        ("B", "60.0", "", "z", "z", ""),
    ]


# --- what must not be known stays hidden -----------------------------------------------------------


DFE = {name: value for name, value in AS_PRINTED.items() if name != "publication"} | {"profile": "dfe"}
COUNTING = {CARDS: registry(CARD | COUNT, rules=[DFE | {"rated_from": 10, "caution_below": 10}])}


def counting(was: str, now: str) -> Content:
    january, february = (f"t-1,B,2017-01,,{number},,,,\n" for number in (was, now))
    return content_of(council(february, ENTRY, january=january) | COUNTING)


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        pytest.param("3", "4", [], id="both hidden: nothing to tell"),
        pytest.param("3", "12", [("suppressed", "12")], id="shown"),
        pytest.param("12", "3", [("12", "suppressed")], id="hidden"),
        pytest.param("12", "13", [("12", "13")], id="both known"),
    ],
)
def test_a_hidden_figure_is_not_told_by_its_revision(was: str, now: str, shown: list[tuple[str, str]]) -> None:
    content = counting(was, now)
    [scorecard] = content.scorecards
    entries = indicator_entries("indicators/t-1/index.md", content, scorecard, scorecard.indicators["t-1"])
    assert [tuple(cell.text for cell in row.cells) for entry in entries for row in entry.table.rows] == shown
    register = [plain(row) for row in rows_in(register_table(content).csv())]
    assert [(row["value_before"] or row["status_before"], row["value"] or row["status"]) for row in register] == shown
    assert feed_xml(content, "feed.xml").count("<title>Revision") == len(shown)


def test_a_figure_that_is_only_hidden_or_shown_anew_says_so() -> None:
    hidden, there = figures("2016-12 | | suppressed")[0], figures("2016-12 | 12")[0]
    anew = Revised(Change(Period.parse("2017-01"), Period.parse("2017-02"), there, hidden), None)
    assert (kind_of(anew), anew.is_marked, reason_of(anew)) == (
        "Disclosure control",
        True,
        "What may be shown was worked out again. The figure itself did not change.",
    )
