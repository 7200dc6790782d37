"""The only Jinja: views into Markdown pages whose parts are finished HTML."""

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

import jinja2
import yaml
from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined, pass_eval_context
from jinja2.bccache import Bucket
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from generator.pages.parts.parts import LinkView
from generator.pages.parts.view import Alone, Page
from generator.publish.abbreviations import spell_out
from generator.publish.contents import with_contents
from generator.publish.own_picture import first_picture
from generator.terms.texts import OutputFile, Store, Templates

# Characters that mean something in Markdown, as numbers that both Markdown and HTML read as themselves.
_MARKDOWN = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]|~"}
# What changes the code that a template becomes.
_OPTIONS: dict[str, Any] = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
_DIGEST = sha256().digest_size
# What is typed stands in one line of the front matter, whatever its length.
_NO_END = 2**31 - 1


class Renderer:
    """Fills the page templates. Plain text is escaped for HTML and Markdown alike; Markup stays as it is."""

    def __init__(self, templates: Templates, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = abbreviations
        self._environment = Environment(
            loader=DictLoader(templates.pages),
            auto_reload=False,
            undefined=StrictUndefined,
            finalize=_finalize,
            bytecode_cache=_Compiled(templates.compiled) if templates.compiled is not None else None,
            **_OPTIONS,
        )

    def page(self, page: Page, trail: Sequence[LinkView]) -> OutputFile:
        """One Markdown page with its front matter, and the way to it from the front page."""
        filled = self._environment.get_template(page.template).render(page=page.view)
        told = spell_out(filled, self._abbreviations)
        body = self._crumbs(trail) + with_contents(told, is_beside=not page.wide, is_wanted=page.contents)
        meta: dict[str, object] = {"title": page.view.title, "description": page.view.description}
        if picture := first_picture(page.path, told):
            meta["picture"] = picture
        if page.dataset:
            meta["dataset"] = page.dataset
        front = yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=True, width=_NO_END)
        return OutputFile.of_text(page.path, f"---\n{front}---\n\n{body.strip()}\n")

    def alone(self, page: Alone) -> OutputFile:
        """A page that the builder leaves as it is."""
        return OutputFile.of_text(page.path, self.sheet(page.template, page.view))

    def sheet(self, template: str, view: object) -> str:
        """A page that stands alone: it is no part of the site."""
        return self._environment.get_template(template).render(page=view)

    def _crumbs(self, trail: Sequence[LinkView]) -> str:
        if not trail:
            return ""
        return f"{self._environment.get_template('parts/crumbs.html.j2').render(trail=trail)}\n\n"


class _Compiled(BytecodeCache):
    """Compiled templates that outlive a build: compiling takes a tenth of it, and templates seldom change.

    They are code, so nothing is run that isn't exactly what was stored for the same template by the same programs.
    Whatever else a store gives back is ignored, and the template compiled anew.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made_by = repr((jinja2.__version__, sys.implementation.cache_tag, sys.version, sorted(_OPTIONS.items())))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template, if the store has it whole."""
        found = self._store.read(bucket.key) or b""
        digest, code = found[:_DIGEST], found[_DIGEST:]
        if digest == self._digest(bucket, code):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store the code of a template over that which it had before."""
        code = bucket.bytecode_to_string()
        self._store.write(bucket.key, self._digest(bucket, code) + code)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        """A hash of the code, of the text of its template (`checksum`) and its name (`key`), and of what made it."""
        whole = sha256()
        for part in (self._made_by.encode(), bucket.key.encode(), bucket.checksum.encode(), code):
            whole.update(sha256(part).digest())
        return whole.digest()


@pass_eval_context  # So that nothing which it makes is stored with a compiled template.
def _finalize(_: EvalContext, value: object) -> Markup:
    return value if isinstance(value, Markup) else _plain(str(value))


@cache
def _plain(text: str) -> Markup:
    # A line break would end the heading or the paragraph in which the text stands.
    one_line = " ".join(part.strip() for part in text.splitlines() if part.strip())
    return Markup(str(escape(one_line)).translate(_MARKDOWN))
