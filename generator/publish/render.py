"""The only Jinja: views into Markdown pages whose parts are finished HTML."""

from collections.abc import Mapping, Sequence
from functools import cache

import yaml
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from generator.pages.parts.parts import LinkView
from generator.pages.parts.view import Page
from generator.publish.abbreviations import spell_out
from generator.terms.texts import OutputFile, Templates

# Characters that mean something in Markdown, as numbers that both Markdown and HTML read as themselves.
_MARKDOWN = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]|~"}


class Renderer:
    """Fills the page templates. Plain text is escaped for HTML and Markdown alike; Markup stays as it is."""

    def __init__(self, templates: Templates, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = abbreviations
        self._environment = Environment(
            loader=DictLoader(templates.pages),
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, page: Page, trail: Sequence[LinkView]) -> OutputFile:
        """One Markdown page with its front matter, and the way to it from the front page."""
        filled = self._environment.get_template(page.template).render(page=page.view)
        body = self._crumbs(trail) + spell_out(filled, self._abbreviations)
        meta: dict[str, object] = {"title": page.view.title, "description": page.view.description}
        if page.wide:
            meta["hide"] = ["toc"]
        front = yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=True, width=1000)
        return OutputFile.of_text(page.path, f"---\n{front}---\n\n{body.strip()}\n")

    def sheet(self, template: str, view: object) -> str:
        """A page that stands alone: it is no part of the site."""
        return self._environment.get_template(template).render(page=view)

    def _crumbs(self, trail: Sequence[LinkView]) -> str:
        if not trail:
            return ""
        return f"{self._environment.get_template('parts/crumbs.html.j2').render(trail=trail)}\n\n"


def _finalize(value: object) -> Markup:
    return value if isinstance(value, Markup) else _plain(str(value))


@cache
def _plain(text: str) -> Markup:
    # A line break would end the heading or the paragraph in which the text stands.
    one_line = " ".join(part.strip() for part in text.splitlines() if part.strip())
    return Markup(str(escape(one_line)).translate(_MARKDOWN))
