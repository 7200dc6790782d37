"""The front page of councils that have much, little or nothing to show on it."""

import pytest

from generator.assess.glance import Missed
from generator.assess.judged import judge
from generator.build import build_site, check_sources
from generator.pages.plan.late import late_view
from generator.pages.site.front_lead import meaning
from generator.pages.site.front_plans import MOST_LATE, FrontPlan, front_plans
from generator.pages.site.glance import MONTHS_ON_A_PHONE, MOST_MONTHS, YEAR_NOTE, GlanceView, glance_view, tint
from generator.publish.files import read_sources, read_templates
from generator.record.content import Content
from generator.terms.texts import SourceFile, Sources
from tests.golden.cases import HERE, PROJECT, built
from tests.unit.assess.series import STEADY, judged

PLAN = "content/plans/play-2012-13.yml"


def sources_of(case: str, path: str = "", *changes: tuple[str, str]) -> Sources:
    """A golden case, with words of one of its files changed."""
    sources = read_sources(HERE / case)
    if not path:
        return sources
    text = sources.named(path).data.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return Sources(tuple(SourceFile(path, text.encode()) if f.path == path else f for f in sources.files))


def content_of(case: str, path: str = "", *changes: tuple[str, str]) -> Content:
    return check_sources(sources_of(case, path, *changes))


# --- the year at a glance ---------------------------------------------------------------------------


def glance_of(content: Content) -> GlanceView | None:
    month = max(scorecard.latest.month for scorecard in content.scorecards)
    return glance_view(content, judge(content).latest, month)


@pytest.mark.parametrize(
    ("missed", "rated", "name"),
    [
        (0, 5, "zero"),
        (1, 5, "low"),
        (1, 3, "low"),
        (2, 5, "mid"),
        (2, 3, "mid"),
        (3, 4, "high"),
        (1, 1, "high"),
    ],
)
def test_the_tint_is_by_the_share_that_missed(missed: int, rated: int, name: str) -> None:
    assert tint(Missed(missed, rated)) == name


def test_a_council_without_targets_has_no_glance() -> None:
    assert glance_of(content_of("smallest")) is None


def test_the_glance_goes_back_a_year_and_a_month_and_on_a_phone_six_months() -> None:
    glance = glance_of(content_of("real-changes"))
    assert glance is not None
    assert (len(glance.months), glance.months[0][1], glance.months[-1][1]) == (
        MOST_MONTHS,
        "January 2016",
        "January 2017",
    )
    assert sum(not is_early for _, _, is_early in glance.months) == MONTHS_ON_A_PHONE
    [row] = glance.groups[0].rows
    assert [cell.is_early for cell in row.cells] == [is_early for _, _, is_early in glance.months]
    assert (row.cells[-1].number, row.cells[-1].words, row.missed, row.rated) == ("2", "2 of 5 missed", "2", "5")


def test_the_glance_begins_with_the_first_target() -> None:
    glance = glance_of(content_of("two-releases"))
    assert glance is not None
    assert glance.months[0][1] == "April 2016"
    cells = [row.cells[0] for group in glance.groups for row in group.rows]
    assert {(cell.number, cell.words, cell.tint) for cell in cells} == {("\u2013", "none rated", "none")}


def test_themes_that_nothing_rates_are_left_out_and_counted() -> None:
    glance = glance_of(content_of("too-few"))
    assert glance is not None and glance.unrated is not None
    assert (glance.unrated.text, glance.unrated.url) == ("1 theme without a rated measure", "themes/")
    whole = glance_of(content_of("real-changes"))
    assert whole is not None and whole.unrated is None


def test_that_a_target_for_the_year_counts_in_no_month_is_said_where_there_is_one() -> None:
    notes = {case: glance_of(content_of(case)) for case in ("printed-ratings", "real-changes")}
    assert {case: glance.note for case, glance in notes.items() if glance} == {
        "printed-ratings": YEAR_NOTE,
        "real-changes": "",
    }


# --- plans ------------------------------------------------------------------------------------------


def plan_of(content: Content) -> FrontPlan:
    found = front_plans(content, judge(content).newest)
    assert found is not None
    assert found.all_of_them is None  # There is one alone.
    return found.plan


def test_a_council_without_plans_shows_none() -> None:
    content = content_of("smallest")
    assert front_plans(content, judge(content).newest) is None


def test_what_is_late_comes_first_and_each_count_leads_to_what_it_counts() -> None:
    plan = plan_of(content_of("card-and-plan"))
    page = "plans/play-2012-13/"
    assert [(part.tag.style, part.number, part.link.text, part.link.url) for part in plan.parts] == [
        # The filter shows two that are overdue: one of them is counted as off track.
        ("late", "1", "late", f"{page}#actions"),
        ("red", "1", "off track", f"{page}?status=off-track#actions"),
        ("not-rated", "1", "not known", f"{page}?status=not-known#actions"),
        ("green", "1", "on track", f"{page}?status=on-track#actions"),
        ("complete", "1", "complete", f"{page}?status=complete#actions"),
    ]
    assert [(late.words, late.action.text, late.action.url) for late in plan.late] == [
        ("Late, by 31 days", "Mend the swings", f"{page}3/"),
        ("Late, by 61 days", "Buy sand", f"{page}4/"),
    ]
    assert (plan.all_late.text, plan.all_late.url) == ("What is late", "plans/late/")


def test_of_many_late_actions_the_first_are_named_and_the_rest_are_a_link_away() -> None:
    later = ("reporting_date: 2012-12-31", "reporting_date: 2014-12-31")
    not_on_track = (
        "status: on track\n                direction: level",
        "status: at risk\n                direction: level",
    )
    content = content_of("card-and-plan", PLAN, later, not_on_track)
    plan = plan_of(content)
    assert len(plan.late) == MOST_LATE == 3
    assert plan.all_late.url == "plans/late/"
    [late] = late_view(content).plans
    assert late.table is not None
    assert [row.ref for row in late.table.rows] == ["2", "4", "3", "6"]


# --- the page ---------------------------------------------------------------------------------------


def test_the_meaning_tells_of_a_year_ago_where_the_verdict_does_not() -> None:
    assert meaning(judged(f"{STEADY} 30", target="at_least: 45")) == (
        "Really worse. Below the usual 43% to 54%. A year ago it was 49%."
    )
    assert "A year ago" not in meaning(judged("(49 51)x5 30", target="at_least: 45"))


def test_a_council_without_targets_and_plans_has_a_whole_page() -> None:
    page = built("smallest")["index.md"]
    assert "# No measure can be rated {: #top }" in page
    assert '<p class="rc-lead rc-lead--wide">One invented figure.</p>' in page
    assert 'id="find-your-way"' in page
    assert [part for part in ("rc-glance", "rc-story", "rc-newsrows", "rc-bar", "Plans") if part in page] == []


def test_without_an_editors_headline_the_program_says_how_things_stand() -> None:
    typed = ('front_headline: "Of all books, [[lb-1]] come back in time"\n', "")
    sources = sources_of("real-changes", "content/scorecards/library/2017-01.yml", typed)
    site = build_site(sources, read_templates(PROJECT))
    page = next(file.text for file in site.files if file.path == "index.md")
    assert "# 3 of 5 measures meet their target {: #top }" in page
    assert "One of those off target really got worse." in page


def test_what_an_editor_wrote_of_an_older_month_says_so() -> None:
    page = built("real-changes")["index.md"]
    assert "# Of all books, 72.0% come back in time {: #top }" in page
    beside = page[page.index("<h2>Why</h2>") : page.index("<h2>Everything about this measure</h2>")]
    assert "Written about December 2016." in beside


def test_ratings_of_older_figures_are_counted_apart() -> None:
    assert (
        "Of 2 measures rated for February 2017, 0 meet their target and 1 misses it. "
        "Of 2 more rated on older figures, 1 meets its target and 1 misses it."
    ) in built("printed-ratings")["index.md"]


def test_the_lead_is_told_once() -> None:
    page = built("real-changes")["index.md"]
    assert page.count(">Do books come back in time?</a>") == 1
