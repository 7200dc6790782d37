"""The blocks of a plan stand behind doors, and the id of each door stands once on the page."""

from collections.abc import Iterable, Iterator

from generator.pages.document.block_views import BlockView
from generator.schema.plans import Plan

# The ids that the page has of its own.
_TAKEN = {
    *("due", "by-group", "measures-at-a-glance", "actions", "complete"),
    *("what-the-plan-says", "about-the-plan", "goals", "years-and-owner"),
    *("all-figures", "figures-from-elsewhere", "judgements-and-quotations", "data-notes"),
}


def addressed(plan: Plan, blocks: Iterable[BlockView]) -> Iterator[tuple[str, BlockView]]:
    """Blocks with ids that stand once on the page: that of the heading, or with a number, as for any second heading."""
    taken = _TAKEN | {name for goal in plan.goals for name in (goal.id, f"group-{goal.id}")}
    for block in blocks:
        address, number = block.address, 0
        while not address or address in taken:
            number += 1
            address = f"{block.address}_{number}"
        taken.add(address)
        yield address, block
