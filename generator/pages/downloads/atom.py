"""Atom feeds (RFC 4287) as text: the same bytes for the same input, and no address of a host in them.

Links are relative, which the format allows: a reader works them out from the address of the feed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One piece of news. `name` never changes: by it a reader's program knows what it has shown already."""

    name: str
    title: str
    day: str
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its lasting name, its title, who writes it, the day of its newest news, and its entries."""

    name: str
    title: str
    subtitle: str
    author: str
    day: str
    page: str
    file: str
    entries: tuple[FeedEntry, ...]


def atom_text(feed: Feed) -> str:
    """The feed as an XML file."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _texts(root, (("id", _id(feed.name)), ("title", feed.title), ("subtitle", feed.subtitle)))
    _texts(root, (("updated", _moment(feed.day)),))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.file})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    _texts(SubElement(root, "author"), (("name", feed.author),))
    for entry in feed.entries:
        _add(root, entry)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add(root: Element, entry: FeedEntry) -> None:
    element = SubElement(root, "entry")
    _texts(element, (("id", _id(entry.name)), ("title", entry.title), ("updated", _moment(entry.day))))
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    SubElement(element, "content", {"type": "text"}).text = entry.text


def _texts(parent: Element, texts: Iterable[tuple[str, str]]) -> None:
    for tag, text in texts:
        SubElement(parent, tag).text = text


def _id(name: str) -> str:
    return uuid5(NAMESPACE_URL, name).urn


def _moment(day: str) -> str:
    """A day as a moment, which the format asks for: its first."""
    return f"{day}T00:00:00Z"
