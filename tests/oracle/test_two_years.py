"""Two years of a council, a release a month: every month builds, and no page of an earlier month ever changes."""

from functools import cache

import pytest

from generator.terms.period import Period
from generator.terms.texts import Sources
from tests import turns
from tests.oracle.sweep import pages_of
from tests.unit.samples import CARD, COUNT, HEAD, NARRATIVE, TARGET, new_count, project, registry

FIRST = Period.parse("2015-11")
MONTHS = [Period.month(FIRST.end + number) for number in range(24)]
AREAS = ("B", "N", "S")
# A target for the year, another from its second year on, and a new way of counting in between.
TARGETS = [
    TARGET | {"from": "2015-04", "basis": "latest figure", "green": {"at_least": "60"}, "otherwise": "red"},
    TARGET | {"from": "2016-04", "basis": "year to date", "green": {"at_least": "50"}, "otherwise": "red"},
]
SHARE = CARD | {
    "year_to_date": {"rule": "ratio of sums", "starts": "april"},
    "targets": TARGETS,
    "changes": [new_count("2016-09", "Counted anew.")],
}
THINGS = CARD | COUNT | {"id": "t-2", "number": "2", "name": "Things", "year_to_date": {"rule": "sum"}}
QUARTERS = CARD | {"id": "t-3", "number": "3", "name": "Quarters", "basis": "quarter", "frequency": "quarterly"}
REVISED = MONTHS[12]
REVISION = """\
revisions:
  - kind: correction
    indicators: [t-2]
    periods: [{period}]
    reason: A thing was counted twice.
    effect: There was one less.
    ask: Things team
"""


def rows_of(number: int, month: Period) -> str:
    """The new figures of a month: a hole in one, a provisional one in another, and now and then a quarter."""
    rows = [] if number else ["t-3,B,2015/16 Q2,,49.0,,,,"]
    for place, area in enumerate(AREAS):
        things = 40 + (7 * number + 3 * place) % 11
        in_time = things - number % 5 - place
        rows.append(f"t-2,{area},{month.text},,{things},,,,")
        percent = f"{in_time * 100 / things:.1f},{in_time},{things}"
        hole = ",,,not available,The diary was lost"
        rows.append(f"t-1,{area},{month.text},,{hole if number == 5 else f'{percent},,'}")
    if (month.end + 1) % 3 == 0:
        year = month.end // 12 - (month.end % 12 < 3)
        rows.append(f"t-3,B,{year}/{(year + 1) % 100} Q{(month.end % 12 - 3) // 3 % 4 + 1},,{50 + number}.0,,,,")
    if month is REVISED:
        rows.append(f"t-2,B,{MONTHS[11].text},,39,,,,One thing was counted twice")
    return "".join(f"{row}\n" for row in rows)


@cache
def pages_after(months: int) -> dict[str, str]:
    """The pages after so many months."""
    files = {"data/indicators/things.yml": registry(SHARE, THINGS, QUARTERS)}
    for number, month in enumerate(MONTHS[:months]):
        words = NARRATIVE.replace("2017-01", month.text)
        if month is REVISED:
            words += REVISION.format(period=MONTHS[11].text)
        files[f"data/releases/things/{month.text}.csv"] = HEAD + rows_of(number, month)
        files[f"content/scorecards/things/{month.text}.yml"] = words
    kept = (file for file in project(files).files if file.stem != "2017-01" or file.path in files)
    return pages_of(Sources(tuple(kept)))


@pytest.mark.parametrize("months", range(1, 24) if turns.is_whole else (1, 6, 12, 13, 23))
def test_the_pages_of_a_month_stay_as_they_were(months: int) -> None:
    month = MONTHS[months - 1].text
    folder = (f"scorecards/things/{month}/", f"news/{month}/")
    then, now = pages_after(months), pages_after(24)
    published = [path for path in then if path.startswith(folder)]
    assert len(published) >= 2
    assert {path: now[path] for path in published} == {path: then[path] for path in published}


def test_every_page_of_then_is_still_there() -> None:
    assert pages_after(12).keys() <= pages_after(13).keys() <= pages_after(24).keys()


def test_the_revised_figure_stands_on_the_page_of_the_month_that_revised_it() -> None:
    assert "One thing was counted twice" in pages_after(24)["indicators/t-2/data.csv"]
    assert "There was one less." in pages_after(24)[f"scorecards/things/{REVISED.text}/index.md"]
