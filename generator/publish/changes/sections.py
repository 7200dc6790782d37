"""Every kind of change in the order of the sheet."""

from collections.abc import Iterator

from generator.publish.changes.about_figures import (
    hidden_figures,
    late_figures,
    ratings,
    revised_figures,
    unlike_printed,
)
from generator.publish.changes.about_words import (
    claims_that_read_anew,
    definitions,
    other_figures,
    plan_changes,
    words_and_age,
)
from generator.publish.changes.pages import PageChanges
from generator.publish.changes.pairs import Compared
from generator.publish.changes.phrases import Section, Statement
from generator.publish.changes.warnings import warnings
from generator.terms.wording import counted

_CHECKLIST = (
    "A program found these, and they can be right. Tick each one when you know that it is. The program looks at the "
    "borough's new figures for jumps (with at least 8 figures before), denominators that moved by over 10%, months "
    "without a figure and figures that all repeat, and at targets and releases that changed."
)


def all_sections(compared: Compared, pages: PageChanges) -> Iterator[Section]:
    """What to look at, then every kind of change; those of which there is none have no statement."""
    yield _to_look_at(tuple(warnings(compared, pages)))
    yield from ratings(compared)
    yield unlike_printed(compared)
    yield revised_figures(compared)
    yield late_figures(compared)
    yield hidden_figures(compared)
    yield words_and_age(compared)
    yield claims_that_read_anew(compared)
    yield plan_changes(compared)
    yield definitions(compared)
    yield other_figures(compared)


def _to_look_at(lines: tuple[Statement, ...]) -> Section:
    short = f"{counted(len(lines), 'thing')} to look at before you sign." if lines else "Nothing looks unlikely."
    return Section("check", "Look at these before you sign", lines, short, _CHECKLIST, is_checklist=True)
