"""Rules for a release's narrative: it names indicators that exist, each once, and speaks about every theme."""

from collections.abc import Iterator

from generator.record.draft import DraftRelease, DraftScorecard
from generator.schema.in_force import has_begun
from generator.schema.parse import line_of
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_OTHER_MONTH = Rule(
    "narrative-of-another-month",
    "A narrative is about the month that its file is named after",
    'this narrative says it is about "{said}", but the file\'s name says {named}.',
    "Correct the line, or rename the file.",
    {"said": "2017-02", "named": "2017-01"},
)
_WRITTEN_LATER = Rule(
    "written-after-release",
    "Words are written for the month of their release, or for one before it",
    "these words are written for {month}, which comes after this release, {release}.",
    "Correct the month, or move the words to the later release.",
    {"month": "2017-02", "release": "2017-01"},
)
_INDICATOR_UNKNOWN = Rule(
    "narrative-names-no-indicator",
    "A narrative names indicators of its scorecard",
    'indicator "{indicator}" is not in the registry.{hint}',
    "Correct the id.",
    {"indicator": "es-1-4", "hint": ' Did you mean "es-1-3"?'},
)
_LISTED_TWICE = Rule(
    "narrative-lists-twice",
    "A point or commentary lists each of its indicators once",
    'indicator "{indicator}" is listed twice.',
    "Delete one of the two.",
    {"indicator": "es-1-1"},
)
_HEADLINE_TWICE = Rule(
    "chart-headline-twice",
    "A measure's chart has one headline",
    'the chart of "{indicator}" has two headlines.',
    "Delete one of the two.",
    {"indicator": "es-1-1"},
)
_NOT_IN_IT = Rule(
    "indicator-not-in-release",
    "The words of a release list indicators that stand in it",
    'indicator "{indicator}" does not stand in this release: it {life}.',
    "Take it out of the list, or correct from and until on its card. Words may refer to figures of one that ended.",
    {"indicator": "es-2-1", "life": "was counted until January 2017"},
)
_THEME_UNKNOWN = Rule(
    "commentary-on-no-theme",
    "Commentaries and stories are on themes of their scorecard",
    'theme "{theme}" is not in the registry.{hint}',
    "Correct the theme.",
    {"theme": "famlies", "hint": ' Did you mean "families"?'},
)
_THEME_SILENT = Rule(
    "theme-without-commentary",
    "There is a commentary on every theme",
    'there is no commentary on the theme "{name}".',
    'Add a commentary with "theme: {theme}".',
    {"name": "Families", "theme": "families"},
)


_STORY_TWICE = Rule(
    "theme-story-twice",
    "A theme has one story",
    'the theme "{theme}" has two stories.',
    "Delete one of the two.",
    {"theme": "families"},
)
_LEAD_ELSEWHERE = Rule(
    "theme-led-by-another",
    "The measure that leads a theme belongs to it",
    '"{indicator}" does not belong to the theme "{theme}".',
    "Name a measure of the theme, or leave out the line.",
    {"indicator": "es-1-1", "theme": "families"},
)
_EXPLAINED_TWICE = Rule(
    "explained-twice",
    "A measure is explained once",
    '"{indicator}" is explained in two entries.',
    "Delete it from one of the two.",
    {"indicator": "es-1-1"},
)
_EXPLAINS_NOTHING = Rule(
    "explains-nothing",
    "An explanation says why, or what is being done",
    'this entry about "{about}" says neither why nor what is being done.',
    "Add a line why:, or a list done:, or delete the entry.",
    {"about": "Visits"},
)
# The lists whose entries name several indicators.
_LISTING = ("going_well", "needs_to_improve", "commentary", "explained")


def check_narratives(scorecard: DraftScorecard) -> Iterator[Problem]:
    """All rules of this module, for every release."""
    for release in scorecard.releases:
        yield from _is_about_its_release(release)
        yield from _is_written_in_time(release)
        yield from _names_known_indicators(scorecard, release)
        yield from _has_one_headline_a_chart(release)
        yield from _covers_every_theme(scorecard, release)
        yield from _tells_each_theme_once(scorecard, release)
        yield from _explains_each_measure_once(release)


def _problem(release: DraftRelease, place: tuple[int | str, ...], fault: Fault) -> Problem:
    return fault.at(release.narrative_file.path, line_of(release.narrative_file, *place))


def _is_about_its_release(release: DraftRelease) -> Iterator[Problem]:
    said, named = release.narrative.release, release.month
    if said != named:
        yield _problem(release, ("release",), _OTHER_MONTH.broken(said=said.text, named=named.text))


def _is_written_in_time(release: DraftRelease) -> Iterator[Problem]:
    """Words can be older than their release; their page says so. They can't be about a month that comes after it."""
    words = release.narrative
    places: list[tuple[tuple[int | str, ...], Period]] = [(("written_for",), words.written_for)]
    for field in (*_LISTING, "chart_headlines", "themes"):
        for number, item in enumerate(getattr(words, field)):
            places.append(((field, number, "written_for"), item.written_for))
    for place, month in places:
        if month > release.month:
            yield _problem(release, place, _WRITTEN_LATER.broken(month=month.text, release=release.month.text))


def _names_known_indicators(scorecard: DraftScorecard, release: DraftRelease) -> Iterator[Problem]:
    for place, names in _named(release):
        for number, name in enumerate(names):
            if name in names[:number]:
                yield _problem(release, (*place, number), _LISTED_TWICE.broken(indicator=name))
            if name in release.indicators:
                continue
            if name in scorecard.typed:
                yield _problem(release, place, _not_in_it(scorecard.typed[name], release.month))
            else:
                fault = _INDICATOR_UNKNOWN.broken(indicator=name, hint=closest(name, release.indicators))
                yield _problem(release, place, fault)


def _not_in_it(indicator: Indicator, month: Period) -> Fault:
    """Since when, or until when, an indicator stands in the scorecard."""
    if not has_begun(indicator, month) and indicator.from_:
        life = f"begins with the release of {indicator.from_.label}"
    else:
        life = f"was counted until {indicator.until.label}" if indicator.until else "ended"
    return _NOT_IN_IT.broken(indicator=indicator.id, life=life)


def _named(release: DraftRelease) -> Iterator[tuple[tuple[int | str, ...], tuple[str, ...]]]:
    """Every list of indicators, and each indicator that stands alone, with its place."""
    for field in _LISTING:
        for place, item in enumerate(getattr(release.narrative, field)):
            yield (field, place, "indicators"), item.indicators
    for place, typed in enumerate(release.narrative.chart_headlines):
        yield ("chart_headlines", place, "indicator"), (typed.indicator,)
    for place, story in enumerate(release.narrative.themes):
        yield ("themes", place, "lead"), (story.lead,) if story.lead else ()


def _has_one_headline_a_chart(release: DraftRelease) -> Iterator[Problem]:
    names = [typed.indicator for typed in release.narrative.chart_headlines]
    for place, name in enumerate(names):
        if name in names[:place]:
            yield _problem(release, ("chart_headlines", place), _HEADLINE_TWICE.broken(indicator=name))


def _covers_every_theme(scorecard: DraftScorecard, release: DraftRelease) -> Iterator[Problem]:
    themes = {theme.id: theme.name for theme in release.registry.themes}
    spoken_of = {commentary.theme for commentary in release.narrative.commentary}
    for place, commentary in enumerate(release.narrative.commentary):
        yield from _is_a_theme(scorecard, release, ("commentary", place, "theme"), commentary.theme)
    for theme, name in themes.items() if spoken_of <= themes.keys() else ():
        if theme not in spoken_of:
            yield _problem(release, ("commentary",), _THEME_SILENT.broken(name=name, theme=theme))


def _is_a_theme(
    scorecard: DraftScorecard, release: DraftRelease, place: tuple[int | str, ...], theme: str
) -> Iterator[Problem]:
    known = {theme.id for theme in release.registry.themes}
    if theme not in known:
        yield _problem(release, place, _THEME_UNKNOWN.broken(theme=theme, hint=closest(theme, known)))


def _tells_each_theme_once(scorecard: DraftScorecard, release: DraftRelease) -> Iterator[Problem]:
    stories = release.narrative.themes
    for place, story in enumerate(stories):
        yield from _is_a_theme(scorecard, release, ("themes", place, "theme"), story.theme)
        if story.theme in [other.theme for other in stories[:place]]:
            yield _problem(release, ("themes", place), _STORY_TWICE.broken(theme=story.theme))
        lead = release.indicators.get(story.lead or "")
        if lead is not None and lead.theme != story.theme:
            fault = _LEAD_ELSEWHERE.broken(indicator=lead.id, theme=story.theme)
            yield _problem(release, ("themes", place, "lead"), fault)


def _explains_each_measure_once(release: DraftRelease) -> Iterator[Problem]:
    taken: set[str] = set()
    for place, entry in enumerate(release.narrative.explained):
        if entry.why is None and not entry.done:
            yield _problem(release, ("explained", place), _EXPLAINS_NOTHING.broken(about=entry.about))
        for number, name in enumerate(entry.indicators):
            if name in taken:
                fault = _EXPLAINED_TWICE.broken(indicator=name)
                yield _problem(release, ("explained", place, "indicators", number), fault)
        taken.update(entry.indicators)
