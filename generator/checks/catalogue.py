"""Every rule that content must keep, found where it stands: nobody keeps a list that could forget one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pkgutil import walk_packages

import generator
from generator.terms.rules import Rule

# In the order in which content meets them: read, tied together, made safe, checked, told.
_ROOMS = ("schema", "record", "disclose", "checks", "prose")


@dataclass(frozen=True, slots=True)
class Chapter:
    """The rules of one module, under what its docstring says it is for."""

    about: str
    rules: tuple[Rule, ...]

    def only(self, ids: Sequence[str]) -> "Chapter":
        """The same with these rules alone."""
        return replace(self, rules=tuple(rule for rule in self.rules if rule.id in ids))

    def in_words(self) -> str:
        """For each rule its id and name, and an example of what somebody who breaks it reads."""
        lines = [self.about]
        for rule in self.rules:
            example = rule.shown()
            lines += [f"\n  {rule.id}: {rule.name}.", f"    Example: {example.message}"]
            lines.append(f"    What to do: {example.remedy}")
        return "\n".join(lines)


def chapters() -> Iterator[Chapter]:
    """Every module that has rules; a rule that several modules use stands where it is met first."""
    seen: set[str] = set()
    for name in _modules():
        module = import_module(name)
        mine = [found for found in vars(module).values() if isinstance(found, Rule) and found.id not in seen]
        seen |= {rule.id for rule in mine}
        if mine:
            yield Chapter(" ".join((module.__doc__ or "").partition("\n\n")[0].split()), tuple(mine))


def _modules() -> list[str]:
    found = [module.name for module in walk_packages(generator.__path__, "generator.")]
    return sorted((name for name in found if _room(name) in _ROOMS), key=lambda name: _ROOMS.index(_room(name)))


def _room(module: str) -> str:
    return module.split(".")[1]
