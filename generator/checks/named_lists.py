"""Rules for the lists of names that a report prints: each hangs on a measure and areas that there are, and adds up."""

from collections.abc import Iterator

from generator.record.draft import Draft, DraftRelease, DraftScorecard
from generator.schema.named_lists import NamedList
from generator.schema.parse import line_of
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_NO_INDICATOR = Rule(
    "named-list-without-measure",
    "A list of names belongs to a measure of its scorecard",
    'indicator "{indicator}" is not in the registry.{hint}',
    "Correct the id.",
    {"indicator": "es-1-4", "hint": ' Did you mean "es-1-3"?'},
)
_NO_AREA = Rule(
    "named-list-of-no-area",
    "The areas of a list of names are parts of the council, each once",
    '"{area}" is not the code of a part of the council, or stands twice.{hint}',
    "Correct the code, or put the names of one area together.",
    {"area": "SAM-ESAT", "hint": ' Did you mean "SAM-EAST"?'},
)
_NAME_TWICE = Rule(
    "named-list-name-twice",
    "A list names each school or body once",
    '"{name}" stands twice in this list.',
    "Delete one of the two.",
    {"name": "Hill Primary"},
)
_OTHER_NUMBER = Rule(
    "named-list-other-number",
    "A list has as many names as its report says, or a note about it",
    "the report counts {counted}, but this list has {listed}, and no note says so.",
    "Look the names up again. If the report is like that, tell readers so in a note.",
    {"counted": "43", "listed": "42"},
)


def check_named_lists(scorecard: DraftScorecard, content: Draft) -> Iterator[Problem]:
    """All rules of this module, for every list of every release."""
    for release in scorecard.releases:
        file, places = release.named_lists_file, [area.code for area in content.at(release).localities()]
        for number, each in enumerate(release.named_lists):
            for key, fault in _faults(each, release, places):
                yield fault.at(file.path, line_of(file, "lists", number, *key))


def _faults(each: NamedList, release: DraftRelease, places: list[str]) -> Iterator[tuple[tuple[int | str, ...], Fault]]:
    """Each fault of one list, with the key at which it stands."""
    if each.indicator not in release.indicators:
        hint = closest(each.indicator, release.indicators)
        yield ("indicator",), _NO_INDICATOR.broken(indicator=each.indicator, hint=hint)
    taken: list[str] = []
    for number, place in enumerate(each.by_area):
        if place.area not in places or place.area in taken:
            hint = "" if place.area in places else closest(place.area, places)
            yield ("by_area", number, "area"), _NO_AREA.broken(area=place.area, hint=hint)
        taken.append(place.area)
    names = list(each.all_names())
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield (), _NAME_TWICE.broken(name=name)
    if len(names) != each.counted and each.note is None:
        yield ("counted",), _OTHER_NUMBER.broken(counted=each.counted, listed=len(names))
