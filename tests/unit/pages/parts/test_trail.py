import pytest

from generator.pages.parts.trail import trail_of

TITLES = {
    "index.md": "How services are doing",
    "scorecards/index.md": "Scorecards",
    "scorecards/early-start/index.md": "Early Start scorecard",
    "scorecards/early-start/2017-01/index.md": "Early Start scorecard, January 2017",
    "indicators/index.md": "Indicators A to Z",
    "indicators/rating/red/index.md": "Indicators by rating: red",
}


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("index.md", []),
        ("scorecards/index.md", [("Home", "../")]),
        (
            "scorecards/early-start/2017-01/index.md",
            [("Home", "../../../"), ("Scorecards", "../../"), ("Early Start scorecard", "../")],
        ),
        # There is no page at indicators/rating/, so the trail passes it over.
        ("indicators/rating/red/index.md", [("Home", "../../../"), ("Indicators A to Z", "../../")]),
    ],
)
def test_the_trail_holds_every_page_above(path: str, trail: list[tuple[str, str]]) -> None:
    assert [(link.text, link.url) for link in trail_of(path, TITLES)] == trail
