"""What pages say of their figures to programs: whole addresses, honest days, and nothing that could break out."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.pages.downloads import catalogue
from generator.pages.downloads.dataset import Dataset, dataset_json, dataset_of_measure, dataset_of_scorecard
from generator.record.content import Content
from generator.terms.period import Period
from tests.golden.cases import built
from tests.unit.record.test_revisions import JANUARY_ROW, content_of, council

EMPTY = Dataset("a/index.md", "B/a", "A", "About a.", "2017-01-31", "2017-01-31", None, None, (), ())


@pytest.fixture(scope="module")
def content() -> Content:
    return content_of(council("", january=JANUARY_ROW))


def said(content: Content, **changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dataset_json(content, replace(EMPTY, **changes)))
    return found


def created(content: Content, text: str) -> str:
    """The day of a release whose document says this of when it was made."""
    [scorecard] = content.scorecards
    release = scorecard.latest
    document = release.narrative.document.model_copy(update={"created": text})
    changed = replace(release, narrative=release.narrative.model_copy(update={"document": document}))
    alone = replace(scorecard, releases=(changed,))
    found: str = json.loads(dataset_of_scorecard(content, alone, [], "s/index.md"))["dateCreated"]
    return found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6 March 2017", "2017-03-06"),
        ("Made on 28 February 2017, revised since", "2017-02-28"),
        ("31 February 2017", "2017-02-28"),
        ("2017", "2017-02-28"),
        ("6 Thermidor 2017", "2017-02-28"),
    ],
)
def test_a_release_bears_the_day_that_its_document_says_or_the_last_of_its_month(
    content: Content, text: str, day: str
) -> None:
    assert created(content, text) == day


def test_a_measure_tells_from_when_to_when_it_has_figures_where_and_in_which_file(content: Content) -> None:
    [scorecard] = content.scorecards
    indicator = scorecard.indicators["t-1"]
    files = [catalogue.data_of(content, scorecard, indicator)]
    found = json.loads(dataset_of_measure(content, scorecard, indicator, files, "indicators/t-1/index.md"))
    assert found["temporalCoverage"] == "2017-01/2017-02"
    assert found["spatialCoverage"] == {"@type": "Place", "name": "Borough", "identifier": "B"}
    assert found["distribution"][0]["contentUrl"] == f"https://x.example/{files[0].path}"
    assert found["isPartOf"]["url"] == "https://x.example/scorecards/things/"
    assert found["variableMeasured"] == [
        {"@type": "PropertyValue", "propertyID": "t-1", "name": "Things done in time", "unitText": "Per cent"}
    ]


def test_periods_that_begin_and_end_in_the_middle_of_a_year(content: Content) -> None:
    quarter, month = Period.parse("2016/17 Q3"), Period.parse("2017-12")
    assert said(content, first=quarter, last=month)["temporalCoverage"] == "2016-10/2017-12"
    assert said(content, first=month, last=month)["temporalCoverage"] == "2017-12/2017-12"
    assert "temporalCoverage" not in said(content)


@pytest.mark.parametrize(("length", "least", "most"), [(10, 50, 300), (49, 50, 300), (50, 50, 50), (5000, 5000, 5000)])
def test_a_description_is_no_shorter_and_no_longer_than_programs_read(
    content: Content, length: int, least: int, most: int
) -> None:
    site = content.site.model_copy(
        update={"introduction": "What services for children did, month by month, in Borough."}
    )
    words = ("word " * length)[:length].strip().ljust(length, "x")
    assert least <= len(said(replace(content, site=site), description=words)["description"]) <= most


def test_a_description_that_is_too_long_ends_after_a_word(content: Content) -> None:
    found = said(content, description="word " * 1001)["description"]
    assert len(found) <= 5000 and found.endswith("word …")


def test_no_name_ends_the_element_that_holds_it(content: Content) -> None:
    name = "</script><script>alert(1)</script><!-- & \u2028"
    text = dataset_json(content, replace(EMPTY, name=name))
    assert json.loads(text)["name"] == name
    assert not set("<>&\u2028") & set(text)


def test_pages_of_figures_have_one_and_others_none() -> None:
    pages = {path: text for path, text in built("two-releases").items() if path.endswith(".md")}
    measures = {path for path in pages if path.startswith("indicators/es-")}
    with_one = {path for path, text in pages.items() if "\ndataset: " in text}
    assert with_one == measures | {"scorecards/early-start/index.md", "data/index.md"} and len(measures) > 3
