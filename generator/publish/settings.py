"""What a site builder is told of one council, beside how every site looks: its name, its address, its menu.

All of it follows from what was typed and which pages there are, so no menu can lead to a page that does not exist.
"""

import json
from collections.abc import Collection, Iterator

import yaml

from generator.pages.addresses import (
    A_TO_Z,
    COMPARE,
    DATA,
    DATA_NOTES,
    GLOSSARY,
    LANGUAGES,
    PLANS,
    REPORT_CARDS,
    SCORECARDS,
    THEMES,
    THIS_RELEASE,
    language_page,
    pixels_of,
    standing_page,
)
from generator.pages.downloads import catalogue
from generator.record.content import Content

# Sections only: a menu of every page would make each page grow with the site.
_MENU = (
    ("How are we doing", SCORECARDS),
    ("Themes", THEMES),
    ("Plans", PLANS),
    ("Compare", COMPARE),
    ("Data", DATA),
    ("About", standing_page("about")),
)
# What helps to read the pages, and what law and good practice ask for.
_FOOTER = (
    ("How we rate", standing_page("methods")),
    ("Report Card", REPORT_CARDS),
    ("All indicators, A to Z", A_TO_Z),
    ("Glossary", GLOSSARY),
    ("Contact", standing_page("contact")),
    ("Accessibility", standing_page("accessibility")),
    ("Privacy", standing_page("privacy")),
    ("Corrections", standing_page("corrections")),
    ("Data notes", DATA_NOTES),
    ("Confidentiality", standing_page("confidentiality")),
    ("Release calendar", standing_page("release-calendar")),
    ("About this release", THIS_RELEASE),
    ("Help in other languages", LANGUAGES),
)


def settings_of(content: Content, pages: Collection[str]) -> str:
    """The settings of one council as YAML, for a site that has these pages."""
    site = content.site
    extra: dict[str, object] = {"languages": list(_languages(content))} if content.languages else {}
    if site.notice:
        extra["notice"] = site.notice
    footer = [{"text": text, "page": _address(page)} for text, page in _FOOTER if page in pages]
    settings = {
        "site_name": site.short_name,
        "site_description": site.introduction,
        "copyright": site.licence,
        "extra": extra | {"footer": footer, "picture": pixels_of(catalogue.PICTURE)},
        "nav": [{text: page} for text, page in _MENU if page in pages],
    }
    # Who publishes elsewhere, to look at it first, says so to the builder: SITE_URL=... make site
    address = f"site_url: !ENV [SITE_URL, {json.dumps(site.address.rstrip('/') + '/')}]\n"
    return address + yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=110)


def _languages(content: Content) -> Iterator[dict[str, str]]:
    """The languages of which there is a page, each in its own script, for the head of every page."""
    for each in content.languages.languages if content.languages else ():
        if each.pictures is not None and not each.is_english:
            page = _address(language_page(each.code))
            yield {"code": each.code, "name": each.name, "direction": each.direction, "page": page}


def _address(page: str) -> str:
    return page.removesuffix("index.md")
