"""Better and worse are said of a real change alone: on every page, in every download and by every reference.

What a verdict is for, a second way says (tests/oracle/second): the pages are held against its list of measures.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.content.texts import REPOSITORY
from tests.oracle.second.variation_record import variations_of
from tests.site.document import Element, article

VERDICTS = {"really better": "better", "really worse": "worse"}
YEAR_AGO = {"better than a year ago": "better", "worse than a year ago": "worse"}
SAID = re.compile(r"\b(better|worse)\b", re.IGNORECASE)
# A verdict of movement, a comparison with somebody else's year, and what is said of polarity and of the words.
ALLOWED = (
    re.compile(r"No measure really got better or worse"),
    re.compile(r"\breally (?:got )?(?:better|worse)\b|\bbetter or worse\b", re.IGNORECASE),
    re.compile(r"(?:\((?:[^()]*\d{4}[^()]*)\)): (?:better|worse)(?: \(our figure for [^)]*\))?"),
    # Beside other councils, which is no change.
    re.compile(r"(?:Better|Worse) than (?:the middle of its neighbours|England)|Where one way is better"),
    re.compile(r"(?:Higher|Lower|higher|lower) is better|neither way is better|Better or worse is about our figure"),
)


MEASURE = re.compile(r"(?:^|/|#)((?:eh|sg)-[^/#.]+)(?:/|$)")


@cache
def moved() -> dict[str, str]:
    """The verdict of each measure as at its newest release, by a second way."""
    newest = {path.parent.name: path.stem for path in sorted(REPOSITORY.glob("data/releases/*/*.csv"))}
    found = [variations_of(REPOSITORY, name, month) for name, month in newest.items()]
    return {measure: said["verdict"] for measures in found for measure, said in measures.items()}


@cache
def typed() -> str:
    """Everything that people typed, as one text: what they say is held by the checks of words."""
    folders = [REPOSITORY / "content", REPOSITORY / "data"]
    files = [path for folder in folders for kind in ("*.yml", "*.csv") for path in folder.rglob(kind)]
    return " ".join(letters(" ".join(path.read_text("utf-8") for path in files)))


def letters(text: str) -> list[str]:
    return re.sub(r"[^a-z]+", " ", text.lower()).split()


def unsaid(text: str) -> Iterator[str]:
    """What of better and worse the program says itself, without a real change."""
    for pattern in ALLOWED:
        text = pattern.sub(" ", text)
    for match in SAID.finditer(text):
        before = [*letters(text[max(0, match.start() - 40) : match.start()])[-2:], match[0].lower()]
        after = [match[0].lower(), *letters(text[match.end() : match.end() + 40])[:2]]
        if " ".join(before) not in typed() and " ".join(after) not in typed():
            yield text[max(0, match.start() - 60) : match.end() + 60]


def tags(element: Element, own: str, measure: str = "") -> Iterator[tuple[str, str, str]]:
    """Every tag in the colour of better or worse: its colour, its words, and the measure of its page or its row."""
    if element.tag in ("li", "tr") or "rc-item" in element.attributes.get("class", ""):
        links = [anchor.attributes.get("href", "") for anchor in element.all("a")]
        measure = next((match[1] for link in links if (match := MEASURE.search(link))), measure)
    for child in element.children:
        # A tag above a list is of every measure of the list.
        if isinstance(child, Element) and child.tag == "p" and child.attributes.get("class") == "rc-minor":
            following = next(e for e in element.children[element.children.index(child) + 1 :] if isinstance(e, Element))
            measures = [m[1] for a in following.all("a") if (m := MEASURE.search(a.attributes["href"]))]
            yield from (
                (colour, words, m)
                for colour, words, _ in tags(Element("p", {}, [*child.children]), "")
                for m in measures
            )
        elif isinstance(child, Element) and "rc-counts" not in child.attributes.get("class", ""):
            if colour := re.search(r"rc-tag--(better|worse)\b", child.attributes.get("class", "")):
                yield colour[1], child.text.lower(), own or measure
            yield from tags(child, own, measure)


def test_no_page_says_better_or_worse_of_what_did_not_really_change(pages: dict[str, Element]) -> None:
    faults = []
    for address, page in pages.items():
        # One shows every mark, and says nothing of a measure; what others say in their language, their own test reads.
        if address == "style/" or address.startswith("languages/"):
            continue
        own = re.fullmatch(r"indicators/((?:eh|sg)-[^/]+)/", address)
        faults += [f"{address}: {said}" for said in unsaid(article(page).text)]
        for colour, words, measure in tags(article(page), own[1] if own else ""):
            verdict = re.sub(r" \(.*\)$", "", words)
            if VERDICTS.get(verdict, YEAR_AGO.get(verdict)) != colour or moved().get(measure) != verdict:
                faults.append(f"{address}: {measure} is {words}, and a second way says {moved().get(measure)}")
    assert faults == []


def test_every_measure_that_really_changed_says_so(pages: dict[str, Element]) -> None:
    told = {name: [words for _, words, _ in tags(article(pages[f"indicators/{name}/"]), name)] for name in moved()}
    assert {name: words for name, words in told.items() if words} == {
        name: [verdict] for name, verdict in moved().items() if verdict in VERDICTS
    }


def test_every_download_says_the_same(site: Path) -> None:
    for path in site.glob("scorecards/*/*/*-summary_*[0-9].csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows and {row["movement"] for row in rows} <= {*moved().values()}
    others = [path for kind in ("*.csv", "*.json") for path in site.rglob(kind)]
    said = [str(path) for path in others for _ in unsaid(path.read_text("utf-8")) if path.parent.name != "search"]
    assert said == []
