"""The narrative: what the communications team writes, in content/."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.schema.declarations import FigureFromElsewhere, Judgement, Owner, SmallNumber
from generator.schema.revision_entries import RevisionEntry
from generator.schema.targets import Band, Target
from generator.schema.typed import Id, Month, Number, Prose, Strict, UnitName, Whole


class Highlight(Strict):
    """One thing that goes well or needs to improve, for which month it was written, and the indicators that show it."""

    written_for: Month
    text: Prose
    indicators: tuple[Id, ...] = ()


class Commentary(Strict):
    """What the service says about one page of indicators within a theme, and for which month it was written."""

    theme: Id
    title: str
    written_for: Month
    indicators: tuple[Id, ...] = Field(min_length=1)
    definition: Prose
    analysis: Prose
    data_note: Prose | None = None
    owner: Owner


class ChartHeadline(Strict):
    """What stands above the chart of a measure instead of the program's own words, in the release of one month."""

    indicator: Id
    written_for: Month
    text: Prose


class ThemeStory(Strict):
    """What opens the page of a theme in the release of one month; `lead` is the measure whose chart stands first."""

    theme: Id
    written_for: Month
    headline: Prose
    story: Prose
    lead: Id | None = None


class Explained(Strict):
    """Why some figures are as they are, and what is being done, as the report says it; `about` names them in a word."""

    indicators: tuple[Id, ...] = Field(min_length=1)
    written_for: Month
    about: str = Field(max_length=40)
    why: Prose | None = None
    done: tuple[Prose, ...] = ()


class DocumentDetails(Strict):
    """How the published report describes itself."""

    title: str
    issue: str
    created: str
    status: str
    publication: str
    note: str | None = None


class ScorecardNarrative(Strict):
    """Everything that one release says in words. `release` is the month that it is published for; `written_for` is
    the month for which headline and introduction were written. `front_headline` heads the front page while the release
    is the newest; `cover` is the name of the covering report that came with it.
    """

    release: Month
    written_for: Month
    headline: Prose
    introduction: Prose
    front_headline: Prose | None = None
    going_well: tuple[Highlight, ...] = Field(min_length=1)
    needs_to_improve: tuple[Highlight, ...] = Field(min_length=1)
    commentary: tuple[Commentary, ...] = Field(min_length=1)
    chart_headlines: tuple[ChartHeadline, ...] = ()
    themes: tuple[ThemeStory, ...] = ()
    explained: tuple[Explained, ...] = ()
    cover: Id | None = None
    document: DocumentDetails
    revisions: tuple[RevisionEntry, ...] = ()
    figures_from_elsewhere: tuple[FigureFromElsewhere, ...] = ()
    judged: tuple[Judgement, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()


class Block(Strict):
    """A heading of a standing page and the words under it."""

    heading: str
    text: str


class StandingPage(Strict):
    """A page that doesn't change with the month: content/pages/*.yml."""

    title: str
    summary: str
    blocks: tuple[Block, ...] = Field(min_length=1)


class RatingExample(Strict):
    """One row of the boundary table: a value, and the rating that the rule must give it."""

    value: Number
    rating: Literal["green", "amber", "red", "not rated"]


class RatingRule(Strict):
    """A target, and what the rating must be at and around each of its bounds."""

    title: str
    unit: UnitName
    decimals: Whole
    target: Target
    examples: tuple[RatingExample, ...] = Field(min_length=3)


class ScaleBand(Band):
    """One band of a rating scale: what we call it, what the document prints, and the values that it holds."""

    name: str
    as_printed: str


class ScaleExample(Strict):
    """One row of a scale's boundary table: a value, and the band that must hold it."""

    value: Number
    band: str


class RatingScale(Strict):
    """A scale of bands without a target, best first, and how we read what the document leaves open."""

    id: Id
    title: str
    unit: UnitName
    decimals: Whole
    bands: tuple[ScaleBand, ...] = Field(min_length=2)
    reading: str
    examples: tuple[ScaleExample, ...] = Field(min_length=3)

    def band_of(self, value: Decimal) -> ScaleBand | None:
        """The band that holds a value, if one does."""
        return next((band for band in self.bands if band.holds(value)), None)


class RatingTable(Strict):
    """The worked examples of the rating rules: content/methods/rating.yml, published and run as tests."""

    rules: tuple[RatingRule, ...] = Field(min_length=1)
    scales: tuple[RatingScale, ...] = ()


class GlossaryTerm(Strict):
    """An abbreviation or a term of the field: what it stands for, what this site calls it, and what that means."""

    term: str
    stands_for: str | None = None
    also_called: str | None = None
    means: str


class EverydayWords(Strict):
    """What people type into the search, and the words of this site that they mean by it."""

    asked: tuple[str, ...] = Field(min_length=1)
    find: tuple[str, ...] = Field(min_length=1)


class Glossary(Strict):
    """Every abbreviation that the site uses, and everyday words for what it shows: content/glossary.yml."""

    title: str
    summary: str
    terms: tuple[GlossaryTerm, ...] = Field(min_length=1)
    everyday: tuple[EverydayWords, ...] = ()
