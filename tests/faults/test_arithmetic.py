"""Figures that don't add up stop the build until somebody corrects or acknowledges them."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

JANUARY = "data/releases/early-start/2017-01.csv"
FEBRUARY = "data/releases/early-start/2017-02.csv"
KNOWN = "data/discrepancies/early-start.csv"
ROW = ",SAM,,arithmetic,1,2,Somebody miscounted.,\n"

RULES = pytest.mark.parametrize(
    ("path", "row", "spoilt", "says", "acknowledge", "entry"),
    [
        pytest.param(
            JANUARY,
            "91.7,55,60",
            "92.7,55,60",
            "27: 92.7% does not follow from its parts: 55 of 60 is 91.67%. [sum-of-ratio]",
            'indicator es-2-2, check "ratio", period 2016/17 Q3',
            "es-2-2,ratio,2016/17 Q3",
            id="ratio",
        ),
        pytest.param(
            FEBRUARY,
            "SAM-EAST,2017-02,,40",
            "SAM-EAST,2017-02,,41",
            "2: 70 is given for the whole, but by the areas it adds up to 71. [sum-of-areas]",
            'indicator es-1-1, check "areas", period 2017-02',
            "es-1-1,areas,2017-02",
            id="areas",
        ),
        pytest.param(
            FEBRUARY,
            "source: Schools,45",
            "source: Schools,44",
            "2: 70 is given for the whole, but by who asked it adds up to 69. [sum-of-breakdown]",
            'indicator es-1-1, check "breakdown", period 2017-02',
            "es-1-1,breakdown,2017-02",
            id="breakdown",
        ),
        pytest.param(
            FEBRUARY,
            "2016-11 to 2017-02,,188",
            "2016-11 to 2017-02,,189",
            "8: 189 for the year so far: the 4 months in the record add up to 188. [sum-of-year-to-date]",
            'indicator es-1-2-number, check "year to date", period 2016-11 to 2017-02',
            "es-1-2-number,year to date,2016-11 to 2017-02",
            id="year to date",
        ),
        pytest.param(
            FEBRUARY,
            ",90.0,63,70,",
            ",91.0,,,",
            "9: Answers as a share of requests: 91.0% is given, but 63 of 70 is 90.00%. [sum-of-relation]",
            'indicator es-1-2-percent, check "relation", period 2017-02',
            "es-1-2-percent,relation,2017-02",
            id="relation",
        ),
    ],
)


@RULES
def test_what_does_not_add_up_stops_the_build(
    council: Path, refuse: Refuse, path: str, row: str, spoilt: str, says: str, acknowledge: str, entry: str
) -> None:
    spoil(council, path, row, spoilt)
    refuse(
        f"{path}:{says}\n"
        "    What to do: Correct the figure. If it was published like this, "
        f"add a row to {KNOWN} with release {Path(path).stem}, {acknowledge} and a note for the reader."
    )


@RULES
def test_what_is_acknowledged_is_published(
    council: Path, path: str, row: str, spoilt: str, says: str, acknowledge: str, entry: str
) -> None:
    spoil(council, path, row, spoilt)
    with (council / KNOWN).open("a", encoding="utf-8") as known:
        known.write(f"{Path(path).stem},{entry}{ROW}")
    assert build(council) == 0
    page = council / "build/docs/indicators" / entry.split(",")[0] / "index.md"
    assert "Somebody miscounted." in page.read_text("utf-8")


STALE = "Correct its indicator, check, period, area or group; or empty its check if it is only a note."


@pytest.mark.parametrize(
    ("path", "row", "spoilt", "says", "remedy"),
    [
        pytest.param(
            JANUARY,
            "SAM-WEST,2016-12,,21",
            "SAM-WEST,2016-12,,20",
            "2: this acknowledges a fault of es-1-1 that the figures do not have. [known-fault-in-vain]",
            STALE,
            id="the figures fit by now",
        ),
        pytest.param(
            KNOWN,
            "es-1-1,areas",
            "es-1-1,area",
            '2: check "area" is not known. Did you mean "areas"? [cell-word-unknown]',
            "Use one of: ratio, areas, breakdown, year to date, relation.",
            id="unknown check",
        ),
        pytest.param(
            KNOWN,
            "2017-01,es-1-1",
            "2016-01,es-1-1",
            "2: there is no release 2016-01 of this scorecard. [known-fault-of-no-release]",
            "Write the month of the report that has this fault.",
            id="unknown release",
        ),
        pytest.param(
            KNOWN,
            "SAM,,arithmetic",
            "SAN,,arithmetic",
            '2: area "SAN" is not in data/areas.csv. Did you mean "SAM"? [area-unknown]',
            "Correct the code, or add the area.",
            id="unknown area",
        ),
        pytest.param(
            KNOWN,
            "The two areas add up to one more than the whole in December.",
            "",
            "2: this row has no note for the reader. [known-fault-without-note]",
            "Say in a sentence what the report gets wrong.",
            id="no note for the reader",
        ),
    ],
)
def test_an_acknowledgement_must_be_true(
    council: Path, refuse: Refuse, path: str, row: str, spoilt: str, says: str, remedy: str
) -> None:
    spoil(council, path, row, spoilt)
    refuse(f"{KNOWN}:{says}\n    What to do: {remedy}")
