"""The site's permanent addresses, and links between them that work wherever the site is hosted."""

from functools import cache

from generator.record.keys import Area
from generator.terms.texts import slug

HOME = "index.md"
SCORECARDS = "scorecards/index.md"
THEMES = "themes/index.md"
A_TO_Z = "indicators/index.md"
REPORT_CARDS = "report-card/index.md"
PLANS = "plans/index.md"
# Beside the plans: what is late in any of them. No plan may be called so.
LATE = "plans/late/index.md"
ALL_AREAS = "areas/index.md"
GROUPS = "groups/index.md"
# How the council compares in national statistics, and any two measures or places side by side.
COMPARE = "compare/index.md"
EXPLORE = "explore/index.md"
GLOSSARY = "glossary/index.md"
LANGUAGES = "languages/index.md"
SEARCH = "search/index.md"
DATA = "data/index.md"
STYLE = "style/index.md"
THIS_RELEASE = "about/this-release/index.md"
DATA_NOTES = "about/data-notes/index.md"
# Beside a release's themes: the whole of it on one page, the paper that councillors were given, and what to print for
# a meeting. No theme may be called so.
WHOLE, COVER, PACK = "all", "cover", "pack"


def scorecard_page(scorecard: str) -> str:
    """The page of a scorecard: all its releases."""
    return f"scorecards/{scorecard}/index.md"


def release_page(scorecard: str, month: str) -> str:
    """The page of one release, as published, for ever: the way in to its themes."""
    return f"scorecards/{scorecard}/{month}/index.md"


def theme_page(scorecard: str, month: str, theme: str) -> str:
    """The page of one theme of a release, as published, for ever."""
    return f"scorecards/{scorecard}/{month}/{theme}/index.md"


def whole_page(scorecard: str, month: str) -> str:
    """The whole of a release on one page, for print and for the record."""
    return theme_page(scorecard, month, WHOLE)


def cover_page(scorecard: str, month: str) -> str:
    """The covering report with which councillors were given a release."""
    return theme_page(scorecard, month, COVER)


def pack_page(scorecard: str, month: str) -> str:
    """A release to print for the meeting that looks into it, a theme a page."""
    return theme_page(scorecard, month, PACK)


def short_pack_page(scorecard: str, month: str) -> str:
    """A release on two sheets of paper, for everyone."""
    return theme_page(scorecard, month, f"{PACK}/short")


def news_page(month: str) -> str:
    """What was news in a month."""
    return f"news/{month}/index.md"


def language_page(code: str) -> str:
    """The main figures in one language."""
    return f"languages/{code}/index.md"


def area_page(area: Area) -> str:
    """Everything about one part of the place."""
    return f"areas/{area.slug}/index.md"


def indicator_page(indicator: str) -> str:
    """The page of one indicator."""
    return f"indicators/{indicator}/index.md"


def embed_page(indicator: str) -> str:
    """One indicator to be shown on others' pages: a file that no builder touches."""
    return f"{embed_folder(indicator)}index.html"


def embed_folder(indicator: str) -> str:
    """The folder of that file, from which its links lead on."""
    return f"embed/{indicator}/"


def whole_address(site: str, path: str, anchor: str = "") -> str:
    """The address of a page or file with that of the site, for those who read it elsewhere."""
    address = f"{site.rstrip('/')}/{path.removesuffix('index.md').removesuffix('index.html')}"
    return f"{address}#{anchor}" if anchor else address


def list_page(facet: str, key: str) -> str:
    """The page of the indicators that share a theme, a rating, a direction or a scorecard."""
    return f"indicators/{facet}/{key}/index.md"


def movement_page(movement: str) -> str:
    """The page of the indicators of one movement, "really worse" or another.

    Better and worse had an address under the direction before it was asked whether a change is a real one.
    """
    old = {"really better": ("direction", "better"), "really worse": ("direction", "worse")}
    return list_page(*old.get(movement, ("movement", slug(movement.replace("'", "")))))


def compare_page(measure: str) -> str:
    """The page of one national measure."""
    return f"compare/{measure}/index.md"


def card_page(year: str, section: str = "") -> str:
    """The contents page of a year's Report Card, or the page of one of its sections."""
    return f"report-card/{year}/{section}/index.md" if section else f"report-card/{year}/index.md"


def plan_page(plan: str) -> str:
    """The page of one plan."""
    return f"plans/{plan}/index.md"


def action_page(plan: str, ref: str) -> str:
    """The page of one action of a plan."""
    return f"plans/{plan}/{slug(ref)}/index.md"


def standing_page(name: str) -> str:
    """The page of a text that doesn't change with the month; `about` is the section's own page."""
    return "about/index.md" if name == "about" else f"about/{name}/index.md"


def pixels_of(drawing: str) -> str:
    """The path of the pixels (PNG) of a picture, which stand beside its drawing (SVG)."""
    return f"{drawing.removesuffix('.svg')}.png"


def beside(page: str, name: str) -> str:
    """The path of a file that belongs to a page and is published next to it."""
    return page.removesuffix("index.md") + name


@cache
def _way(folder: str, target: str) -> str:
    """The way from a folder of the site to another or to a file, as `posixpath.relpath` tells it, ten times as fast: a
    site has some ten thousand links.
    """
    here, there = ([part for part in path.split("/") if part] for path in (folder, target))
    shared = next(
        (at for at, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there))
    )
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."


def link(page: str, to: str, anchor: str = "") -> str:
    """The relative address from one page (`.../index.md`) to another page or file."""
    folder = page.removesuffix("index.md")
    target = to.removesuffix("index.md")
    address = _way(folder, target)
    if to.endswith("index.md"):
        address = f"{address}/"
    return f"{address}#{anchor}" if anchor else address
