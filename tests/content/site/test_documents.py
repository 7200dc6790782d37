import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from tests.content.site.documents import CARD, Figure, facts, figures, on_the_print_view, says, written
from tests.content.site.glossary import unspelt
from tests.site.document import Cell, Element, article, cells, doors, under

NOTICE = "plans/notice-to-improve-2010/"
CYP_PLAN = "plans/cyp-plan-2016-19/"
ACTION_PLAN = "plans/action-plan-2013-16/"
STRATEGY = "plans/looked-after-children-strategy-2013-15/"
PLAN_ON_A_PAGE = "plans/plan-on-a-page-2012-13/"
SCRUTINY = "plans/scrutiny-scope-2011/"
RECORDS = ("Figures of this section", "Figures of this plan", "Every figure of this Report Card")
POSITION = "Share of services that were good or better at their last Ofsted inspection"
MONTHS = ("August 2011", *(f"{m} 2012" for m in ("Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")))
ARROWS = {"up": "Up", "down": "Down", "level": "No change"}
DIRECTIONS = {"up": "Going up", "down": "Going down", "level": "No change"}
GOOD = {"Low": "Lower is better", "High": "Higher is better"}
# The scorecards' indicators as the plan's facts name them, and their pages.
INDICATORS = {
    "safeguarding 4.3": "sg-4-3",
    "safeguarding 1.9": "sg-1-9",
    "early-help 3.1": "eh-3-1-old",
    "early-help 8.1": "eh-8-1-number",
    "early-help 10.1": "eh-10-1",
    "early-help 9.2": "eh-9-2-annual",
}
# What the document says of an action's due date, and what the site says, with the reason.
OUR_DUE_DATES = {
    "": "The date can't be read in the published copy.",  # Nothing can be read there.
    "ongoing": "Printed as ongoing.",  # No day to be late by.
    "monthly": "Printed as monthly.",  # The same.
    "Quarterly": "Printed as quarterly.",  # The same.
    "End of January 2010": "January 2010",  # A month ends on its last day.
    "March 2010 / October 2010 / March 2011": "March 2011",  # The last of three; a note names all of them.
    "March 2010 / Oct 2010 and March 2011": "March 2011",  # The same.
}
# What the site writes in other words than the document in the text of an action, with the reason.
OUR_ACTION_WORDS = {
    ("1", "30 April 2010"): "30 April",  # The year stands in the sentence before.
    ("6", "1 April 2009"): "1 April to 9 December 2009",  # The year is said once.
    ("8", "1 April"): "after that",  # The day after the 31 March of the same sentence.
    ("11", "0"): "No inadequate",  # Printed in words.
    ("41", "12"): "twelve months",  # In words.
}
# Where each list of the Report Card stands: section, heading, and which list under it.
LISTS = {
    "examples of feedback": ("customers", "How we ask for views"),
    "improvements needed": ("customers", "What has to be better"),
    "complaints and what was learned": ("customers", "What we learned from complaints"),
    "developments for 2012/13": ("customers", "New in 2012/13"),
    "initiatives of priority 1": ("outcomes", "Priority 1: Six ways to stop child poverty from growing"),
    "proposals of the green paper": ("plans", "1. Changes for children with special educational needs"),
    "services joined": ("plans", "2. Integrated youth support services"),
    "aims of the exploitation service": ("plans", "3. Child sexual exploitation service"),
    "reviews of services": ("commissioning", "Achievements: Reviews of services"),
    "contracts bought again": ("commissioning", "Achievements: Contracts that we bought again"),
    "other work": ("commissioning", "Achievements: Other work"),
    "placement achievements": ("commissioning", "Achievements: Placements outside the borough"),
}


def test_every_figure_stands_in_the_row_of_its_label_with_its_date_and_what_it_is_compared_with(
    pages: dict[str, Element],
) -> None:
    looked_for = list(figures())
    assert (len(looked_for), sum(len(figure.beside) for figure in looked_for)) == (248, 65)
    assert list(faults_of(looked_for, pages)) == []


def test_the_print_view_holds_every_figure_of_the_report_card(pages: dict[str, Element]) -> None:
    looked_for = [on_the_print_view(figure) for figure in figures() if figure.page.startswith(CARD)]
    assert len(looked_for) == 84
    assert list(faults_of(looked_for, pages)) == []


def faults_of(looked_for: Iterable[Figure], pages: dict[str, Element]) -> Iterator[str]:
    """What the table of all figures of a page says about each figure, where that is not what was printed."""
    records = {page: rows_of_record(pages[page]) for page in {figure.page for figure in looked_for}}
    for figure in looked_for:
        record = records[figure.page]
        rows = [row for row in record if row == figure.label] or [row for row in record if figure.label in row]
        if len(rows) != 1:
            yield f"{figure}: {len(rows)} rows are about it"
            continue
        shown = record[rows[0]]
        if shown["Figure"] != figure.reading:
            yield f"{figure}: {shown['Figure']}"
        if shown["Where and when"].partition(", ")[2] != figure.when:
            yield f"{figure}: {shown['Where and when']}"
        beside = shown["To compare"].split("; ")
        yield from (f"{figure}: {beside}" for words in figure.beside if words not in beside)


def rows_of_record(page: Element) -> dict[str, dict[str, str]]:
    record: dict[str, dict[str, str]] = {}
    for cell in cells(page):
        if cell.caption in RECORDS:
            record.setdefault(unspelt(cell.row), {})[cell.column] = unspelt(cell.text)
    return record


def test_every_figure_stands_outside_the_table_of_all_figures_too(pages: dict[str, Element]) -> None:
    text = {page: text_but_the_record(pages, page) for page in {figure.page for figure in figures()}}
    assert [str(figure) for figure in figures() if not says(text[figure.page], figure.reading)] == []


def text_but_the_record(pages: dict[str, Element], address: str) -> str:
    """What a page says besides the table of all figures; what a plan says of an action stands on a page of its own."""
    whole = article(pages[address])
    records = [table for table in whole.all("table") if next(table.all("caption")).text in RECORDS]
    text = whole.text
    for table in records:
        text = text.replace(table.text, " ")
    of_actions = [page for other, page in pages.items() if other.startswith(address) and address.startswith("plans/")]
    return " ".join([text, *(article(page).text for page in of_actions if page is not pages[address])])


def test_the_two_tables_of_inspections_set_rotherham_beside_england(pages: dict[str, Element]) -> None:
    rows = {(unspelt(cell.row), cell.column): cell.text for cell in cells(pages[f"{CARD}inspections/"])}
    printed = [row for row in facts("report-card-2011-12")["figures"] if "comparator_when" in row]
    assert len(printed) == 10
    faults = []
    for row in printed:
        label = next(name for name, column in rows if row["label"] in name and column == "Rotherham, October 2012")
        shown = (rows[label, "England, August 2012"], rows[label, "Rotherham, October 2012"])
        wanted = (written(row["comparator"]["England"], "percent"), written(row["value"], "percent"))
        if [text.split()[0] for text in shown] != list(wanted):
            faults.append(f"{label}: {shown}, not {wanted}")
    assert faults == []


def test_each_cell_of_the_inspection_table_has_its_figure_and_its_band(pages: dict[str, Element]) -> None:
    shown = position_cells(pages[f"{CARD}inspections/"])
    printed = facts("report-card-2011-12")["position"]
    wanted = {
        (row["label"], month): f"{value}% Band {band_of(float(value))}"
        for row in printed["rows"]
        for month, value in zip(MONTHS, row["values"], strict=True)
    }
    assert len(wanted) == 70
    assert {place: shown.get(place) for place in wanted} == wanted


def test_the_inspection_table_has_the_printed_change_and_a_word_for_the_arrow(pages: dict[str, Element]) -> None:
    shown = position_cells(pages[f"{CARD}inspections/"])
    changes = {row: text for (row, column), text in shown.items() if column.startswith("Change")}
    assert changes == {
        row["label"]: f"{signed(row['change'])} points {ARROWS[row['arrow']]}"
        for row in facts("report-card-2011-12")["position"]["rows"]
    }
    assert len(changes) == 7


def test_the_bands_stand_below_the_inspection_table_as_printed(pages: dict[str, Element]) -> None:
    text = article(pages[f"{CARD}inspections/"]).text
    bands = facts("report-card-2011-12")["position"]["bands"]
    assert [band["printed"] for band in bands if f"(printed: {band['printed']})" not in text] == []
    assert len(bands) == 4


def position_cells(page: Element) -> dict[tuple[str, str], str]:
    """The cells of the table by row and month; links to data notes stand behind the name of a row."""
    return {(re.sub(r" See data note \w+", "", c.row), c.column): c.text for c in cells(page) if c.caption == POSITION}


def band_of(value: float) -> int:
    """The printed bands leave exactly 80 in none of them; the site puts it into the first."""
    return 1 if value >= 80 else 2 if value >= 65 else 3 if value >= 50 else 4


def signed(change: str) -> str:
    """`+10.2`, `−2.4`, `0.0`."""
    return change.replace("-", "−") if change.startswith("-") else change if float(change) == 0 else f"+{change}"


def test_the_report_card_has_the_printed_sections(pages: dict[str, Element]) -> None:
    sections = facts("report-card-2011-12")["sections"]
    listed = next(part for part in article(pages[CARD]).all("ol") if part.attributes.get("class") == "rc-toc")
    contents = [item.text for item in listed.all("li")]
    missing = [s["title"] for s in sections if not any(c.startswith(f"{s['number']}. {s['title']}") for c in contents)]
    assert (missing, len(sections), len(contents)) == ([], 7, 9)


def test_the_sixteen_services_are_listed_by_name(pages: dict[str, Element]) -> None:
    services = [item.text for item in under(pages[f"{CARD}who-we-are/"], "Our services").all("li")]
    assert services == facts("report-card-2011-12")["services"]
    assert len(services) == 16


@pytest.mark.parametrize("name", LISTS)
def test_each_list_of_the_report_card_has_as_many_entries_as_printed(pages: dict[str, Element], name: str) -> None:
    section, heading = LISTS[name]
    found = next(under(pages[f"{CARD}{section}/"], heading).all("ul", "ol"))
    assert len(items_of(found)) == int(facts("report-card-2011-12")["parts"][name])


def test_strengths_and_areas_to_improve_are_all_there(pages: dict[str, Element]) -> None:
    parts = facts("report-card-2011-12")["parts"]
    page = pages[f"{CARD}inspections/"]
    yearly = under(page, "Ofsted's yearly assessment of children's services, 2011")
    peers = under(page, "Safeguarding peer challenge, 2011")
    assert [len(items_of(part)) for review in (yearly, peers) for part in review.all("ul")] == [
        int(parts["strengths of the yearly assessment"]),
        int(parts["areas to improve of the yearly assessment"]),
        int(parts["strengths of the peer challenge"]),
        int(parts["areas to improve of the peer challenge"]),
    ]


def items_of(found: Element) -> list[Element]:
    """The entries of a list, without those of lists within it."""
    return [child for child in found.children if isinstance(child, Element) and child.tag == "li"]


def test_the_eleven_areas_for_improvement_stand_beside_what_was_done(pages: dict[str, Element]) -> None:
    rows = answers(pages[f"{CARD}inspections/"])
    pairs = facts("report-card-2011-12")["pairs"]
    readings = {figure.name: figure.reading for figure in figures()}
    asked_by = {
        "yearly assessment": "Ofsted yearly assessment, 2011",
        "peer challenge": "Safeguarding peer challenge, 2011",
        "not named": "The document does not say",
        "unannounced inspection": "Unannounced inspection (see section 4)",
    }
    assert [row["Who asked for it"] for row in rows] == [asked_by[pair["from_inspection"]] for pair in pairs]
    looked_for = [
        (row["What was done"], readings[name])
        for row, pair in zip(rows, pairs, strict=True)
        for name in pair.get("figures", [])
    ]
    assert [reading for text, reading in looked_for if not says(text, reading)] == []
    assert (len(rows), len(looked_for)) == (11, 7)


def answers(page: Element) -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for cell in cells(page):
        if cell.caption == "Areas for improvement, and what we did":
            found.setdefault(cell.row, {})[cell.column] = cell.text
    return list(found.values())


def test_three_of_the_27_commissioning_priorities_are_complete(pages: dict[str, Element]) -> None:
    found = next(under(pages[f"{CARD}commissioning/"], "Our 27 priorities for 2012/13").all("ol"))
    printed = facts("report-card-2011-12")["commissioning"]
    complete = {str(n) for n, item in enumerate(items_of(found), 1) if item.text.endswith("Complete")}
    assert complete == {entry["number"] for entry in printed if entry["complete"] == "yes"} == {"10", "22", "25"}
    assert len(items_of(found)) == len(printed) == 27


def test_the_three_outcomes_of_the_plan_have_their_priorities(pages: dict[str, Element]) -> None:
    shown: dict[str, int] = {}
    parts = Element("section", {}, [Element("article", {}, under(pages[CYP_PLAN], "What the plan says").children)])
    for heading in doors(parts):
        if heading.startswith("Outcome "):
            shown[heading] = 0
        else:
            shown[list(shown)[-1]] += 1
    outcomes = facts("cyp-plan-2016-19")["outcomes"]
    assert shown == {f"Outcome {o['number']}: {o['title']}": int(o["priorities"]) for o in outcomes}
    above = [part.text for part in parts.all("p") if part.attributes.get("class") == "rc-minor"]
    assert above == list(shown)
    assert list(shown.values()) == [8, 2, 4]


def test_the_24_measures_have_their_printed_baseline_and_target(pages: dict[str, Element]) -> None:
    measures = facts("cyp-plan-2016-19")["measures"]
    assert len(measures) == 24
    shown = {m["ref"]: facts_of(measure(pages[CYP_PLAN], m["ref"])) for m in measures}
    assert {ref: (found["Where it stood"], found["Target"]) for ref, found in shown.items()} == {
        m["ref"]: (m["baseline"], "; ".join(m["target"])) for m in measures
    }
    assert {ref: (found["Which way is good"], found["Accountable"]) for ref, found in shown.items()} == {
        m["ref"]: (GOOD[m["good"]], m["accountable"]) for m in measures
    }


def test_the_measures_at_a_glance_are_the_24_of_the_plan_in_their_order(pages: dict[str, Element]) -> None:
    glance = [c for c in cells(pages[CYP_PLAN]) if c.caption.startswith("What the plan set out to change")]
    shown: dict[str, dict[str, str]] = {}
    for cell in glance:
        shown.setdefault(cell.row.split()[0], {})[cell.column] = cell.text
    measures = facts("cyp-plan-2016-19")["measures"]
    assert [(ref, found["Where it stood"], found["Target"]) for ref, found in shown.items()] == [
        (m["ref"], m["baseline"], "; ".join(m["target"])) for m in measures
    ]


def test_a_measure_and_its_indicator_lead_to_each_other(pages: dict[str, Element]) -> None:
    linked = {m["ref"]: INDICATORS[m["indicator"]] for m in facts("cyp-plan-2016-19")["measures"] if "indicator" in m}
    there = {ref: set(links_of(measure(pages[CYP_PLAN], ref))) for ref in linked}
    back = {ref: set(links_of(article(pages[f"indicators/{name}/"]))) for ref, name in linked.items()}
    assert [ref for ref, name in linked.items() if f"../../indicators/{name}/" not in there[ref]] == []
    assert [ref for ref in linked if f"../../{CYP_PLAN}#{anchor_of(ref)}" not in back[ref]] == []
    assert len(linked) == 6


def test_a_measure_without_an_indicator_says_so(pages: dict[str, Element]) -> None:
    others = [m["ref"] for m in facts("cyp-plan-2016-19")["measures"] if "indicator" not in m]
    shown = {ref: facts_of(measure(pages[CYP_PLAN], ref)) for ref in others}
    assert [ref for ref, found in shown.items() if not found["In today's scorecards"]] == []
    assert len(others) == 18


def measure(page: Element, ref: str) -> Element:
    return article(page).find(anchor_of(ref))


def anchor_of(ref: str) -> str:
    return "measure-" + "-".join(re.findall(r"\w+", ref.lower()))


def links_of(element: Element) -> list[str]:
    return [anchor.attributes["href"] for anchor in element.all("a")]


def facts_of(item: Element) -> dict[str, str]:
    """The names and values that a measure or an action lists, without the abbreviations that are spelt out."""
    pairs = (list(part.all("dt", "dd")) for part in item.all("div"))
    return {name.text: unspelt(value.text) for name, value, *_ in (pair for pair in pairs if len(pair) > 1)}


def test_the_44_actions_have_their_due_date_and_their_status(pages: dict[str, Element]) -> None:
    actions = facts("notice-to-improve-2010")["actions"]
    assert len(actions) == 44
    faults = []
    for printed in actions:
        number, due = printed["number"], printed.get("due", "")
        item, row = action(pages, number), article(pages[NOTICE]).find(f"action-{number}")
        status = "Late" if number == "40" else printed["status"].capitalize()
        wanted = [status, DIRECTIONS[printed["direction"]]] if "direction" in printed else [status]
        shown = (facts_of(item)["Due"], words_of_tags(item))
        if not shown[0].startswith(OUR_DUE_DATES.get(due, due)) or shown[1] != wanted:
            faults.append(f"{number}: {shown}, not {due} {wanted}")
        # In the table of the plan a day stands for itself; why there is none is told on the page of the action.
        in_table = "No date" if facts_of(item)["Due"].startswith(("Printed as", "The date can't")) else shown[0]
        told = [unspelt(cell.text) for cell in row.all("td")]
        if in_table not in told[2] or not told[-1].startswith(status):
            faults.append(f"{number} in the table: {told}, not {in_table} {status}")
    assert faults == []


def action(pages: dict[str, Element], number: str) -> Element:
    """What the page of an action of the Notice says of it: without its neighbours and the name of the plan."""
    parts = [part for part in article(pages[f"{NOTICE}{number}/"]).children if isinstance(part, Element)]
    assert (parts[-1].tag, parts[2].attributes["class"]) == ("p", "rc-place")
    return Element("section", {}, [part for part in parts[:-1] if part.tag != "nav" and part is not parts[2]])


def words_of_tags(item: Element) -> list[str]:
    """The words of the status and of the arrow, which stand above the history."""
    now = next(part for part in item.all("p") if any(part.all("span")))
    return [tag.text for tag in now.all("span") if "rc-tag" in tag.attributes.get("class", "").split()]


def test_every_figure_and_day_of_an_action_stands_in_it(pages: dict[str, Element]) -> None:
    looked_for = [
        (printed["number"], figure)
        for printed in facts("notice-to-improve-2010")["actions"]
        for figure in printed.get("figures", [])
    ]
    assert len(looked_for) == 186
    text = {number: action(pages, number).text for number, _ in looked_for}
    missing = [
        (number, figure) for number, figure in looked_for if not says(text[number], in_an_action(number, figure))
    ]
    assert missing == []


def in_an_action(number: str, figure: str) -> str:
    """`1854` as `1,854`, `£20k` as `£20,000`, `£4.5m` as `£4.5 million`; days and years stay."""
    found = re.fullmatch(r"(£?)(\d+(?:\.\d+)?)([km%]?)", figure)
    if (number, figure) in OUR_ACTION_WORDS:
        return OUR_ACTION_WORDS[number, figure]
    if not found or re.fullmatch(r"(19|20)\d\d", figure):
        return figure
    if found[3] == "%":
        return figure
    units = {"k": "thousand pounds", "m": "million pounds", "": "pounds" if found[1] else "number"}
    return written(found[2], units[found[3]])


def test_the_three_due_dates_of_an_action_are_all_named(pages: dict[str, Element]) -> None:
    notes = [action(pages, number).text.partition(" Note ")[2] for number in ("20", "25")]
    assert [note.partition(". ")[0] for note in notes] == [
        "The plan prints three target dates: March 2010, October 2010 and March 2011"
    ] * 2


def test_the_44_actions_are_counted_by_the_status_that_is_shown(pages: dict[str, Element]) -> None:
    page = article(pages[NOTICE])
    shown = Counter(key for row in rows_of_actions(page) for key in row.attributes["data-status"].split())
    assert shown == {"complete": 13, "on-track": 6, "at-risk": 21, "off-track": 2, "overdue": 1, "not-known": 1}
    printed = Counter(action["status"] for action in facts("notice-to-improve-2010")["actions"])
    assert printed == {"complete": 13, "on track": 7, "at risk": 21, "off track": 2, "not known": 1}
    assert len(rows_of_actions(page)) == 44
    bar, counts = (
        next(part for part in page.all("ul") if name in part.attributes.get("class", "").split())
        for name in ("rc-bar--plan", "rc-plan__counts")
    )
    assert [item.text for item in bar.all("li")] == ["1", "2", "21", "1", "6", "13"]
    assert [(item.text, *links_of(item)) for item in counts.all("li")] == [
        ("1 late", "?status=overdue#actions"),
        ("2 off track", "?status=off-track#actions"),
        ("21 at risk", "?status=at-risk#actions"),
        ("1 not known", "?status=not-known#actions"),
        ("6 on track", "?status=on-track#actions"),
        ("13 complete", "?status=complete#actions"),
    ]


def rows_of_actions(page: Element) -> list[Element]:
    """The rows of the tables of a plan's actions."""
    return [row for row in page.all("tr") if row.attributes.get("class") == "rc-action"]


def test_both_published_counts_are_shown_with_their_sum(pages: dict[str, Element]) -> None:
    shown = published(pages[NOTICE])
    days = {"2010-04-20": "20 April 2010", "2010-05-17": "17 May 2010"}
    assert shown == {
        f"Counts that were published for {days[count['as_at']]}": {
            "Red": ("Off track", count["red"]),
            "Amber": ("At risk", count["amber"]),
            "Green": ("On track", count["green"]),
            "Added up": ("", count["total"]),
        }
        for count in facts("notice-to-improve-2010")["counts"]
    }
    assert len(shown) == 2


def test_the_shares_of_the_published_counts_stand_below_them(pages: dict[str, Element]) -> None:
    latest = facts("notice-to-improve-2010")["counts"][1]
    red, amber, green = latest["percent"]
    words = f"The report gives {red}% red, {amber}% amber and {green}% green."
    assert words in article(pages[NOTICE]).text
    assert f"Green includes {latest['completed']} actions that were complete." in article(pages[NOTICE]).text


def published(page: Element) -> dict[str, dict[str, tuple[str, str]]]:
    shown: dict[str, dict[str, dict[str, str]]] = {}
    for cell in cells(page):
        if cell.caption.startswith("Counts that were published"):
            shown.setdefault(cell.caption, {}).setdefault(cell.row, {})[cell.column] = cell.text
    return {
        caption: {row: (found["We read it as"], found["Actions"]) for row, found in rows.items()}
        for caption, rows in shown.items()
    }


def test_the_months_of_initial_assessments_are_a_table_and_a_chart(pages: dict[str, Element]) -> None:
    block = doors(pages[NOTICE])["Initial assessments on time, month by month"]
    shown = {cell.row: cell.text for cell in cells(block)}
    months = ("January 2010", "February 2010", "March 2010", "April 2010", "1 to 17 May 2010")
    values = [written(month["value"], "percent") for month in facts("notice-to-improve-2010")["ni59"]]
    assert shown == dict(zip(months, values, strict=True))
    assert len([svg for svg in block.all("svg") if "display" not in svg.attributes]) == 1


def test_thirteen_actions_are_listed_as_completed(pages: dict[str, Element]) -> None:
    found = next(doors(pages[NOTICE])["What was finished by May 2010"].all("ol"))
    assert len(items_of(found)) == int(facts("notice-to-improve-2010")["completed_listed"])


def test_the_action_plan_shows_the_published_counts(pages: dict[str, Element]) -> None:
    counts = facts("action-plan-2013-16")["counts"]
    assert published(pages[ACTION_PLAN]) == {
        "Counts that were published for 15 January 2014": {
            "Green": ("On track", counts["green"]),
            "Amber": ("At risk", counts["amber"]),
            "Red": ("Off track", counts["red"]),
            "Blue": ("Complete", counts["blue"]),
            "Added up": ("", "156"),
        }
    }
    assert (counts["green"], counts["amber"], counts["red"], counts["blue"]) == ("26", "121", "7", "2")


def test_six_priorities_have_83_highlights_in_their_order(pages: dict[str, Element]) -> None:
    printed = facts("action-plan-2013-16")
    page = article(pages[ACTION_PLAN])
    headings = [f"Priority {p['number']}: {p['title']}" for p in printed["priorities"]]
    shown = {heading: highlights(doors(pages[ACTION_PLAN])[heading]) for heading in headings}
    assert [len(found) for found in shown.values()] == [int(p["highlights"]) for p in printed["priorities"]]
    assert [ref for found in shown.values() for ref in found] == [h["ref"] for h in printed["highlights"]]
    assert len(headings) == 6 and len(highlights(page)) == 83


def highlights(element: Element) -> list[str]:
    ids = [item.attributes.get("id", "") for item in element.all("li")]
    return [name.removeprefix("highlight-") for name in ids if name.startswith("highlight-")]


def test_every_figure_of_a_highlight_stands_in_it(pages: dict[str, Element]) -> None:
    rows = facts("action-plan-2013-16")["figures"]
    readings = {figure.name: figure.reading for figure in figures()}
    text = {row["highlight"]: article(pages[ACTION_PLAN]).find(f"highlight-{row['highlight']}").text for row in rows}
    looked_for = [(row["highlight"], readings[row["label"]]) for row in rows]
    assert [(ref, reading) for ref, reading in looked_for if not says(text[ref], reading)] == []
    assert len(looked_for) == 59


def test_every_earlier_figure_and_comparator_of_a_highlight_stands_in_it(pages: dict[str, Element]) -> None:
    looked_for = [
        (row["highlight"], written(value, row["unit"]))
        for row in facts("action-plan-2013-16")["figures"]
        for value in (*row.get("previous", {}).values(), *row.get("comparator", {}).values())
    ]
    page = article(pages[ACTION_PLAN])
    assert [(ref, value) for ref, value in looked_for if not says(page.find(f"highlight-{ref}").text, value)] == []
    assert len(looked_for) == 14


def test_the_strategy_for_looked_after_children_has_its_aims_and_its_empty_parts(pages: dict[str, Element]) -> None:
    printed = facts("action-plan-2013-16")["strategy"]
    found = {words: part for words, part in doors(pages[STRATEGY]).items() if words.startswith("Objective")}
    shown = list(found.values())
    assert [words.split(":")[0] for words in found] == [f"Objective {o['number']}" for o in printed]
    assert [aims(objective) for objective in shown] == [int(o["aims"]) for o in printed]
    assert [objective.text.count("leaves this part empty") for objective in shown] == [
        len(o["empty_parts"]) for o in printed
    ]


def test_the_strategy_has_its_promises_and_its_questions(pages: dict[str, Element]) -> None:
    printed = facts("action-plan-2013-16")["strategy_counts"]
    parts = [next(doors(pages[STRATEGY])[words].all("ul", "ol")) for words in ("The vision", "Four questions")]
    assert [len(items_of(part)) for part in parts] == [int(printed["promises"]), int(printed["questions"])]


def aims(objective: Element) -> int:
    """How many aims stand below the words on where the strategy wanted to be, which come first."""
    lists = [part for part in objective.all("ul") if any(part.all("li"))]
    begins = objective.text.startswith("Where we wanted to be The strategy leaves this part empty")
    return 0 if begins else len(items_of(lists[0]))


@pytest.mark.parametrize("address", [PLAN_ON_A_PAGE, f"{CARD}plans/"])
def test_the_plan_on_a_page_has_nine_outcomes_with_33_actions(pages: dict[str, Element], address: str) -> None:
    outcomes = facts("plan-on-a-page-2012-13")["outcomes"]
    shown = grid(pages[address]) if address.startswith(CARD) else outcomes_of_plan(pages[address])
    assert shown == {f"{o['number']} {o['title']}": len(o["actions"]) for o in outcomes}
    assert (len(shown), sum(shown.values())) == (9, 33)


def grid(page: Element) -> dict[str, int]:
    parts = under(page, "Plan on a Page").all("div")
    found = (part for part in parts if part.attributes.get("class") == "rc-grid__cell")
    return {next(part.all("p")).text: len(list(part.all("li"))) for part in found}


def outcomes_of_plan(page: Element) -> dict[str, int]:
    """How many actions stand under each outcome; the number of an action begins with that of its outcome."""
    rows = [(next(row.all("td")), next(row.all("th"))) for row in rows_of_actions(article(page))]
    return dict(Counter(f"{ref.text.partition('.')[0]} {next(name.all('span')).text}" for ref, name in rows))


def test_each_action_of_the_plan_on_a_page_has_its_number(pages: dict[str, Element]) -> None:
    refs = [ref for outcome in facts("plan-on-a-page-2012-13")["outcomes"] for ref in outcome["actions"]]
    shown = [row.attributes["id"] for row in rows_of_actions(article(pages[PLAN_ON_A_PAGE]))]
    assert shown == [f"action-{ref.replace('.', '-')}" for ref in refs]


def test_the_six_business_developments_follow_the_plan_on_a_page(pages: dict[str, Element]) -> None:
    found = next(under(pages[f"{CARD}plans/"], "Six ways to develop our services").all("ul", "ol"))
    assert len(items_of(found)) == int(facts("plan-on-a-page-2012-13")["developments"])


def test_the_27_pieces_of_evidence_say_which_are_still_to_follow(pages: dict[str, Element]) -> None:
    shown = dict(evidence(cells(pages[SCRUTINY])))
    printed = facts("scrutiny-scope-2011")["evidence"]
    assert shown == {
        entry["number"]: "Still to follow" if entry["to_follow"] == "yes" else "Listed" for entry in printed
    }
    assert (len(shown), list(shown.values()).count("Still to follow")) == (27, 6)


def evidence(found: Iterable[Cell]) -> Iterator[tuple[str, str]]:
    for cell in found:
        if cell.caption.startswith("Evidence register") and cell.column == "State":
            yield cell.row.partition(".")[0], " ".join(cell.text.split()[: 3 if cell.text.startswith("Still") else 1])


def test_each_area_of_the_scrutiny_review_has_its_evidence_and_counts_its_officers(pages: dict[str, Element]) -> None:
    numbers = {"6": "Six officers", "4": "Four officers", "1": "one officer", "0": "no single officer"}
    areas = facts("scrutiny-scope-2011")["areas"]
    shown = [part for words, part in doors(pages[SCRUTINY]).items() if words.startswith("Area ")]
    assert [[row for row, _ in evidence(cells(area))] for area in shown] == [area["evidence"] for area in areas]
    assert [numbers[area["officers"]] in found.text for area, found in zip(areas, shown, strict=True)] == [True] * 4
