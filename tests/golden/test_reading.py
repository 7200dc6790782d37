"""The form in which golden pages are kept leaves out the look, and nothing that a person reads or follows."""

import re
from collections import Counter
from functools import cache

import pytest

from tests.golden.cases import CASES, built
from tests.golden.reading import HEADING, as_html, reading
from tests.site.document import parse

PAGE = "---\ntitle: T\n---\n\n{}"


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("# One {: #one }\n\n<p>Two <em>three</em></p>", ["", "# One", "Two three"]),
        ("## Two\n", ["", "## Two"]),
        ('<p class="a">Go <a class="b" href="../x/#y">there</a> now.</p>', ["Go [there](../x/#y) now."]),
        ("<ul><li>One</li><li><p>Two</p><p>Three</p></li></ul>", ["- One", "- Two", "Three"]),
        ("<dl><div><dt>Unit</dt><dd>days</dd></div></dl>", ["Unit: days"]),
        ("<table><caption>C</caption><tr><th>A</th><td>1</td><td></td></tr></table>", ["Table: C", "| A | 1 |  |"]),
        ('<span class="rc-tag"><svg aria-hidden="true"><path d="M1 1"/></svg>Green</span>', ["Green"]),
        (
            '<svg role="img"><title>T</title><desc>D</desc><path d="M0"><title>Nov</title></path><text>9</text></svg>',
            ["Drawing: T", "Drawing: D"],
        ),
        ('<section aria-label="Latest"><p>5</p></section>', ["(Latest)", "5"]),
        ("<select><option>All</option><option>Red</option></select>", ["Choices: All, Red"]),
        ("<details><summary>More</summary>A &amp; B</details>", ["More", "A & B"]),
    ],
)
def test_what_is_read(html: str, read: list[str]) -> None:
    assert reading(PAGE.format(html)).splitlines() == ["title: T", "", *read]


@cache
def pages_of(case: str) -> dict[str, tuple[str, str]]:
    """Each page of a case, and what is read of it."""
    return {path: (text, reading(text)) for path, text in built(case).items() if path.endswith(".md")}


@pytest.mark.parametrize("case", CASES)
def test_every_word_and_every_link_of_every_page_is_in_what_is_read_of_it(case: str) -> None:
    assert len(pages_of(case)) > 10
    for path, (text, read) in pages_of(case).items():
        page = parse(HEADING.sub(as_html, text.split("---\n", 2)[2]))
        assert words(page.text) - words(read) == Counter(), path
        links = [link.attributes["href"] for link in page.all("a") if "href" in link.attributes]
        assert re.findall(r"\]\(([^)]+)\)", read) == links, path


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\w%£]+", text))


@pytest.mark.parametrize("case", CASES)
def test_a_change_of_the_look_alone_changes_nothing(case: str) -> None:
    for path, (text, read) in pages_of(case).items():
        other = re.sub(r' (class|id)="[^"]*"', r' \1="other"', text)
        assert reading(re.sub(r' d="[^"]*"', ' d="M9 9"', other)) == read, path
