"""What the sweeps of this folder share: how far they go, and whole builds that cost a hundredth of a second each."""

from dataclasses import dataclass, field, replace
from functools import cache

from generator.build import build_site
from generator.publish.files import read_templates
from generator.terms.problems import ContentError
from generator.terms.texts import Sources, Templates
from tests.golden.cases import PROJECT


@dataclass(frozen=True)
class Memory:
    """A store of compiled templates: compiling them is most of what the build of a small council costs."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def write(self, name: str, data: bytes) -> None:
        self.kept[name] = data


@cache
def templates() -> Templates:
    return replace(read_templates(PROJECT), compiled=Memory())


def pages_of(sources: Sources) -> dict[str, str]:
    """Every file of text that a build makes, by its path."""
    site = build_site(sources, templates())
    return {file.path: file.text for file in site.files if not file.path.endswith((".png", ".woff2", ".ico"))}


def built_or_refused(sources: Sources) -> dict[str, str] | list[str]:
    """The pages, or the problems. Any other exception is a fault of the program, and nobody catches it."""
    try:
        return pages_of(sources)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
