"""A plan that was published goes on with what is reported: its day moves on with an update, not alone."""

from collections.abc import Iterator

from generator.ledger.goes_on import REPORTED
from generator.record.content import Content, PlanDocument
from generator.record.ledgers import Published, publication_of_plan
from generator.schema.parse import line_of
from generator.terms.deadline import Deadline
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_OF_NOTHING = Rule(
    "report-of-nothing",
    "The day by which a published plan reports moves on with what was reported on it",
    "reporting_date has moved on from {before} to {now}, and no action has an update of that day.",
    "Put in what was reported on that day, or put reporting_date back.",
    {"before": "31 December 2012", "now": "31 January 2013"},
)


def check_published_plans(content: Content) -> Iterator[Problem]:
    """All rules of this module. Without an update of that day the move would only make what is open late."""
    for document in content.plans:
        now, before = document.plan.reporting_date, _signed(content.published, document)
        if now and before and now.day > before.day and not _tells_of(document, now):
            line = line_of(document.file, "reporting_date")
            yield _OF_NOTHING.at(document.file.path, line, before=before.label, now=now.label)


def _signed(published: Published, document: PlanDocument) -> Deadline | None:
    """The day by which a plan reported when it was signed last."""
    name = publication_of_plan(document.id)
    if not published.is_signed(name):
        return None
    said = published.first_signed[name][0].get(REPORTED)
    for amended in published.ledgers[name].amended:
        said = amended.facts.get(REPORTED, said)
    return Deadline.parse(said) if said else None


def _tells_of(document: PlanDocument, now: Deadline) -> bool:
    """Whether something was reported on a day. A plan of which nothing is ever reported has no such day."""
    updates = [each for goal in document.plan.goals for action in goal.actions for each in action.updates]
    return not updates or any(now.first_day <= update.date.day <= now.day for update in updates)
