"""Rules for the list of figures about groups of people: it names what there is, each once in a kind."""

from collections.abc import Iterator

from generator.record.draft import Draft
from generator.schema.groups import GroupKind
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

_NO_SUCH = Rule(
    "group-names-nothing",
    "A kind of group names measures, figures of documents and breakdowns that there are, each once",
    '"{name}" is no {noun} of this site, or stands twice.{hint}',
    "Correct it, or delete the line.",
    {"name": "rc-girls", "noun": "figure", "hint": ' Did you mean "rc-girl"?'},
)


def check_groups(content: Draft) -> Iterator[Problem]:
    """Everything that the page of groups could not show."""
    if content.groups is None:
        return
    known = _known(content)
    for number, kind in enumerate(content.groups.kinds):
        for field, place, name in _wrong(kind, known):
            noun, names = known[field]
            line = line_of(content.groups_file, "kinds", number, field, place)
            hint = "" if name in names else closest(name, names)
            yield _NO_SUCH.at(content.groups_file.path, line, name=name, noun=noun, hint=hint)


def _known(content: Draft) -> dict[str, tuple[str, list[str]]]:
    """What each field may name, and what that is called."""
    dimensions = {each.dimension for found in content.indicators.values() for each in found.breakdowns}
    of_plans = [
        f"{plan.id} {measure.ref}" for plan in content.plans for goal in plan.plan.goals for measure in goal.measures
    ]
    return {
        "measures": ("measure", list(content.indicators)),
        "figures": ("figure", list(content.publications.figures)),
        "dimensions": ("breakdown", sorted(dimensions)),
        "plan_measures": ("measure of a plan", of_plans),
    }


def _wrong(kind: GroupKind, known: dict[str, tuple[str, list[str]]]) -> Iterator[tuple[str, int, str]]:
    """Each name that is not there, or not for the first time: its field, its place and itself."""
    given = {field: getattr(kind, field) for field in known}
    given["plan_measures"] = tuple(f"{each.plan} {each.ref}" for each in kind.plan_measures)
    for field, names in given.items():
        for place, name in enumerate(names):
            if name not in known[field][1] or name in names[:place]:
                yield field, place, name
