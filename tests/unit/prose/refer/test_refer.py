"""What editors can write between double square brackets, and what comes out of it."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from generator.disclose import disclose
from generator.prose.refer.reach import Reach, reach_of_documents, reach_of_release, resolve
from generator.prose.refer.resolved import Resolved, Shows
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem
from tests.unit.changing import months
from tests.unit.record.test_publications import read
from tests.unit.samples import (
    AS_PRINTED,
    BANDS,
    CARD,
    COUNT,
    HEAD,
    NARRATIVE,
    RELEASE,
    TARGET,
    new_count,
    project,
    registry,
)

SOURCES = {"dimension": "source", "label": "Source", "adds_up": True, "categories": ["Police", "School or nursery"]}
HIGHER = {"targets": [TARGET | BANDS]}
CARDS = (
    CARD | HIGHER,
    CARD | COUNT | {"id": "t-2", "number": "2", "breakdowns": [SOURCES], "year_to_date": {"rule": "sum"}},
    CARD
    | {"id": "t-3", "number": "3", "unit": "rate per 10,000", "polarity": "lower is better"}
    | {"targets": [TARGET | BANDS | {"green": {"at_least": "40", "at_most": "50"}}]}
    | {"changes": [new_count("2016-11", "Counted anew.")]},
    CARD | {"id": "t-4", "number": "4", "targets": [TARGET | BANDS | {"green": {"at_least": "100"}}]},
    CARD | {"id": "t-5", "number": "5", "targets": [TARGET | {"in_words": "to be set"}]},
    CARD | COUNT | {"id": "t-6", "number": "6"},
    CARD | {"id": "t-7", "number": "7", "basis": "calendar year", "frequency": "yearly"},
    CARD | {"id": "t-8", "number": "8", "change_that_counts": "6"},
    CARD | {"id": "t-9", "number": "9", "polarity": "no judgement", "due_after": 1},
)
STEADY = "49 51 49 51 49 51 49 51 49 51 49 51"
FIGURES = """\
t-1,B,2015/16,,92.8,,,,
t-1,B,2016-08,,70.0,,,,
t-1,B,2016-09,,83.1,,,,
t-1,B,2016-10,,81.0,,,,
t-1,B,2016-11,,77.0,,,,
t-1,B,2016-12,,74.4,,,,
t-1,B,2017-01,,66.7,56,84,,
t-1,N,2016-12,,90.0,,,,
t-1,N,2017-01,,96.0,,,,
t-1,S,2017-01,,,,,suppressed,
t-2,B,2016-11,,1300,,,,
t-2,B,2016-12,,267,,,,
t-2,B,2017-01,,403,,,,
t-2,B,2016-04 to 2017-01,,3115,,,,
t-2,B,2017-01,source: Police,3,,,,
t-2,B,2017-01,source: School or nursery,400,,,,
t-2,N,2017-01,source: Police,2,,,,
t-2,N,2016-04 to 2017-01,,1000,,,,
t-2,S,2016-12,,0,,,,
t-2,S,2017-01,,7,,,,
t-3,B,2016-10,,60.0,,,,
t-3,B,2016-11,,55.0,,,,
t-3,B,2016-12,,56.1,,,,
t-3,B,2017-01,,58.5,,,,
t-3,N,2016-12,,58.5,,,,
t-3,N,2017-01,,58.5,,,provisional,
t-4,B,2016-12,,100.0,,,,
t-4,B,2017-01,,100.0,,,,
t-5,B,2016-12,,9.0,,,,
t-5,B,2017-01,,,,,not yet due,
t-6,B,2016-10,,9000,,,,
t-6,B,2016-11,,11000,,,,
t-6,B,2016-12,,10000,,,,
t-6,B,2017-01,,10004,,,,
t-7,B,2015,,30.0,,,,
t-7,B,2016,,40.0,,,,
"""
OTHERS = """\
indicator,comparator,period,value,method,source,note
t-1,england,2016-11,60.0,mean,x,
t-1,england,2016-12,61.5,mean,x,
t-1,statistical-neighbours,2016-12,66.7,mean,x,
t-1,england-top-quartile,2016-12,91.2,bound,x,
t-3,best-statistical-neighbour,2016-12,26.4,least,x,
t-4,england,2014/15,61.5,mean,x,
t-4,region,,60.0,mean,x,
t-7,region,2016,38.0,mean,x,
"""


@cache
def content(rated_from: int = 1) -> Content:
    problems: list[Problem] = []
    rule = AS_PRINTED | {"rated_from": rated_from, "caution_below": rated_from}
    steady = (
        months(f"{STEADY} 60.0", indicator="t-8"),
        months(f"{STEADY} 54.9", indicator="t-8", area="N"),
        months(f"{STEADY} 55.0", indicator="t-8", area="S"),
        months(f"{STEADY} 60.0", indicator="t-9", until="2016-12"),
    )
    changes = {
        "data/indicators/things.yml": registry(*CARDS, rules=[rule]),
        RELEASE: HEAD + FIGURES + "\n".join((*steady, "")),
        "data/releases/things/2017-02.csv": HEAD + "t-2,B,2017-02,,500,,,,\nt-2,B,2016-12,,270,,,,\n",
        "content/scorecards/things/2017-02.yml": NARRATIVE.replace('"2017-01"', "2017-02"),
        "data/comparators/things.csv": OTHERS,
    }
    draft = parse_content(project(changes), problems)
    found = disclose(draft, problems) if draft else None
    assert found is not None, problems
    return found


@cache
def reach(rated_from: int = 1) -> Reach:
    scorecard = content(rated_from).scorecards[0]
    return reach_of_release(content(rated_from), scorecard, scorecard.releases[0])


def found(inside: str) -> Resolved | Fault:
    name, _, words = inside.partition(" ")
    return resolve(reach(), name, words)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        # The figure: newest, or of an area, a part, a period, in any order.
        ("t-2", "403"),
        ("t-2 2016-12", "267"),
        ("t-2 December 2016", "267"),
        ("t-2 december 2016", "267"),
        ("t-2 Borough 2016-11", "1,300"),
        ("t-1", "66.7%"),
        ("t-1 2015/16", "92.8%"),
        ("t-1 North", "96.0%"),
        ("t-1 North 2016-12", "90.0%"),
        ("t-1 2016-12 North", "90.0%"),
        ("t-2 source: Police", "3"),
        ("t-2 source: school or nursery", "400"),
        ("t-2 North source: Police 2017-01", "2"),
        ("t-2 year to date", "3,115"),
        ("t-2 North year to date", "1,000"),
        ("t-2 2016-04 to 2017-01", "3,115"),
        ("t-7 2015", "30.0%"),
        ("t-3", "58.5 per 10,000"),
        ("t-3 North", "58.5 per 10,000 (provisional)"),
        ("t-5", "9.0%"),  # January's is not yet due: December's is the newest that there can be.
        # What it is made of.
        ("t-1 made up of", "56 of 84"),
        # How far it moved.
        ("t-2 change", "up 136"),
        ("t-2 difference", "136"),
        ("t-2 percent change", "up 51%"),
        ("t-2 percent difference", "51%"),
        ("t-2 percent change since 2016-11", "down 69%"),
        ("t-2 change since November 2016", "down 897"),
        ("t-2 2016-12 change", "down 1,033"),
        ("t-1 change", "down 7.7 percentage points"),
        ("t-1 North change", "up 6.0 percentage points"),
        ("t-1 difference since 2016-09", "16.4 percentage points"),
        ("t-2 South change", "up 7"),
        ("t-4 change", "no change"),
        # Beside its target.
        ("t-1 target", "95% or more"),
        ("t-3 target", "40 to 50"),
        ("t-4 target", "100%"),
        ("t-5 target", "to be set"),
        ("t-1 against target", "28.3 percentage points below the target of 95% or more"),
        ("t-1 North against target", "on target (95% or more)"),
        ("t-3 against target", "8.5 per 10,000 above the target of 40 to 50"),
        ("t-4 against target", "on target (100%)"),
        # Beside others: the newest year that is known.
        ("t-1 England", "61.5% (Dec 2016)"),
        ("t-1 statistical neighbours", "66.7% (Dec 2016)"),
        ("t-1 top quarter", "91.2% (Dec 2016)"),
        ("t-1 against England", "5.2 percentage points higher than England (Dec 2016)"),
        ("t-1 against statistical neighbours", "the same as statistical neighbours (Dec 2016)"),
        (
            "t-1 against top quarter",
            "24.5 percentage points lower than the start of the top quarter in England (Dec 2016)",
        ),
        (
            "t-3 against best statistical neighbour",
            "32.1 per 10,000 higher than the best statistical neighbour (Dec 2016)",
        ),
        ("t-7 region", "38.0% (2016)"),
        ("t-7 against region", "2.0 percentage points higher than the region (2016)"),
        ("t-1 North against england", "34.5 percentage points higher than England (Dec 2016)"),
        # Verdicts.
        ("t-1 rating", "red"),
        ("t-1 North rating", "green"),
        ("t-1 direction", "down"),
        ("t-1 North direction", "up"),
        ("t-2 direction", "up"),
        ("t-4 direction", "the same"),
        ("t-1 2016-09 direction", "up"),
        ("t-8 variation", "really better"),
        ("t-8 2016-12 variation", "within its usual range"),
        ("t-8 North variation", "within its usual range"),
        ("t-8 South variation", "better than a year ago"),
        ("t-9 variation", "higher than usual (December 2016)"),
        ("t-9 2016-12 variation", "higher than usual"),
        # Records.
        ("t-1 record", "the lowest since at least August 2016"),
        ("t-1 2016-12 record", "the lowest since August 2016"),
        # Words with the number in them.
        ("t-1 moved", "fell to 66.7%"),
        ("t-1 moved by", "fell by 7.7 percentage points"),
        ("t-1 moved from", "fell from 74.4% to 66.7%"),
        ("t-1 moved from since 2016-09", "fell from 83.1% in September 2016 to 66.7%"),
        ("t-1 North moved", "rose to 96.0%"),
        ("t-4 moved", "stayed at 100.0%"),
        ("t-4 moved by", "did not change"),
        ("t-4 moved from", "stayed at 100.0%"),
        ("t-7 moved", "rose to 40.0%"),
        ("t-2 than 2016-12", "136 more than in December 2016"),
        ("t-2 percent than December 2016", "51% more than in December 2016"),
        ("t-2 2016-12 than 2016-11", "1,033 fewer than in November 2016"),
        ("t-3 than 2016-12", "2.4 per 10,000 higher than in December 2016"),
        ("t-4 than 2016-12", "the same as in December 2016"),
        ("t-1 run", "for the fourth month running"),
        ("t-3 run", "for the second month running"),
        ("t-4 held", "for the second month running"),
        ("t-1 met", "missed the target of 95% or more"),
        ("t-1 North met", "met the target of 95% or more"),
        ("t-4 met", "met the target of 100%"),
        ("t-1 in words", "about two thirds"),
        ("t-7 in words", "two fifths"),
        ("t-4 in words", "all"),
    ],
)
def test_what_can_be_written_and_how_it_stands_in_the_sentence(inside: str, text: str) -> None:
    resolved = found(inside)
    assert isinstance(resolved, Resolved), resolved
    assert resolved.text == text


AREAS = "an area (Borough, North and South)"
PERIODS = "a period (2016-12, December 2016, 2016/17 Q3, 2015/16 or year to date)"


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("", "a reference names no figure. [reference-names-nothing]"),
        ("t1", 'there is no such indicator or figure. Did you mean "t-1"? [reference-unknown]'),
        ("t-1 Nroth", '"Nroth" can\'t be understood in a reference. Did you mean "North"? [reference-not-understood]'),
        (
            "t-1 North reccord",
            '"reccord" (within [[t-1 North reccord]]) can\'t be understood in a reference. Did you mean "record"?'
            " [reference-not-understood]",
        ),
        (
            "t-1 North South",
            '"South" (within [[t-1 North South]]) can\'t be understood in a reference. [reference-not-understood]',
        ),
        ("t-1 source: Police", '"source: Police" can\'t be understood in a reference. [reference-not-understood]'),
        ("t-1 2016-13", '"2016-13" can\'t be understood in a reference. [reference-not-understood]'),
        ("t-1 change since then", '"then" is not a period. [reference-since-no-period]'),
        (
            "t-1 rating since 2016-12",
            '"rating since 2016-12" can\'t be understood in a reference. [reference-not-understood]',
        ),
        # Figures that do not exist, are missing or hidden.
        ("t-1 2014-12", '"t-1" for Borough has no figure in December 2014. [reference-no-figure-then]'),
        ("t-2 South source: Police", '"t-2" for South, source: Police has no figure. [reference-no-figure]'),
        (
            "t-1 South",
            'the figure of "t-1" for South in January 2017 is hidden, so that no small number can be known.'
            " [reference-hidden]",
        ),
        (
            "t-1 South rating",
            'the figure of "t-1" for South in January 2017 is hidden, so that no small number can be known.'
            " [reference-hidden]",
        ),
        (
            "t-5 2017-01",
            'the figure of "t-5" for Borough in January 2017 is missing: it is not yet due. [reference-missing]',
        ),
        (
            "t-1 year to date",
            '"t-1" for Borough has no year to date: no year to date is worked out for this measure.'
            " [reference-no-year-to-date]",
        ),
        (
            "t-2 South year to date",
            '"t-2" for South has no year to date: the record holds no figure for April 2016, so no year to date'
            " is worked out."
            " [reference-no-year-to-date]",
        ),
        ("t-2 made up of", 'the record does not hold what "t-2" for Borough is made up of. [reference-no-parts]'),
        # Changes that mean nothing.
        (
            "t-1 percent change",
            '"t-1" is a percentage: a per cent change of it would be misread. [reference-percent-of-percentage]',
        ),
        ("t-6 percent change", '"t-6" for Borough has changed by less than 0.1%. [reference-percent-too-small]'),
        (
            "t-6 record",
            '"t-6" for Borough is neither the highest nor the lowest of the last 4 figures. [reference-no-record]',
        ),
        (
            "t-2 South percent change",
            '"t-2" for South was 0 before and is 7, so there is no per cent change. [reference-percent-of-nothing]',
        ),
        (
            "t-4 difference",
            '"t-4" for Borough is the same as in December 2016, so there is no difference to show.'
            " [reference-no-difference]",
        ),
        (
            "t-1 change since 2015/16",
            '"t-1" for Borough is not compared. 2015/16 and January 2017 are not periods of one kind.'
            " [reference-not-compared]",
        ),
        (
            "t-1 change since 2017-01",
            '"t-1" for Borough is not compared. January 2017 does not come before January 2017.'
            " [reference-not-compared]",
        ),
        ("t-1 change since 2014-01", '"t-1" for Borough has no figure in January 2014. [reference-no-figure-then]'),
        ("t-2 year to date change", "a year to date is not compared with another. [reference-year-to-date-compared]"),
        (
            "t-3 change since 2016-10",
            '"t-3" for Borough is not compared. Not compared with October 2016: Counted anew. [reference-not-compared]',
        ),
        (
            "t-3 North change",
            '"t-3" for North is not compared. One of the two figures is provisional, so they are not compared.'
            " [reference-not-compared]",
        ),
        (
            "t-3 North direction",
            '"t-3" for North has no direction of travel: '
            "One of the two figures is provisional, so they are not compared. [reference-no-direction]",
        ),
        (
            "t-1 variation",
            'whether "t-1" for Borough really changed can\'t be told: '
            "Only 6 figures; it takes 10 to tell. [reference-no-variation]",
        ),
        (
            "t-3 North variation",
            'whether "t-3" for North really changed can\'t be told: '
            "The figure is provisional and may still change. [reference-no-variation]",
        ),
        (
            "t-2 source: Police variation",
            "only whole figures are judged, not parts like source: Police. [reference-part-judged]",
        ),
        # Verdicts that there are not.
        ("t-2 target", '"t-2" has no target in January 2017. [reference-no-target]'),
        (
            "t-2 rating",
            '"t-2" for Borough is not rated: No target is published for this measure. [reference-not-rated]',
        ),
        (
            "t-5 against target",
            '"t-5" for Borough is not held against a target: '
            "Target: to be set. It gives no bounds, so the figure is not rated. [reference-not-against-target]",
        ),
        (
            "t-2 source: Police rating",
            "only whole figures are judged, not parts like source: Police. [reference-part-judged]",
        ),
        (
            "t-1 2015/16 rating",
            "the figure for 2015/16 is of another kind than those that are judged. [reference-other-kind-judged]",
        ),
        ("t-2 against England", '"t-2" has no figure of England to compare with. [reference-no-comparator]'),
        (
            "t-4 against England",
            "January 2017 is not compared with 2014/15: one is for one month, the other for a year."
            " [reference-not-beside]",
        ),
        ("t-4 against region", "The year of this figure is not stated. [reference-not-beside]"),
        (
            "t-3 North against best statistical neighbour",
            '"t-3" for North is not compared. The figure is provisional and may still change. [reference-not-compared]',
        ),
        (
            "t-3 record",
            '"t-3" for Borough can be compared with 2 figures before it, too few for a record.'
            " [reference-too-few-for-record]",
        ),
        (
            "t-3 North record",
            '"t-3" for North is not compared. The figure is provisional and may still change. [reference-not-compared]',
        ),
        (
            "t-2 record",
            '"t-2" for Borough can be compared with 2 figures before it, too few for a record.'
            " [reference-too-few-for-record]",
        ),
        (
            "t-4 more",
            '"t-4" for Borough is the same as in December 2016, so no word like more or fewer is true. '
            "[reference-no-more]",
        ),
        (
            "things count of rad",
            'a count of "rad" is no count of ratings. Did you mean "red"? [reference-counts-no-colour]',
        ),
        ("t-2 run", '"t-2" for Borough has not gone one way twice running. [reference-no-run]'),
        ("t-1 2016-09 run", '"t-1" for Borough has not gone one way twice running. [reference-no-run]'),
        ("t-1 held", '"t-1" for Borough is not the same as in the month before. [reference-not-held]'),
        ("t-2 in words", '"t-2" is no percentage, so there is no fraction of anything to tell. [reference-no-share]'),
        ("t-1 2016-09 in words", "83.1% is near no simple fraction. [reference-no-fraction]"),
        (
            "t-2 met",
            'whether "t-2" for Borough met a target can\'t be said: No target is published for this measure.'
            " [reference-not-met]",
        ),
        ("t-1 than soon", '"soon" is not a period. [reference-since-no-period]'),
        (
            "t-3 North moved",
            '"t-3" for North is not compared. One of the two figures is provisional, so they are not compared.'
            " [reference-not-compared]",
        ),
        (
            "t-6 percent than 2016-12",
            '"t-6" for Borough has changed by less than 0.1%. [reference-percent-too-small]',
        ),
        (
            "t-1 mvoed",
            '"mvoed" can\'t be understood in a reference. Did you mean "moved"? [reference-not-understood]',
        ),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(inside: str, message: str) -> None:
    fault = found(inside)
    assert isinstance(fault, Fault), fault
    assert f"{fault.message} [{fault.rule}]" == message


@pytest.mark.parametrize(
    ("inside", "remedy"),
    [
        ("t-1 Nroth", f"After the id you can write {AREAS}; {PERIODS}; and last, what to show: made up of, change,"),
        (
            "t-2 Polic",
            f"After the id you can write {AREAS}; a part (source: Police, source: School or nursery); {PERIODS};",
        ),
        ("t-2 2014-12", "There are figures for 2016-11, 2016-12, 2016-04 to 2017-01 and 2017-01."),
        ("t-1 South 2014-12", "Choose another area or part: the record holds nothing for this one. Or take the"),
        ("t-1 best statistical neighbour", "Use one of: statistical neighbours, England, top quarter."),
        ("t-2 England", "Nobody's figures are recorded for it. Take the reference out."),
    ],
)
def test_the_remedy_lists_what_is_possible(inside: str, remedy: str) -> None:
    fault = found(inside)
    assert isinstance(fault, Fault), fault
    assert fault.remedy.startswith(remedy)


def test_what_a_reference_comes_to_says_what_it_rests_on() -> None:
    change = found("t-2 change")
    assert isinstance(change, Resolved)
    assert (change.shows, change.value, change.figure, change.area.name) == (
        Shows.CHANGE,
        Decimal(136),
        "t-2",
        "Borough",
    )
    assert change.period and change.since and (change.period.text, change.since.text) == ("2017-01", "2016-12")
    assert change.observation and change.observation.value == 403
    fall = found("t-1 against top quarter")
    assert isinstance(fall, Resolved)
    assert fall.comparator and (str(fall.value), str(fall.comparator.value)) == ("-24.5", "91.2")


@pytest.mark.parametrize(("rated_from", "compared"), [(84, True), (85, False)])
def test_a_figure_about_too_few_is_compared_with_nobody(rated_from: int, compared: bool) -> None:
    shown = resolve(reach(rated_from), "t-1", "against England")
    assert isinstance(shown, Resolved if compared else Fault), shown


def test_words_of_an_earlier_month_keep_to_what_was_newest_then() -> None:
    later = reach_of_release(content(), content().scorecards[0], content().scorecards[0].releases[1])
    asked = ("", "change", "2016-12", "2017-02", "year to date")

    def shown(month: str) -> list[str | None]:
        return [getattr(resolve(later.until(Period.parse(month)), "t-2", words), "text", None) for words in asked]

    assert shown("2017-02") == ["500", "up 97", "270", "500", "3,115"]
    # January's words in February: the newest figure is January's, and December's is the one that was revised since.
    assert shown("2017-01") == ["403", "up 133", "270", None, "3,115"]
    assert later.until(Period.parse("2017-02")) is later.until(Period.parse("2017-03")) is later


def test_figures_of_documents_are_referred_to_in_the_same_way() -> None:
    published, problems = read("pop,People,count,B,2011/12,,1904,,\npop,People,count,N,2011/12,,,a few,\n")
    place = replace(reach(), publications=published, elsewhere=frozenset({"u-1"}))
    found = [resolve(place, *inside) for inside in (("pop", ""), ("pop", "North"), ("pop", "South"), ("u-1", ""))]
    assert problems == []
    assert [each.text if isinstance(each, Resolved) else f"{each.message} [{each.rule}]" for each in found] == [
        "1,904",
        "a few",
        'figure "pop" has no row for "South". [reference-no-row]',
        'indicator "u-1" belongs to another scorecard. [reference-other-scorecard]',
    ]
    assert isinstance(found[0], Resolved)
    assert (found[0].shows, found[0].value, found[0].indicator) == (Shows.PUBLISHED, Decimal(1904), None)


def test_a_release_is_read_as_it_was_published_and_a_document_as_it_is_now() -> None:
    later = reach_of_release(content(), content().scorecards[0], content().scorecards[0].releases[1])
    now = reach_of_documents(content())
    texts = [
        [getattr(resolve(place, "t-2", words), "text", None) for words in ("", "2016-12", "change since 2016-12")]
        for place in (reach(), later, now)
    ]
    assert texts == [["403", "267", "up 136"], ["500", "270", "up 230"], ["500", "270", "up 230"]]


@pytest.mark.parametrize("colour", ["red", "amber", "green"])
def test_ratings_are_counted_as_each_measure_is_rated(colour: str) -> None:
    ratings = [found(f"t-{number} rating") for number in range(1, len(CARDS) + 1)]
    rated = [each.text.split()[0] for each in ratings if isinstance(each, Resolved)]
    counted, many = found(f"things count of {colour}"), rated.count(colour)
    assert isinstance(counted, Resolved)
    are = "is" if many == 1 else "are"
    assert counted.text == f"{many or 'none'} of the {len(rated)} rated measures {are} {colour}"


def test_where_nothing_is_rated_nothing_is_counted() -> None:
    unrated = replace(reach(), groups={"things": frozenset(["t-2"])})
    counted = resolve(unrated, "things", "count of red")
    assert isinstance(counted, Fault)
    assert counted.said == 'none of the measures of "things" is rated. [reference-counts-nothing]'
