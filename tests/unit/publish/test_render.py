"""Escaping: what was typed is what is read, after Jinja and after the Markdown of the site builder."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from jinja2 import Environment
from mkdocs.utils.yaml import yaml_load

from generator.pages.parts.parts import LinkView
from generator.pages.parts.view import Page
from generator.publish import render
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
    assert yaml.safe_load(front) == {"title": title, "description": "d: e"}
    assert body == "body\n"


def test_a_template_that_asks_for_more_than_the_view_has_fails() -> None:
    with pytest.raises(Exception, match="has no attribute 'missing'"):
        Renderer(Templates({"p": "{{ page.missing }}"}, ()), {}).page(Page("p.md", "p", View("a", "b")), ())


def test_the_way_to_a_page_stands_above_its_heading() -> None:
    crumbs = "{% for link in trail %}{{ link.text }} {{ link.url }};{% endfor %}"
    renderer = Renderer(Templates({"p": "# {{ page.title }}", "parts/crumbs.html.j2": crumbs}, ()), {})
    page = renderer.page(Page("a/b/index.md", "p", View("B", "x")), (LinkView("Home", "../../"), LinkView("A", "../")))
    assert page.text.endswith("---\n\nHome ../../;A ../;\n\n# B\n")


# --- compiled templates ------------------------------------------------------------------------------


class Kept(dict[str, bytes]):
    """A store in memory."""

    def read(self, name: str) -> bytes | None:
        return self.get(name)

    def write(self, name: str, data: bytes) -> None:
        self[name] = data


def filled(store: Kept | None, template: str = "# {{ page.title }}", title: str = "A & B") -> str:
    renderer = Renderer(Templates({"p": template}, (), store), {})
    return renderer.page(Page("p.md", "p", View(title, "x")), ()).text


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled from now on."""
    names: list[str] = []
    really = Environment.compile

    def compile_(environment: Environment, source: str, name: str, filename: str) -> Any:
        names.append(name)
        return really(environment, source, name, filename)

    monkeypatch.setattr(Environment, "compile", compile_)
    return names


def test_a_template_is_compiled_once_for_all_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    without = [filled(None), filled(None, title="C")]
    names, store = compiled(monkeypatch), Kept()
    assert [filled(store), filled(store, title="C")] == without
    assert (names, len(store)) == (["p"], 1)


def test_a_template_that_was_changed_is_compiled_anew_and_takes_the_place_of_the_old_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names, store = compiled(monkeypatch), Kept()
    filled(store)
    assert filled(store, "## {{ page.title }}").endswith("## A &amp; B {: #a-b }\n")
    assert (names, len(store)) == (["p", "p"], 1)


def test_what_was_stored_by_other_programs_or_options_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    names, store = compiled(monkeypatch), Kept()
    filled(store)
    monkeypatch.setattr("jinja2.__version__", "0.0.0")
    filled(store)
    monkeypatch.setitem(render._OPTIONS, "trim_blocks", False)
    filled(store)
    monkeypatch.setattr("sys.version", "4.0")
    filled(store)
    assert names == ["p"] * 4


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: data + b"x",
        lambda data: b"\x00" * len(data),
        lambda data: sha256(data[32:]).digest() + data[32:],
    ],
    ids=["empty", "cut", "one bit", "longer", "zeros", "another's seal"],
)
def test_what_is_damaged_or_foreign_is_compiled_anew(
    monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    names, store = compiled(monkeypatch), Kept()
    good = filled(store)
    [(name, data)] = store.items()
    store[name] = spoil(data)
    assert (filled(store), names, store[name]) == (good, ["p", "p"], data)


def test_the_code_of_one_template_is_not_run_for_another() -> None:
    first, second = Kept(), Kept()
    for name, store in (("p", first), ("q", second)):
        Renderer(Templates({name: "# {{ page.title }}"}, (), store), {}).page(Page("p.md", name, View("T", "x")), ())
    [of_the_first], [at] = first.values(), second
    second[at] = of_the_first
    Renderer(Templates({"q": "# {{ page.title }}"}, (), second), {}).page(Page("p.md", "q", View("T", "x")), ())
    assert second[at] != of_the_first
