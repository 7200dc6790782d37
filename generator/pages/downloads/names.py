"""How files are called on the disk of whoever takes them away: what, whose, and for when."""

from functools import cache

from generator.record.content import Content, Release
from generator.schema.registry import Indicator
from generator.terms.texts import slug

# Most systems take names of 255 bytes; people read less.
_LONGEST = 80


def name_of(content: Content, what: str, month: str = "", ending: str = "csv") -> str:
    """The name of a file: `re-referrals_anytown_2017-01.csv`."""
    parts = (what, content.borough.slug, month)
    return f"{'_'.join(part for part in parts if part)}.{ending}"


def what_of(release: Release, indicator: Indicator) -> str:
    """What a measure's file is called by: the measure's name, with its id where that is not enough to know it."""
    mine = _short(indicator.name)
    is_alone = not any(_short(each.name) == mine for each in release.registry.indicators if each.id != indicator.id)
    return mine if mine and is_alone else "-".join(filter(None, (mine, indicator.id)))


@cache
def _short(name: str) -> str:
    """A name for an address, without words cut in two."""
    whole = slug(name)
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0]
