"""What Excel, pandas and people make of a table: understood, or refused with what it is and what to do."""

import pytest

from tests.faults.small import told_of
from tests.unit.samples import HEAD, RELEASE

COLUMNS = HEAD.strip()
ROW = "t-1,B,2017-01,,50,,,,\n"
COMMAS = 'Save it again as "CSV UTF-8 (comma delimited)", with months written like 2017-02.'
DELETE_LINE = 'Delete the line, and save the file as "CSV UTF-8 (comma delimited)".'
ABOVE = "Delete what stands above it: the first line of the file holds the names of the columns."
INDEX = "Delete the column; in pandas, write the table with index=False."
STATUSES = "Leave the cell empty, say why in the note, and write in status one of not available, not applicable, suppressed, not yet due."
MONTHS = (
    "Write a month like 2017-02, a quarter like 2016/17 Q3, a financial year like 2016/17, a calendar year like 2016, a"
    " term like AY2016/17 autumn or AY2016/17 HT2, a school year like AY2016/17, or a run of months like"
    " 2016-04 to 2017-02."
)


def value(text: str) -> str:
    return HEAD + ROW.replace("50", text)


@pytest.mark.parametrize(
    ("table", "line", "says"),
    [
        # The first line.
        (
            f"sep=;\n{(HEAD + ROW).replace(',', ';')}",
            1,
            f'the first line, "sep=;", tells Excel what separates the columns, and is no heading. [csv-sep-line] {DELETE_LINE}',
        ),
        (
            f"sep=,\n{HEAD}{ROW}",
            1,
            f'the first line, "sep=,", tells Excel what separates the columns, and is no heading. [csv-sep-line] {DELETE_LINE}',
        ),
        (
            (HEAD + ROW).replace(",", "|"),
            1,
            f"the columns are separated by upright lines, as Excel does in some settings. [csv-separator] {COMMAS}",
        ),
        (
            f"Figures of January,,,,,,,,\n{HEAD}{ROW}",
            1,
            f'the heading stands on line 2, with "Figures of January" above it. [csv-lines-above-heading] {ABOVE}',
        ),
        (
            f"Figures of January\n\nPrinted\n{HEAD}{ROW}",
            1,
            f'the heading stands on line 4, with "Figures of January" above it. [csv-lines-above-heading] {ABOVE}',
        ),
        (
            f",,,,Figures,,,,\n{HEAD}{ROW}",
            1,
            f'the heading stands on line 2, with "Figures" above it. [csv-lines-above-heading] {ABOVE}',
        ),
        (
            f"\n{HEAD}{ROW}",
            1,
            f"the heading stands on line 2, with an empty line above it. [csv-lines-above-heading] {ABOVE}",
        ),
        (
            f",{HEAD}0,{ROW}",
            1,
            f"the first column is one too many: it numbers the rows, as pandas does. [csv-index-column] {INDEX}",
        ),
        (
            f"Unnamed: 0,{HEAD}0,{ROW}",
            1,
            f'the first column, "Unnamed: 0", is one too many: it numbers the rows, as pandas does. [csv-index-column] {INDEX}',
        ),
        (
            f"Area,Jan,Feb\n{ROW}",
            1,
            f'the first line, which starts with "Area", has none of the columns of such a table. [csv-no-heading] Make the first line: {COLUMNS}',
        ),
        (
            ROW,
            1,
            f'the first line, which starts with "t-1", has none of the columns of such a table. [csv-no-heading] Make the first line: {COLUMNS}',
        ),
        # Rows.
        (
            HEAD + ROW + "Total,,,,50,,,,\n",
            3,
            'this row, "Total", holds a total. [row-of-totals] Delete it. The figure of the whole council is a row of its own, with the council\'s code as its area.',
        ),
        (
            HEAD + ROW + HEAD,
            3,
            "the heading stands here again. [csv-heading-again] Delete the line; if two tables were joined, see that no figure is there twice.",
        ),
        (
            HEAD + ROW.replace(",\n", ",“Late, again”\n"),
            2,
            'this row has 10 cells, but the heading has 9 columns: curly quotation marks hold no text together. [csv-curly-quotes] Write straight ones (") before and behind the text that holds a comma.',
        ),
        (
            HEAD + ROW.replace(",\n", ',"Late\n') + ROW.replace("01,", "02,"),
            2,
            "this row has a double quote that is not closed, or something after a closed one. [csv-quotes] Put the whole text between two double quotes, and write a double quote within it twice.",
        ),
        (
            HEAD + ROW.replace(",\n", ',"Late\n') + ROW.replace(",\n", ',again"\n'),
            2,
            'a double quote that is opened in this row is closed only behind the row "t-1,B,2017-01,,50,,,,again". [csv-quote-too-far] Close it where the text ends.',
        ),
        (
            HEAD + ROW * 20_001,
            20_002,
            "this table has more than 20,000 rows, and the rest is not read. [csv-too-many-rows] See whether it is the right file, and delete what does not belong into it.",
        ),
        # Figures.
        (
            value('"1,050"'),
            2,
            'the value "1,050" has commas between its thousands. [number-written-otherwise] Write 1050.',
        ),
        (
            value("1\u00a0050"),
            2,
            'the value "1\u00a0050" has a no-break space (U+00A0) and spaces between its thousands. [number-written-otherwise] Write 1050.',
        ),
        (
            value("1\u2009050"),
            2,
            'the value "1\u2009050" has a thin space (U+2009) and spaces between its thousands. [number-written-otherwise] Write 1050.',
        ),
        (value('"45,5"'), 2, 'the value "45,5" has a comma for its point. [number-written-otherwise] Write 45.5.'),
        (
            value('"45,5 %"'),
            2,
            'the value "45,5 %" has a percent sign and a comma for its point. [number-written-otherwise] Write 45.5.',
        ),
        (value("£45"), 2, 'the value "£45" has a sign of money. [number-written-otherwise] Write 45.'),
        (value("(45)"), 2, 'the value "(45)" has brackets for a minus sign. [number-written-otherwise] Write -45.'),
        (value("\u221245"), 2, 'the value "\u221245" has a minus sign (U+2212). [number-written-otherwise] Write -45.'),
        (value("\u201345"), 2, 'the value "\u201345" has an en dash (U+2013). [number-written-otherwise] Write -45.'),
        (
            value("\u201145"),
            2,
            'the value "\u201145" has a non-breaking hyphen (U+2011). [number-written-otherwise] Write -45.',
        ),
        (
            value("\u0665"),
            2,
            'the value "\u0665" has a digit of another kind (U+0665). [number-written-otherwise] Write 5.',
        ),
        (
            value("\u2013"),
            2,
            f'the value "\u2013" is a sign for a figure that is not there. [sign-for-no-figure] {STATUSES}',
        ),
        (
            value("\u2014"),
            2,
            f'the value "\u2014" is a sign for a figure that is not there. [sign-for-no-figure] {STATUSES}',
        ),
        # Codes and periods.
        (
            HEAD + ROW.replace("t-1", "t\u20111"),
            2,
            'indicator "t\u20111" is not in the registry. Did you mean "t-1"? It is typed here with a non-breaking hyphen (U+2011). [indicator-unknown] Correct the id, or add its card to data/indicators/things.yml.',
        ),
        (
            HEAD + ROW.replace("t-1", "t-\u00a01"),
            2,
            'indicator "t-\u00a01" is not in the registry. Did you mean "t-1"? It is typed here with a no-break space (U+00A0). [indicator-unknown] Correct the id, or add its card to data/indicators/things.yml.',
        ),
        (
            HEAD + ROW.replace("2017-01", "2017\u201301"),
            2,
            f'"2017\u201301" is not a period: it has an en dash (U+2013). [period-unreadable] {MONTHS}',
        ),
        (
            HEAD + ROW.replace("2017-01", "1017-01"),
            2,
            f'"1017-01" is not a period: its year is not between 1900 and 2099. [period-unreadable] {MONTHS}',
        ),
        (
            HEAD + ROW.replace("2017-01", "0201/02"),
            2,
            f'"0201/02" is not a period: its year is not between 1900 and 2099. [period-unreadable] {MONTHS}',
        ),
        (
            HEAD + ROW.replace("2017-01", "2107-01"),
            2,
            f'"2107-01" is not a period: its year is not between 1900 and 2099. [period-unreadable] {MONTHS}',
        ),
        (
            HEAD + ROW + ROW.replace("2017-01", "1917-01"),
            3,
            'the figure of "t-1" is for January 1917, 100 years before January 2017. [period-far-away] Correct the year. A figure as old as this can be told in words.',
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_shape_that_is_refused(table: str, line: int, says: str) -> None:
    assert f"{RELEASE}:{line}: {says}" in told_of(RELEASE, table)


@pytest.mark.parametrize(
    "table",
    [
        (HEAD + ROW).replace("\n", "\r"),
        (HEAD + ROW).replace("\n", "\r\n"),
        HEAD.replace("\n", "\r\n") + ROW,
        HEAD + ROW + ",,,,,,,,\n\n",
        HEAD + ROW.replace(",\n", ',"Late,\nand again"\n'),
        '"' + HEAD.strip().replace(",", '","') + '"\n' + ROW,
        HEAD + ROW.replace("t-1", "t-1\u00a0"),
        HEAD + ROW.replace(",\n", ",“Late” – again…\n"),
    ],
    ids=range(8),
)
def test_a_shape_that_is_understood(table: str) -> None:
    assert told_of(RELEASE, table) == []
