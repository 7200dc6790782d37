"""What is done about what is red: the pages say what a plain reading of the typed files finds."""

import re
from datetime import date
from functools import cache
from typing import Any

import yaml

from tests.content.ours import many
from tests.site.building import REPOSITORY
from tests.site.document import Element, article

RED = "indicators/rating/red/"
MONTH = date(2017, 1, 1)
NONE = "No current action is recorded for this measure."


@cache
def typed_plans() -> list[tuple[str, dict[str, Any]]]:
    found = sorted((REPOSITORY / "content" / "plans").glob("*.yml"))
    return [(path.stem, yaml.load(path.read_text("utf-8"), yaml.BaseLoader)) for path in found]


def serving(indicator: str) -> dict[str, set[str]]:
    """The actions and decisions that serve a measure and are not complete, by the file that holds them."""
    found: dict[str, set[str]] = {"action": set(), "decision": set()}
    for name, plan in typed_plans():
        if "ends" in plan and plan["ends"] < f"{MONTH:%Y-%m}":
            continue
        goals = [g for o in plan.get("outcomes", []) for g in (o, *o.get("priorities", []))] + plan.get(
            "priorities", []
        )
        for action in (action for goal in goals for action in goal.get("actions", [])):
            last = max(action.get("updates", [{}]), key=lambda update: update.get("date", ""))
            if indicator in action.get("serves", []) and last.get("status") != "complete":
                found["decision" if "decided_by" in plan else "action"].add(f"{name}/{slug(action['ref'])}")
    return found


def slug(ref: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", ref.lower()))


def shown(page: Element) -> set[str]:
    """The current actions that a measure's page leads to, those behind its door of more included."""
    column = next(e for e in article(page).all("div") if e.attributes.get("class") == "rc-story__beside")
    found = set[str]()
    for item in column.all("ul"):
        if item.attributes.get("class") == "rc-serving":
            found |= {a.attributes["href"].removeprefix("../../plans/").rstrip("/") for a in item.all("a")}
    for door in column.all("details"):
        if not door.text.startswith("More that is being done"):
            found -= {a.attributes["href"].removeprefix("../../plans/").rstrip("/") for a in door.all("a")}
    return found


def test_each_red_measure_shows_its_current_actions_and_decisions_or_that_there_is_none(
    pages: dict[str, Element],
) -> None:
    rows = [row.attributes["id"] for row in article(pages[RED]).all("tr") if "id" in row.attributes]
    assert len(rows) >= many(20)
    for name in rows:
        page, typed = pages[f"indicators/{name}/"], serving(name)
        assert shown(page) == typed["action"] | typed["decision"], name
        assert (NONE in article(page).text) is not any(typed.values()), name


def test_every_measure_shows_what_serves_it(pages: dict[str, Element]) -> None:
    measures = [a for a in pages if re.fullmatch(r"indicators/(?:eh|sg)-[^/]+/", a)]
    wrong = []
    for address in measures:
        typed = serving(address.split("/")[1])
        if shown(pages[address]) != typed["action"] | typed["decision"]:
            wrong.append(address)
    assert (wrong, len(measures)) == ([], 149)
