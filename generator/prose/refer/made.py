"""Puts a resolved reference together from the figure that it is about."""

from decimal import Decimal

from generator.prose.refer.resolved import Resolved
from generator.prose.refer.subject import Found, Subject
from generator.record.outside import Comparator
from generator.terms.period import Period


def made(
    subject: Subject,
    found: Found,
    text: str,
    value: Decimal | None,
    *,
    since: Period | None = None,
    outside: Comparator | None = None,
) -> Resolved:
    """The reference with its text; `value` is the number in it, `outside` whose figure it is compared with."""
    return Resolved(
        shows=subject.asked.shows,
        text=text,
        value=value,
        figure=subject.indicator.id,
        area=subject.area,
        indicator=subject.indicator,
        group=subject.asked.group,
        period=found.period,
        since=since,
        comparator=outside,
        observation=found.observation,
    )
