"""Escaping: what was typed is what is read, after Jinja and after the Markdown of the site builder."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from generator.pages.parts.parts import LinkView
from generator.pages.parts.view import Page
from generator.publish.render import Renderer
from generator.terms.texts import Templates

PAGE = """\
# {{ page.title }}

## {{ page.title }} {: #fixed }

Text: {{ page.title }}

<table class="t"><tr><th scope="row">{{ page.title }}</th></tr></table>

<p class="p">{{ page.title }}</p>
"""


@dataclass(frozen=True)
class View:
    title: str
    description: str


def site_extensions() -> tuple[list[str], dict[str, Any]]:
    """The Markdown extensions that mkdocs.yml names, and those that MkDocs always adds."""
    typed = yaml_load(Path("mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    settings = {name: options for entry in typed if isinstance(entry, dict) for name, options in entry.items()}
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in typed]
    return [*dict.fromkeys(("toc", "tables", "fenced_code", *names))], settings


def rendered(title: str) -> str:
    page = Renderer(Templates({"p": PAGE}, ()), {}).page(Page("p.md", "p", View(title, "x")), ())
    body = page.text.split("---\n", 2)[2]
    names, settings = site_extensions()
    return str(markdown.markdown(body, extensions=names, extension_configs=settings))


NAMES = [
    "5+ A*-C | all {: onclick=x }",
    "*bold* _em_ **b** `code` ~~x~~",
    "{{ 7 * 7 }} {% raw %} {# gone #}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "[x](javascript:alert(1))",
    "![x](y) [z][1] <https://a.org>",
    "&lt; &amp; &#42; AT&T",
    r"back\slash \* \\",
    "# not another heading",
    "{: #other .class }",
    "*[HTML]: x",
    "Mike’s – “quoted” £5",
    "klzzwxh:0 wzxhzdk:0",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_typed_wherever_it_stands(name: str) -> None:
    html = rendered(name)
    inside = re.findall(r"<(h1|h2|p|th)\b[^>]*>(.*?)</\1>", html, re.DOTALL)
    assert [(tag, unescape(text)) for tag, text in inside] == [
        ("h1", name),
        ("h2", name),
        ("p", f"Text: {name}"),
        ("th", name),
        ("p", name),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_adds_no_tag_and_no_attribute(name: str) -> None:
    tags = re.findall(r"<([a-z][^>]*)>", re.sub(r'<h1 id="[^"]*">', "<h1>", rendered(name)))
    assert tags == ["h1", 'h2 id="fixed"', "p", 'table class="t"', "tr", 'th scope="row"', 'p class="p"']


def test_a_line_break_in_a_name_does_not_end_its_heading() -> None:
    assert rendered("One\n\n# Two").startswith('<h1 id="one-two">One # Two</h1>')


def test_front_matter_is_yaml_whatever_the_title_holds() -> None:
    title = "a: 'b' # c\n---\n{{ x }}"
    page = Renderer(Templates({"p": "body"}, ()), {}).page(Page("p.md", "p", View(title, "d: e"), wide=True), ())
    front, body = page.text.removeprefix("---\n").split("\n---\n\n")
    assert yaml.safe_load(front) == {"title": title, "description": "d: e", "hide": ["toc"]}
    assert body == "body\n"


def test_a_template_that_asks_for_more_than_the_view_has_fails() -> None:
    with pytest.raises(Exception, match="has no attribute 'missing'"):
        Renderer(Templates({"p": "{{ page.missing }}"}, ()), {}).page(Page("p.md", "p", View("a", "b")), ())


def test_the_way_to_a_page_stands_above_its_heading() -> None:
    crumbs = "{% for link in trail %}{{ link.text }} {{ link.url }};{% endfor %}"
    renderer = Renderer(Templates({"p": "# {{ page.title }}", "parts/crumbs.html.j2": crumbs}, ()), {})
    page = renderer.page(Page("a/b/index.md", "p", View("B", "x")), (LinkView("Home", "../../"), LinkView("A", "../")))
    assert page.text.endswith("---\n\nHome ../../;A ../;\n\n# B\n")
