"""The registry: what the performance team writes about each indicator, in data/indicators/*.yml."""

from functools import cached_property
from typing import Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from generator.schema.card_changes import Break, CardChange, breaks_in
from generator.schema.declarations import Owner, SmallNumber
from generator.schema.disclosure_rules import Disclosure, DisclosureRule
from generator.schema.events import ChangeThatCounts, Event, Rebase
from generator.schema.relations import Relation
from generator.schema.scorecard import Scorecard, Theme
from generator.schema.targets import Polarity, Target
from generator.schema.timing import YEARS, Basis, Frequency, YearToDateDefinition, frequencies_of, own_kinds
from generator.schema.typed import Id, Month, Strict, UnitName, Whole
from generator.terms.period import MONTHS, Kind, Period
from generator.terms.rules import Rule, RuleBrokenError
from generator.terms.wording import in_period

_TARGETS_OUT_OF_ORDER = Rule(
    "targets-out-of-order",
    "An indicator's targets stand in the order of their dates, each date once",
    "{name} has targets that are not in the order of their dates, each date once.",
    "Put the oldest first, and keep one for each date.",
    {"name": 'entry 1 of "indicators"'},
)
_NO_SUCH_FIGURES = Rule(
    "basis-against-frequency",
    "A measure's figures can be due as often as its card says",
    '"{id}" is {frequency}, but a figure for "{basis}" can only be {possible}.',
    "Correct the basis or the frequency.",
    {"id": "es-1-1", "frequency": "termly", "basis": "in month", "possible": "monthly"},
)
_OTHER_YEAR = Rule(
    "basis-against-year",
    "A basis that names a kind of year, and the month in which the year starts, say the same",
    '"{id}" counts by "{basis}", whose year starts in {right}, but its year_to_date starts in {starts}.',
    'Correct the basis, or take "starts" out.',
    {
        "id": "es-1-1",
        "basis": "academic year to date",
        "right": "September",
        "starts": "April",
    },
)
_NEGATIVE_COUNT = Rule(
    "negative-count",
    "Nobody counts fewer than none",
    '"{id}" can be negative, but its unit is "{unit}".',
    "Take can_be_negative out, or correct the unit.",
    {"id": "es-1-1", "unit": "count"},
)


class Breakdown(Strict):
    """One way in which the figure is split, and whether its parts add up to the whole."""

    dimension: str
    label: str
    adds_up: bool
    categories: tuple[str, ...] = Field(min_length=2)


class Indicator(Strict):
    """One indicator's definition card. Nothing that decides a verdict has a default."""

    id: Id
    number: str
    variant: str | None = None
    name: str
    question: str
    definition: str
    numerator: str | None = None
    denominator: str | None = None
    theme: Id
    unit: UnitName
    decimals: Whole = Field(ge=0, le=4)
    polarity: Polarity
    basis: Basis
    frequency: Frequency
    year_to_date: YearToDateDefinition
    areas_add_up: bool
    disclosure: Disclosure
    in_summary: bool
    owner: Owner
    source_system: str
    targets: tuple[Target, ...]
    corporate_plan: bool = False
    new_reporting: bool = False
    can_exceed_100: bool = False
    can_be_negative: bool = False
    # How many months after the end of its period a figure is due, where it does not come with the release of the last.
    due_after: Whole | None = Field(default=None, ge=1, le=60)
    # The first release in which the measure stands, where it is not the first of all; its figures may go further back.
    from_: Month | None = Field(default=None, alias="from")
    # The last month for which the measure was counted; nothing is due after it. And the measure that follows it.
    until: Month | None = None
    replaced_by: Id | None = None
    # The kind of year in which whole years are given, where it is another than that of the year to date.
    yearly_figures: Literal["financial year", "academic year", "calendar year"] | None = None
    verdicts_on_provisional: bool = False
    breakdowns: tuple[Breakdown, ...] = ()
    # What is another than above, each since a release, and with that where figures are counted anew.
    changes: tuple[CardChange, ...] = ()
    # Where the usual range starts anew; why none is worked out, where its figures would not bear one.
    rebases: tuple[Rebase, ...] = ()
    variation_off: str | None = None
    # How far from the figure of a year before a change must be to count as better or worse, in the measure's unit.
    change_that_counts: ChangeThatCounts | None = None
    data_notes: tuple[str, ...] = ()
    _rule: DisclosureRule | None = PrivateAttr(default=None)
    _events: tuple[Event, ...] = PrivateAttr(default=())

    @property
    def rule(self) -> DisclosureRule | None:
        """The disclosure rule, which the registry hands to each of its indicators; None where no people are counted."""
        return self._rule

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened that its figures tell of: the registry hands each of its indicators the events in scope."""
        return self._events

    @property
    def breaks(self) -> tuple[Break, ...]:
        """Where a new way of counting starts."""
        return breaks_in(self.changes)

    @model_validator(mode="after")
    def _targets_follow_one_another(self) -> Self:
        starts = [target.from_ for target in self.targets]
        if starts != sorted(set(starts)):
            raise RuleBrokenError(_TARGETS_OUT_OF_ORDER)
        return self

    @model_validator(mode="after")
    def _can_have_figures(self) -> Self:
        first, own = self.year_to_date.first_month, self.basis.first_month
        if first is not None and own is not None and first != own:
            raise RuleBrokenError(_OTHER_YEAR, id=self.id, basis=self.basis, right=MONTHS[own], starts=MONTHS[first])
        if not self.own_kinds:
            possible = " or ".join(frequencies_of(self.basis, self.first_month))
            raise RuleBrokenError(
                _NO_SUCH_FIGURES, id=self.id, frequency=self.frequency, basis=self.basis, possible=possible
            )
        if self.can_be_negative and self.unit.is_count:
            raise RuleBrokenError(_NEGATIVE_COUNT, id=self.id, unit=self.unit)
        return self

    @cached_property
    def first_month(self) -> int:
        """The month in which the measure's year starts, January being 0: as typed, as its basis says, or April."""
        first, own = self.year_to_date.first_month, self.basis.first_month
        return first if first is not None else own if own is not None else 3

    # Asked for each figure of a measure. What it follows from makes the measure what it is: no dated change alters it.
    @cached_property
    def own_kinds(self) -> tuple[Kind, ...]:
        """The kinds of period in which its figures can follow one another; it uses one of them."""
        return own_kinds(self.basis, self.frequency, self.first_month)

    @property
    def kind_of_year(self) -> Kind | None:
        """The kind of year that can stand beside its own figures."""
        if self.frequency is Frequency.YEARLY:
            return None
        return Kind(self.yearly_figures) if self.yearly_figures else YEARS.get(self.first_month)

    @property
    def may_be_negative(self) -> bool:
        """Whether a value can be below zero: the unit lets it, or the card does."""
        return self.unit.may_be_negative or self.can_be_negative

    @property
    def full_number(self) -> str:
        """Number and variant together, as a reader meets them: `1.2 percent`."""
        return f"{self.number} ({self.variant})" if self.variant else self.number

    def covered(self, period: Period) -> str:
        """What a figure of its own kind covers, where it stands alone: `January 2017`, `12 months to January 2017`."""
        is_rolling = self.basis is Basis.ROLLING_12 and (period.kind is Kind.MONTH or period.end - period.start == 11)
        return f"12 months to {Period.month(period.end).label}" if is_rolling else period.label

    def when(self, period: Period) -> str:
        """When a figure was: a running total counts up to the end of its period, others speak of the period."""
        return f"by {Period.month(period.end).label}" if self.basis.is_running_total else in_period(period)


class Registry(Strict):
    """One scorecard's registry file: its themes, its indicators and what ties them together."""

    scorecard: Scorecard
    themes: tuple[Theme, ...] = Field(min_length=1)
    disclosure_rules: tuple[DisclosureRule, ...] = ()
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()

    @model_validator(mode="after")
    def _handed_out(self) -> Self:
        return self.hand_out()

    def hand_out(self) -> Self:
        """Give each indicator its disclosure rule and its events."""
        for indicator in self.indicators:
            indicator._rule = self.rule_of(indicator)
            indicator._events = tuple(e for e in self.events if e.touches(indicator.id, indicator.theme))
        return self

    def rule_of(self, indicator: Indicator) -> DisclosureRule | None:
        """The disclosure rule of an indicator; None where it counts no people, or names a rule that is not there."""
        return next((rule for rule in self.disclosure_rules if rule.id == indicator.disclosure.rule), None)
