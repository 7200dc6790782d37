"""Links that people type into texts: each leads somewhere, and what leads nowhere is said before readers try it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath

from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import Sources, lines_of

_NOT_READ = Rule(
    "link-not-read",
    "The address of a link follows its words at once, without a space in it",
    'there is no link here: "{typed}" has a space in its address or before it, or is not closed.',
    "Write it like [words](https://www.example.org/page).",
    {"typed": "] (https://www.example.org)"},
)
_WITHOUT_HTTPS = Rule(
    "link-without-https",
    "A link to another site starts with https://",
    'the link "{target}" would be looked for on this site.',
    "Write https:// in front of it.",
    {"target": "www.example.org"},
)
_NO_LINK_MADE = Rule(
    "link-of-other-kind",
    "A link is to a page of this site, to one that starts with https://, or to an address of email",
    'no link is made to "{target}".',
    "Start it with https://, or with mailto: before an address of email.",
    {"target": "http://www.example.org"},
)
_NO_MAIL_ADDRESS = Rule(
    "link-without-mail-address",
    "Behind mailto: stands an address of email",
    'there is no address of email in "{target}".',
    "Write it like mailto:name@example.org.",
    {"target": "mailto:"},
)
_FROM_MANY_PAGES = Rule(
    "link-from-many-pages",
    "A text that several pages show links to whole addresses",
    'this text is shown on several pages, and "{target}" would lead to another place from each.',
    "Write the whole address, with https://, or say in words where to look.",
    {"target": "../contact/"},
)
_DEAD = Rule(
    "link-dead",
    "A link leads to a page or a file of this site that is there",
    '"{target}" leads to nothing on this site.{hint}',
    "Correct the address: it is the way from this page to the other, as in ../contact/, with a slash at its end.",
    {"target": "../correctionz/", "hint": ' Did you mean "../corrections/"?'},
)
_NO_SECTION = Rule(
    "link-to-no-section",
    "A link to a section leads to one that is there",
    'the page to which "{target}" leads has no section "{section}".{hint}',
    "Correct what stands behind the # sign: it is the heading in small letters, with hyphens.",
    {"target": "methods/#colors", "section": "colors", "hint": ' Did you mean "colours"?'},
)
_OPENS = re.compile(r"(?<!\])\](?P<gap>[ \t]*)\((?=(?P<rest>[^\n]*))")
_CLOSED = re.compile(r"(?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
# A bracket with a space before it may be a remark: only what looks like an address was meant to be one.
_LIKE_AN_ADDRESS = re.compile(r"https?:|mailto:|www\.|\.\.?/|[\w-]+/\)")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_OTHER_SITE = re.compile(r"www\.|//|[\w-]+(\.[\w-]+)*\.(org|com|net|uk|gov|eu|info)(/|$)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@\s]+@[\w-]+(\.[\w-]+)+(\?\S*)?")
_SECTIONS = re.compile(r"""\bid="([^"]+)"|\{: #(\S+) \}""")


@dataclass(frozen=True, slots=True)
class _Link:
    """A link as it was typed, and the page (`about/contact/`) on which it stands; none if there are several."""

    path: str
    line: int
    target: str
    base: str | None

    @property
    def address(self) -> str:
        """Where it leads on the site: `about/corrections/`, or `about/data.csv`; the front page is empty."""
        way, _, _ = self.target.partition("#")
        if not way:
            return self.base or ""
        whole = normpath(f"/{self.base}{way}" if not way.startswith("/") else f"//{way}").lstrip("/")
        above = way.count("../") > (self.base or "").count("/")
        end = "/" if whole and whole != "." and way.endswith(("/", "..", ".")) else ""
        return "?" if above or way.startswith("/") else f"{whole.removeprefix('.')}{end}"

    @property
    def section(self) -> str:
        """What stands behind the # sign."""
        return self.target.partition("#")[2]

    @property
    def is_made(self) -> bool:
        """Whether only the finished pages show if it leads somewhere: to a file, a section, or a list of measures."""
        is_list = self.address.startswith("indicators/") and self.address.count("/") > 2
        return is_list or bool(self.section) or "." in self.address.rpartition("/")[2]


def check_links(sources: Sources, bases: Mapping[str, str], pages: Collection[str]) -> Iterator[Problem]:
    """Every link that leads to no page; `bases` says on which page the words of a file stand, if it is one."""
    for file in sources.files:
        for number, line in enumerate(_lines(file.path, file.data), 1):
            for opening in _OPENS.finditer(line):
                closed = _CLOSED.match(opening["rest"])
                if opening["gap"] or not closed:
                    if not opening["gap"] or _LIKE_AN_ADDRESS.match(opening["rest"]):
                        typed = f"{opening[0]}{opening['rest']}"[:60]
                        yield _NOT_READ.at(file.path, number, typed=typed)
                else:
                    yield from _leads(_Link(file.path, number, closed["target"], bases.get(file.path)), pages)


def check_made_links(sources: Sources, bases: Mapping[str, str], made: Mapping[str, str]) -> Iterator[Problem]:
    """Every link to a file, a list or a section that the finished site, its texts by their addresses, does not have."""
    for file in sources.files:
        for number, line in enumerate(_lines(file.path, file.data), 1):
            for found in _OPENS.finditer(line):
                closed = _CLOSED.match(found["rest"])
                link = _Link(file.path, number, closed["target"] if closed else "", bases.get(file.path))
                if not link.target or not link.is_made or _SCHEME.match(link.target) or link.base is None:
                    continue
                if link.address not in made:
                    yield _dead(link, made)
                elif link.section:
                    yield from _to_section(link, made[link.address])


def _lines(path: str, data: bytes) -> list[str]:
    """The lines of a text with links, without remarks."""
    if not path.endswith(".yml") or b"]" not in data or b"(" not in data:
        return []
    return ["" if line.lstrip().startswith("#") else line for line in lines_of(data.decode("utf-8-sig"))]


def _leads(link: _Link, pages: Collection[str]) -> Iterator[Problem]:
    target = link.target
    if _OTHER_SITE.match(target):
        yield _WITHOUT_HTTPS.at(link.path, link.line, target=target)
    elif target.startswith("mailto:"):
        if not _MAIL.fullmatch(target):
            yield _NO_MAIL_ADDRESS.at(link.path, link.line, target=target)
    elif _SCHEME.match(target):
        if not re.match(r"https://[\w-]+\.[\w.-]+", target):
            yield _NO_LINK_MADE.at(link.path, link.line, target=target)
    elif link.base is None:
        yield _FROM_MANY_PAGES.at(link.path, link.line, target=target)
    elif link.address not in pages and not link.is_made:
        yield _dead(link, pages)


def _dead(link: _Link, pages: Collection[str]) -> Problem:
    """The fault of a link that leads nowhere, with the way that was meant."""
    slashed = f"{link.address.rstrip('/')}/"
    names = {_last(page): page for page in sorted(pages)}
    named = closest(_last(link.address), names).partition('"')[2].rpartition('"')[0]
    near = slashed if slashed in pages else names.get(named, "")
    way = _way(link.base or "", near) if near else ""
    return _DEAD.at(link.path, link.line, target=link.target, hint=f' Did you mean "{way}"?' if way else "")


def _last(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _to_section(link: _Link, page: str) -> Iterator[Problem]:
    sections = {first or second for first, second in _SECTIONS.findall(page)}
    if link.section not in sections:
        facts = {"section": link.section, "hint": closest(link.section, sections)}
        yield _NO_SECTION.at(link.path, link.line, target=link.target, **facts)


def _way(base: str, address: str) -> str:
    """The way from one page to another, as people type it."""
    here, there = base.split("/")[:-1], address.split("/")
    while here and there and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return "../" * len(here) + "/".join(there) or "./"
