"""Small plans for the tests of their pages: a line an action."""

from collections.abc import Sequence

from generator.assess.plans import Standing, stand_all
from generator.record.content import PlanDocument
from generator.schema.plans import Plan
from generator.terms.texts import SourceFile

REPORT = "2010-05-17"
PAGE = "plans/play/"
PLAN: dict[str, object] = {
    **dict.fromkeys(("years", "summary", "introduction", "publication"), "x"),
    "title": "The play plan",
    "short_title": "Play",
    "owner": {"printed": "x"},
    "starts": "2000-01",
    "reporting_date": REPORT,
}


def action(line: str) -> dict[str, object]:
    """`ref | due | status on the day of the report | new due date | lead`; empty cells are nothing."""
    ref, due, status, moved, lead = ([cell.strip() for cell in line.split("|")] + [""] * 4)[:5]
    found: dict[str, object] = {"ref": ref, "action": f"Do {ref}.", "due": due or None, "lead": [lead] if lead else []}
    if status:
        update = {"date": REPORT, "status": status, "commentary": f"Said of {ref}."}
        found["updates"] = [update | ({"due": moved, "reason": "x"} if moved else {})]
    return found


def goal(name: str, lines: str, **more: object) -> dict[str, object]:
    """A priority, or an outcome, with an action a line."""
    actions = [action(line) for line in lines.strip().splitlines()]
    return {"id": name, "title": name.capitalize(), "actions": actions} | more


def document(lines: str = "", **changes: object) -> PlanDocument:
    """A plan whose one priority has an action a line; or other parts."""
    parts = {} if {"outcomes", "priorities"} & changes.keys() else {"priorities": [goal("toys", lines)]}
    plan = Plan.model_validate(PLAN | parts | changes)
    return PlanDocument("play", plan, SourceFile("content/plans/play.yml", b""), ())


def standings(found: PlanDocument) -> Sequence[Standing]:
    return stand_all(found.plan)
