"""Two states of the smallest project: what the tests of the change sheet compare."""

from generator.assess.judged import judge
from generator.build import check_sources
from generator.prose.claims.desk import read_claims
from generator.prose.told import tell
from generator.publish.changes.pages import PageChanges
from generator.publish.changes.pairs import Compared, ScorecardPair
from generator.terms.period import Period
from tests.unit.samples import BANDS, CARD, HEAD, NARRATIVE, TARGET, project, registry

NO_PAGES = PageChanges((), (), (), 0)
REGISTRY = "data/indicators/things.yml"
AIM = TARGET | BANDS
RATED = CARD | {"targets": [AIM]}
COUNTED = CARD | {"unit": "count", "decimals": 0, "polarity": "lower is better", "numerator": None, "denominator": None}


def release(month: str, table: str, words: str = "") -> dict[str, str]:
    """One release: its rows, `t-1,B,2017-01,,50,,,,`, and its words, which speak about its month."""
    rows = "".join(f"{line.strip()}\n" for line in table.strip().splitlines())
    narrative = NARRATIVE.replace("2017-01", month) + words
    return {f"data/releases/things/{month}.csv": HEAD + rows, f"content/scorecards/things/{month}.yml": narrative}


def months(values: str, *, until: str = "2017-01", indicator: str = "t-1", area: str = "B") -> str:
    """Rows for months that follow one another, the last of them given: `50 60 55=11/20`. A dash is a gap."""
    cells = values.split()
    last = Period.parse(until).end
    found = zip(range(last - len(cells) + 1, last + 1), cells, strict=True)
    rows = (
        f"{indicator},{area},{Period.month(number).text},,{_cells(cell)},," for number, cell in found if cell != "-"
    )
    return "\n".join(rows)


def _cells(cell: str) -> str:
    value, _, parts = cell.partition("=")
    numerator, _, denominator = parts.partition("/")
    return f"{value},{numerator},{denominator}"


def compared(then: dict[str, str], now: dict[str, str], *cards: dict[str, object]) -> Compared:
    """The project then, and the same with what was added or changed; both with the same cards."""
    held = {REGISTRY: registry(*(cards or (CARD,)))}
    before, after = check_sources(project(held | then)), check_sources(project(held | then | now))
    claims = (read_claims(content, tell(content)) for content in (before, after))
    return Compared(before, after, judge(before), judge(after), *claims)


def pair(then: dict[str, str], now: dict[str, str], *cards: dict[str, object]) -> ScorecardPair:
    """The one scorecard of the project, then and now."""
    return compared(then, now, *cards).pairs[0]


# The second release puts a figure of the first right.
JANUARY_AND_FEBRUARY = release("2017-01", months("50")) | release(
    "2017-02",
    months("48.5 51", until="2017-02"),
    """\
revisions:
  - {kind: correction, indicators: [t-1], periods: [2017-01], reason: x, effect: x, ask: Things team}
""",
)
