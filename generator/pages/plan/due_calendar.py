"""When the actions of a plan were due: a column a month, a chip for each action; late ones reach to the report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.plans import Standing
from generator.pages.addresses import action_page, link
from generator.pages.parts.parts import TagView
from generator.pages.plan.action_rows import late_words
from generator.pages.plan.statuses import noun_of, shown_tag
from generator.record.content import PlanDocument
from generator.terms.deadline import Deadline
from generator.terms.period import MONTHS
from generator.terms.wording import counted

# More columns than this don't fit side by side, and then a column is a quarter or a year.
_MOST = 20
# Where fewer have a date, or not one in three, the picture shows nothing but what has none.
_FEWEST_DATES, _ONE_IN = 3, 3
_STEPS = (1, 3, 12)
_MONTHS = [name[:3] for name in MONTHS]
_YEAR = 12


@dataclass(frozen=True, slots=True)
class ChipView:
    """An action as a chip: its mark and number, and in words what it is and how it stands. A hollow one stands where
    the action was due first.
    """

    ref: str
    url: str
    tag: TagView
    words: str
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A month, quarter or year: its short name, the year above where one begins, its name in full, and what is due."""

    name: str
    year: str
    label: str
    chips: tuple[ChipView, ...]
    is_report: bool
    is_past: bool


@dataclass(frozen=True, slots=True)
class StretchView:
    """A row of its own: an action from the column of its due date over so many columns, to the report or to its new
    date; with what the bar between says.
    """

    before: int
    over: int
    after: int
    chip: ChipView
    words: str
    style: str


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The whole picture; `undated` are the chips of actions without a due date."""

    heading: str
    report: str
    columns: tuple[ColumnView, ...]
    stretches: tuple[StretchView, ...]
    undated: tuple[ChipView, ...]


def due_calendar(page: str, document: PlanDocument, standings: Sequence[Standing]) -> CalendarView | None:
    """The calendar of a plan; None where hardly any action has a due date, or no day is known at which to judge."""
    report = document.plan.reporting_date
    dated = [(s, s.original_due, s.current_due) for s in standings if s.original_due and s.current_due]
    if report is None or len(dated) < max(_FEWEST_DATES, len(standings) / _ONE_IN):
        return None
    dues = [due for _, *both in dated for due in both]
    step, first, last = _scale([_month(due) for due in (*dues, report)])
    places = [
        _Place(standing, was.label, *(_column(_month(due), first, step) for due in (was, now, report)))
        for standing, was, now in dated
    ]
    count = _column(last, first, step) + 1
    columns = tuple(_columns(page, document, places, (first, step, count), report))
    return CalendarView(
        heading=_heading(document, standings),
        report=f"{report.label}: this report",
        columns=columns,
        stretches=tuple(_stretches(page, document, places, count)),
        undated=tuple(_chip(page, document, s) for s in standings if not s.current_due),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """In which columns an action stands: where it was due first, where it is due, and where the report is."""

    standing: Standing
    first_label: str
    first_due: int
    due: int
    report: int

    @property
    def is_stretched(self) -> bool:
        """Whether a bar shows how late it is or how far its date was moved."""
        return self.standing.is_overdue or self.first_due != self.due


def _scale(months: Sequence[int]) -> tuple[int, int, int]:
    """How many months a column holds so that all fit, the first month of the first column, and the last month."""
    first, last = min(months), max(months)
    step = next((step for step in _STEPS if _column(last, first - first % step, step) < _MOST), _STEPS[-1])
    return step, first - first % step, last


def _month(due: Deadline) -> int:
    return due.day.year * _YEAR + due.day.month - 1


def _column(month: int, first: int, step: int) -> int:
    return (month - first) // step


def _columns(
    page: str, document: PlanDocument, places: Sequence[_Place], scale: tuple[int, int, int], report: Deadline
) -> Iterator[ColumnView]:
    first, step, count = scale
    now = _column(_month(report), first, step)
    for number in range(count):
        month = first + number * step
        year, within = divmod(month, _YEAR)
        names = {1: _MONTHS[within], 3: f"{_MONTHS[within]} to {_MONTHS[(within + 2) % _YEAR]}", 12: str(year)}
        starts = step != _YEAR and (number == 0 or month % _YEAR < step)
        chips = tuple(
            _chip(page, document, place.standing) for place in places if place.due == number and not place.is_stretched
        )
        label = names[step] if step == _YEAR else f"{names[step]} {year}"
        yield ColumnView(names[step], str(year) if starts else "", label, chips, number == now, number < now)


def _stretches(page: str, document: PlanDocument, places: Sequence[_Place], count: int) -> Iterator[StretchView]:
    for place in sorted((p for p in places if p.is_stretched), key=lambda p: not p.standing.is_overdue):
        late, (start, end) = place.standing.is_overdue, sorted((place.first_due, place.due))
        if late:
            end = place.report
        words = (late_words(place.standing) or "late") if late else f"moved from {place.first_label}"
        chip = _chip(page, document, place.standing, is_hollow=not late and start == place.first_due)
        yield StretchView(start, end - start + 1, count - 1 - end, chip, words, "late" if late else "moved")


def _chip(page: str, document: PlanDocument, standing: Standing, *, is_hollow: bool = False) -> ChipView:
    action, tag = standing.action, shown_tag(standing)
    words = f"{tag.word}: {action.action.rstrip('.')}"
    return ChipView(action.ref, link(page, action_page(document.id, action.ref)), tag, words, is_hollow)


def _heading(document: PlanDocument, standings: Sequence[Standing]) -> str:
    """How many are late, and how many fall due from now on: the picture in words."""
    noun = noun_of(document.plan)
    late = sum(standing.is_overdue for standing in standings)
    ahead = sum(bool(s.current_due) and not s.is_overdue and not s.is_complete for s in standings)
    is_late = f"{late} is late" if late == 1 else f"{late} are late" if late else "none is late"
    after = f", and {ahead} {'falls' if ahead == 1 else 'fall'} due after the report" if ahead else ""
    return f"When the {counted(len(standings), noun)} were due: {is_late}{after}"
