"""The figures of documents: read row by row, named in sentences and tables, found by area and period."""

import pytest

from generator.record.areas import parse_areas
from generator.record.gather_publications import parse_publications
from generator.record.publications import FigureRow, Publications, PublishedFigure
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.unit.samples import AREAS

FIGURES_HEAD = "figure,label,unit,area,period,period_in_words,value,in_words,note\n"
PATH = "data/publications/d.csv"


def read(*tables: str) -> tuple[Publications, list[str]]:
    """The figures of some files, and every fault as `path:line: message`."""
    problems: list[Problem] = []
    areas = parse_areas(SourceFile("data/areas.csv", AREAS.encode()), problems)
    paths = (f"data/publications/{letter}.csv" for letter in "defg")
    files = [SourceFile(path, (FIGURES_HEAD + rows).encode()) for path, rows in zip(paths, tables, strict=False)]
    found = parse_publications(files, areas, problems)
    return found, [f"{p.path}:{p.line}: {p.said}" for p in problems]


def figure(rows: str, name: str = "f") -> PublishedFigure:
    found, problems = read(rows)
    assert problems == []
    return found.figures[name]


def row(cells: str) -> FigureRow:
    """A figure of one row: unit, area, period, period in words, value, value in words and note."""
    return figure(f"f,Families,{cells}\n").main


# --- one row ----------------------------------------------------------------------------------------


def test_a_row_remembers_what_it_is_and_where_it_stands() -> None:
    found = row("count,B,2010/11,April to March,904,some 900,Counted twice.")
    assert (found.figure, found.label, str(found.unit), found.area.name) == ("f", "Families", "count", "Borough")
    assert (str(found.value), found.in_words, found.note) == ("904", "some 900", "Counted twice.")
    assert (found.path, found.line) == (PATH, 2)


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ("count,B,,,62200,,", "62,200"),
        ("percent,B,,,61.54,,", "61.54%"),
        ("percent,B,,,66.0,,", "66.0%"),
        ('"rate per 100,000",B,,,30.5,,', "30.5 per 100,000"),
        ("days,B,,,12,,", "12 days"),
        ("days,B,,,1,,", "1 day"),
        ("percentage points,B,,,1,,", "1 percentage point"),
        ("percentage points,B,,,-2.4,,", "\u22122.4 percentage points"),
        ("pounds,B,,,708000,,", "£708,000"),
        ("million pounds,B,,,30.47,,", "£30.47 million"),
        ("million pounds,B,,,-1,,", "\u2212£1 million"),
        ("count,B,,,,almost twice,", "almost twice"),
        ("count,B,,,700,at least 700,", "at least 700"),
        ("count,B,,,0,,", "0"),
    ],
)
def test_a_figure_is_written_as_the_document_gives_it(cells: str, text: str) -> None:
    assert row(cells).text == text


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        ("count,B,2011,,1,,", "2011"),
        ("count,B,2011,2011 Census,1,,", "2011 Census"),
        ("count,B,,end of the year,1,,", "end of the year"),
        ("count,B,2012-12-31,,1,,", "31 December 2012"),
        ("count,B,2015-11 to 2016-03,,1,,", "November 2015 to March 2016"),
        ("count,B,,,1,,", "no date printed"),
    ],
)
def test_a_figure_says_when_in_the_words_of_the_document_first(cells: str, when: str) -> None:
    assert row(cells).when == when


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (",Families,count,B,,,1,,", "this row has no figure. [cell-empty]"),
        ("f,,count,B,,,1,,", "this row has no label. [cell-empty]"),
        ("f 1,Families,count,B,,,1,,", 'figure "f 1" is not an id. [figure-not-an-id]'),
        ("f,Families,counts,B,,,1,,", 'unit "counts" is not known. Did you mean "count"? [cell-word-unknown]'),
        ("f,Families,,B,,,1,,", 'unit "" is not known. [cell-word-unknown]'),
        ("f,Families,count,X,,,1,,", 'area "X" is not in data/areas.csv. [area-unknown]'),
        ("f,Families,count,B,2011/13,,1,,", '"2011/13" is not a period. [figure-period-unreadable]'),
        ("f,Families,count,B,2012-13,,1,,", '"2012-13" is not a month. [figure-period-unreadable]'),
        ("f,Families,count,B,2012-12-32,,1,,", '"2012-12-32" is not a day. [figure-period-unreadable]'),
        ("f,Families,count,B,2012-02-30,,1,,", '"2012-02-30" is not a day. [figure-period-unreadable]'),
        (
            'f,Families,count,B,,,"62,200",,',
            'the value "62,200" has commas between its thousands. [number-written-otherwise]',
        ),
        ("f,Families,percent,B,,,5%,,", 'the value "5%" has a percent sign. [number-written-otherwise]'),
        ("f,Families,count,B,,,,,", "this row has neither a value nor words for one. [figure-without-value]"),
    ],
)
def test_a_faulty_row_is_named_and_left_out(line: str, fault: str) -> None:
    found, problems = read(f"{line}\n")
    assert (found.figures, problems) == ({}, [f"{PATH}:2: {fault}"])


# --- the rows of one figure -------------------------------------------------------------------------

CAFS = """\
f,Families,count,B,2010/11,,904,,
f,Families,count,N,2010/11,,310,,
f,Families,count,B,2009/10,,425,,
f,Families,count,B,2008/09,,,hardly any,
f,Families,count,B,,in the pilot,12,,
"""


def test_the_first_row_is_the_one_that_the_figure_stands_for() -> None:
    found = figure(CAFS)
    assert (found.main.text, [other.text for other in found.others]) == ("904", ["310", "425", "hardly any", "12"])


@pytest.mark.parametrize(("area", "text"), [("B", "904"), ("N", "310"), ("S", None)])
def test_an_area_has_its_first_row(area: str, text: str | None) -> None:
    found = figure(CAFS).of_area(area)
    assert (found.text if found else None) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("", "904"),
        ("Borough", "904"),
        ("North", "310"),
        ("2010/11", "904"),
        ("2009/10", "425"),
        ("2008/09", "hardly any"),
        ("North 2010/11", "310"),
        ("Borough 2009/10", "425"),
        ("in the pilot", "12"),
        ("Borough in the pilot", "12"),
        ("North 2009/10", None),
        ("South", None),
        ("B", None),
        ("north", None),
        ("2010", None),
    ],
)
def test_words_after_the_id_mean_an_area_or_a_period_or_both(words: str, text: str | None) -> None:
    found = figure(CAFS).referred(words)
    assert (found.text if found else None) == text


def test_what_can_stand_after_the_id() -> None:
    assert figure(CAFS).references() == [
        "2008/09",
        "2009/10",
        "2010/11",
        "Borough",
        "Borough 2008/09",
        "Borough 2009/10",
        "Borough 2010/11",
        "Borough in the pilot",
        "North",
        "North 2010/11",
        "in the pilot",
    ]


@pytest.mark.parametrize(
    ("periods", "ordered"),
    [
        ("2011/12 2009/10 2010/11", "2009/10 2010/11 2011/12"),
        ("2010-05 2010-04 2009/10", "2009/10 2010-04 2010-05"),
        ("2011 2010/11 2010", "2010 2010/11 2011"),
        ("2010-05-17 2010-05-07", "2010-05-07 2010-05-17"),
    ],
)
def test_a_series_is_oldest_first(periods: str, ordered: str) -> None:
    rows = (f"f,Families,count,B,{period},,{place},,\n" for place, period in enumerate(periods.split()))
    series = figure("".join(rows)).series()
    assert " ".join(row.period.text for row in series if row.period) == ordered


def test_a_series_holds_the_dated_numbers_of_the_first_area_only() -> None:
    assert [(row.when, row.text) for row in figure(CAFS).series()] == [("2009/10", "425"), ("2010/11", "904")]


# --- what rows of one figure have in common ---------------------------------------------------------

TWICE = f'figure "f" is given twice for one area and period; see {PATH}:2. [figure-row-twice]'
OTHER = f'figure "f" has another label, unit or file in {PATH}:2. [figure-of-two-kinds]'


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        ("f,Families,count,B,2009/10,,1,,", None),
        ("f,Families,count,N,2010/11,,1,,", None),
        ("f,Families,count,B,2010/11,at the end,1,,", None),
        ("g,Carers,percent,B,2010/11,,1,,", None),
        ("f,Families,count,B,2010/11,,904,,", TWICE),
        ("f,Families,count,B,2010/11,,1,,", TWICE),
        ("f,Carers,count,B,2009/10,,1,,", OTHER),
        ("f,Families,percent,B,2009/10,,1,,", OTHER),
    ],
)
def test_rows_of_one_figure_count_one_thing_once(second: str, fault: str | None) -> None:
    _, problems = read(f"f,Families,count,B,2010/11,,904,,\n{second}\n")
    assert problems == ([f"{PATH}:3: {fault}"] if fault else [])


def test_a_figure_stands_in_one_file() -> None:
    found, problems = read("f,Families,count,B,2010/11,,904,,\n", "f,Families,count,B,2009/10,,425,,\n")
    assert problems == [f"data/publications/e.csv:2: {OTHER}"]
    assert found.files == {"f": PATH}
