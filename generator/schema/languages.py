"""What is said in the languages of readers: content/languages.yml."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Id, Strict

# More than a reader takes in at a glance would be a list again.
MOST_FIGURES = 10


class RatingInWords(Strict):
    """A rating in one language: the word beside its mark, and what it means in a few words."""

    word: str
    means: str


class RatingsInWords(Strict):
    """All four, in the order in which they are explained."""

    green: RatingInWords
    amber: RatingInWords
    red: RatingInWords
    not_rated: RatingInWords


class MovementsInWords(Strict):
    """What is said of a real change; of a figure without one nothing is said."""

    better: str
    worse: str
    better_than_a_year_ago: str
    worse_than_a_year_ago: str


class Passage(Strict):
    """A heading and the words under it."""

    heading: str
    text: str


class Pictures(Strict):
    """The main figures in one language: what each is called, and the words that are needed to read them.

    `labels` are by the id of the measure; in English the question of each measure stands where there is none. Either
    somebody has `checked_by` (a role), or `unchecked` says in the language itself that nobody has.
    """

    title: str
    introduction: str
    # Before the month of the newest figures, which comes from the record.
    newest: str
    how_to_read: str
    ratings: RatingsInWords
    movements: MovementsInWords
    no_figure: str
    month_names: Annotated[tuple[str, ...], Field(min_length=12, max_length=12)] | None = None
    words: tuple[Passage, ...] = Field(min_length=1)
    # Above the offer of help.
    help: str
    labels: Mapping[str, str] = {}
    checked_by: Role | None = None
    unchecked: str | None = None


class LanguageHelp(Strict):
    """What is said in one language: an offer of help, and the main figures; its code is part of an address."""

    code: Id
    name: str
    english_name: str
    direction: Literal["ltr", "rtl"]
    text: str
    pictures: Pictures | None = None

    @property
    def is_english(self) -> bool:
        """Whether it is the language of the rest of the site, so that nothing needs to be translated or checked."""
        return self.code.split("-")[0] == "en"


class Languages(Strict):
    """Help to understand the site, and its main figures, in the languages of its readers."""

    title: str
    summary: str
    main_figures: tuple[Id, ...] = Field(default=(), max_length=MOST_FIGURES)
    languages: tuple[LanguageHelp, ...] = Field(min_length=1)
