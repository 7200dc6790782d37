"""Small cards, targets and figures: what the tests of this folder start from."""

import json
from decimal import Decimal

from generator.build import check_sources
from generator.record.keys import Key, Status
from generator.record.picture import picture_as_at
from generator.record.required import REQUIRED_PAGES
from generator.record.safe import Figure, SafePicture
from generator.record.sealing import Seal
from generator.schema.registry import Indicator
from generator.schema.targets import Target
from generator.terms.period import Period
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources

BOROUGH = "B"

CARD: dict[str, object] = {
    "id": "t-1",
    "number": "1",
    "name": "Things done in time",
    "question": "Are things done in time?",
    "definition": "Things done in time.",
    "numerator": "things done in time",
    "denominator": "all things",
    "theme": "things",
    "unit": "percent",
    "decimals": 1,
    "polarity": "higher is better",
    "basis": "in month",
    "frequency": "monthly",
    "year_to_date": {"rule": "none"},
    "areas_add_up": False,
    "disclosure": {"counts": "children", "rule": "as-printed"},
    "in_summary": True,
    "owner": {"printed": "Things team"},
    "source_system": "Things system",
    "targets": [],
}
COUNT: dict[str, object] = {"unit": "count", "decimals": 0, "polarity": "no judgement"}
TARGET: dict[str, object] = {"from": "2016-04", "as_printed": "x", "set_by": "x", "why": "x"}
BANDS: dict[str, object] = {"basis": "latest figure", "green": {"at_least": "95"}, "otherwise": "red"}


def new_count(month: str, why: str = "x") -> dict[str, str]:
    """An entry of a card's changes: figures are counted anew from a month on."""
    return {"from": month, "new_count": month, "why": why}


def indicator(**changes: object) -> Indicator:
    return Indicator.model_validate(CARD | changes)


def target(**changes: object) -> Target:
    return Target.model_validate(TARGET | changes)


def figures(table: str, area: str = BOROUGH) -> list[Figure]:
    """One line a figure: `period | value or parts | status`; parts are written `67.7 = 21/31`."""
    return [_figure(line, area) for line in table.strip().splitlines()]


def _figure(line: str, area: str) -> Figure:
    period, value, status = (*(cell.strip() for cell in line.split("|")), "", "")[:3]
    shown, _, parts = value.partition(" = ")
    top, _, bottom = parts.partition("/")
    key = Key("t-1", area, Period.parse(period), "")
    number, numerator, denominator = (Decimal(text) if text else None for text in (shown, top, bottom))
    return Figure(key, number, numerator, denominator, Status(status), "", Seal())


def picture(table: str, release: str = "2017-01") -> SafePicture:
    return picture_as_at(Period.parse(release), figures(table))


# --- a whole project, small enough to read ---------------------------------------------------------

HEAD = "indicator,area,period,group,value,numerator,denominator,status,note\n"
KNOWN_HEAD = "release,indicator,check,period,area,group,kind,printed,conflicts_with,note,source_line\n"
RELEASE = "data/releases/things/2017-01.csv"
KNOWN = "data/discrepancies/things.csv"
NARRATIVE = """\
release: "2017-01"
written_for: 2017-01
headline: Well
introduction: Well
going_well:
  - written_for: 2017-01
    text: Well
needs_to_improve:
  - written_for: 2017-01
    text: Well
commentary:
  - theme: things
    title: Things
    written_for: 2017-01
    indicators: [t-1]
    definition: Things
    analysis: Things
    owner: {printed: Things team}
document: {title: x, issue: x, created: x, status: x, publication: x}
"""
RATING = {
    "title": "x",
    "unit": "percent",
    "decimals": 1,
    "target": TARGET | BANDS,
    "examples": [{"value": "1", "rating": "red"}] * 3,
}
PAGE = "title: x\nsummary: x\nblocks:\n  - heading: x\n    text: x\n"
SITE = "council: x\nauthority: B\nname: x\nshort_name: x\nintroduction: x\naddress: https://x.example/\nlicence: x\n"
STATEMENT = """\
organisation: x
applies_to: x
prepared: "2017-01-01"
last_reviewed: "2017-01-01"
you_can: [x]
other_formats: x
report_problems: x
not_tested: []
known_issues: []
disproportionate_burden: []
out_of_scope: []
"""
AREAS = """\
code,name,level,parent,valid_from,valid_to
B,Borough,local authority,,,
N,North,locality,B,,
S,South,locality,B,,
"""


AS_PRINTED: dict[str, object] = {
    "id": "as-printed",
    "profile": "published",
    "publication": "x",
    "rationale": "x",
    "approved_by": "Head of Performance",
    "reviewed": "2017-01-31",
    "rated_from": 1,
    "caution_below": 1,
}


def registry(
    *cards: dict[str, object],
    relations: list[dict[str, object]] | None = None,
    rules: list[dict[str, object]] | None = None,
) -> str:
    scorecard = {"id": "things", "name": "Things", "about": "x"}
    themes = [{"id": "things", "name": "Things"}]
    whole = {
        "scorecard": scorecard,
        "themes": themes,
        "disclosure_rules": rules or [AS_PRINTED],
        "indicators": cards,
        "relations": relations or [],
    }
    return json.dumps(whole)  # JSON is YAML too


def project(changes: dict[str, str]) -> Sources:
    """The smallest project without a fault, with some of its files changed or added."""
    files = {
        "content/site.yml": SITE,
        "content/accessibility.yml": STATEMENT,
        "content/methods/rating.yml": json.dumps({"rules": [RATING]}),
        **{f"content/pages/{name}.yml": PAGE for name in REQUIRED_PAGES},
        "content/scorecards/things/2017-01.yml": NARRATIVE,
        "data/areas.csv": AREAS,
        "data/indicators/things.yml": registry(CARD),
        RELEASE: HEAD + "t-1,B,2017-01,,50,,,,\n",
    } | changes
    return Sources(tuple(SourceFile(path, text.encode()) for path, text in sorted(files.items())))


def problems_of(changes: dict[str, str]) -> list[str]:
    """What the checks say about a changed project, each fault as `path:line: message`."""
    try:
        check_sources(project(changes))
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said}" for p in error.problems]
    return []
