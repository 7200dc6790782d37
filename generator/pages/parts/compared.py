"""Other places' figures in a few words: each with its year, a verdict where there is one, else why there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.comparison import Comparison, Judgement
from generator.assess.indicator import Assessment
from generator.record.content import Content
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from generator.terms.units import figure

_REGION = "region"
NO_YEAR = "year not stated"


@dataclass(frozen=True, slots=True)
class ComparedView:
    """Those figures that count; for which time, and why some are not compared, each once; figures of other years.
    `first` is the one that most readers know, where there is room for one alone.
    """

    figures: tuple[str, ...]
    reasons: tuple[str, ...]
    others: tuple[str, ...]
    first: str

    @property
    def in_words(self) -> str:
        """All but the figures of other years, where there is room for one text only."""
        figures = "; ".join(self.figures)
        return " ".join((f"{figures}.", *self.reasons)) if self.reasons else figures


def compared_view(content: Content, assessment: Assessment) -> ComparedView:
    """Everybody whose figures stand beside those of an indicator."""
    newest = [found for found in assessment.comparisons if found.counts]
    ours = {found.ours for found in newest if found.judgement is not Judgement.NONE and found.ours}
    told = [period for period in ours if not _is_plain(assessment, period)]
    once = f"Better or worse is about our figure for {told[0].label}." if told and len(ours) == 1 else ""
    # Where no year is stated, that is the reason, and it stands with the figure already.
    reasons = (found.why for found in newest if found.comparator.period is not None)
    return ComparedView(
        figures=tuple(_newest(content, assessment, found, is_told=bool(once)) for found in newest),
        reasons=tuple(dict.fromkeys(filter(None, (once, *reasons)))),
        others=tuple(_others(content, assessment)),
        first=_first(content, assessment, newest),
    )


def _first(content: Content, assessment: Assessment, newest: Sequence[Comparison]) -> str:
    """England's figure, else the first that there is."""
    england = (found for found in newest if found.comparator.name is ComparatorName.ENGLAND)
    found = next(england, next(iter(newest), None))
    return _newest(content, assessment, found, is_told=False) if found is not None else ""


def comparator_name(content: Content, name: ComparatorName) -> str:
    """Whose figure it is; the region by its own name, where the list of areas has it."""
    own = _region_of(content) if name is ComparatorName.REGION else ""
    return own or name.words.heading


def _region_of(content: Content) -> str:
    regions = [area for area in content.areas.values() if area.level == _REGION]
    own = [area for area in regions if area.code == content.borough.parent] or regions
    return own[0].name if len(own) == 1 else ""


def _newest(content: Content, assessment: Assessment, found: Comparison, *, is_told: bool) -> str:
    """`England 81.5% (2014/15): worse`; and on which figure of ours, if that is not told elsewhere."""
    ours, outside = found.ours, found.comparator
    more = ", so not compared" if outside.period is None and found.why else ""
    words = _in_words(content, assessment, outside, more)
    if found.judgement is Judgement.NONE:
        return words
    named = "" if ours is None or is_told or _is_plain(assessment, ours) else f" (our figure for {ours.label})"
    return f"{words}: {found.judgement}{named}"


def _is_plain(assessment: Assessment, ours: Period) -> bool:
    """Whether a verdict is about the latest figure, and that is one of the release's month."""
    latest = assessment.latest
    return latest is not None and latest.key.period == ours and ours.end >= assessment.release.end


def _others(content: Content, assessment: Assessment) -> Iterator[str]:
    """The figures of other years: `earlier: England 60.0% (2014/15)`."""
    judged = {c.comparator.name: c.comparator.period for c in assessment.comparisons if c.counts}
    for found in assessment.comparisons:
        if not found.counts:
            period, counts = found.comparator.period, judged.get(found.comparator.name)
            is_later = period is not None and counts is not None and period > counts
            word = "not compared" if is_later else "earlier"
            yield f"{word}: {_in_words(content, assessment, found.comparator)}"


def _in_words(content: Content, assessment: Assessment, outside: Comparator, more: str = "") -> str:
    year = outside.period.short_label if outside.period else NO_YEAR
    return f"{comparator_name(content, outside.name)} {figure(assessment.indicator, outside.value)} ({year}{more})"
