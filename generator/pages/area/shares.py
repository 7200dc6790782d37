"""What part of the whole's counts is an area's: a bar each, true to scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.areas import Share
from generator.charts.share_bar import Part, share_bar
from generator.pages.addresses import area_page
from generator.pages.parts.parts import LinkView, question_link
from generator.pages.parts.rows import value_in_words
from generator.record.content import Content
from generator.record.keys import NO_PLACE, Area
from generator.terms.units import PERCENT, figure, number


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A measure: how many of how many, the bar, its other parts in words, the share; or why there is none."""

    question: LinkView
    number: str
    when: str
    here: str
    whole: str
    bar: Markup
    others: str
    share: str
    why: str


def share_row(content: Content, area: Area, found: Share) -> ShareRow:
    """One row of the table."""
    indicator, page = found.indicator, area_page(area)
    is_told = found.percent is not None
    others = (f"{name} {part.text}" for name, part in _parts(content, area, found) if name != area.name)
    return ShareRow(
        question=question_link(page, indicator),
        number=indicator.full_number,
        when=indicator.covered(found.here.key.period),
        here=value_in_words(indicator, found.here),
        whole=value_in_words(indicator, found.whole),
        bar=share_bar([part for _, part in _parts(content, area, found)]) if is_told else Markup(""),
        others=f"Besides: {', '.join(others)}." if is_told else "",
        share=f"{number(found.percent, 0)}{PERCENT.after}" if found.percent is not None else "",
        why=found.why,
    )


def largest(found: list[Share]) -> Share | None:
    """The count that speaks for all at the head of the page: the one of which there is most in the whole."""
    told = [each for each in found if each.percent is not None]
    return max(told, key=lambda each: (each.whole and each.whole.value) or 0, default=None)


def _parts(content: Content, area: Area, found: Share) -> Iterator[tuple[str, Part]]:
    """The area first, then the other places, and last what belongs to no place."""
    in_order = sorted(found.parts, key=lambda part: (content.areas[part[0]].level == NO_PLACE, part[0] != area.code))
    for code, row in in_order:
        place = content.areas[code]
        if row.value is not None:
            text = figure(found.indicator, row.value)
            yield place.name, Part(row.value, text, is_no_place=place.level == NO_PLACE)
