"""Rules for covering reports: a release names one that there is, of its own month, and none is left lying."""

from collections.abc import Iterator

from generator.record.draft import Draft
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

_UNKNOWN = Rule(
    "cover-unknown",
    "A release names a covering report that there is",
    'there is no covering report "{cover}".{hint}',
    "Correct the name, write content/covers/{cover}.yml, or take the line out if no paper came with this release.",
    {"cover": "board-2017-20", "hint": ' Did you mean "board-2017-02"?'},
)
_OTHER_MONTH = Rule(
    "cover-of-another-month",
    "A covering report is of the month of the releases that name it",
    'the covering report "{cover}" was written for {written}, and this release is of {month}.',
    "Name the paper of this month, or take the line out if there is none.",
    {"cover": "board-2017-02", "written": "January 2017", "month": "February 2017"},
)
_OF_NO_RELEASE = Rule(
    "cover-of-no-release",
    "Each covering report came with a release",
    "no release says that this covering report came with it.",
    'Add a line "cover: {cover}" to the words of each scorecard with which it came.',
    {"cover": "board-2017-02"},
)


def check_covers(content: Draft) -> Iterator[Problem]:
    """All rules of this module."""
    known = {found.id: found for found in content.covers}
    for release in (release for scorecard in content.scorecards for release in scorecard.releases):
        name, file = release.narrative.cover, release.narrative_file
        if name is None:
            continue
        if name not in known:
            yield _UNKNOWN.at(file.path, line_of(file, "cover"), cover=name, hint=closest(name, known))
        elif known[name].cover.written_for != release.month:
            facts = {"written": known[name].cover.written_for.label, "month": release.month.label}
            yield _OTHER_MONTH.at(file.path, line_of(file, "cover"), cover=name, **facts)
    for found in content.covers:
        if not content.came_with(found):
            yield _OF_NO_RELEASE.at(found.file.path, 1, cover=found.id)
