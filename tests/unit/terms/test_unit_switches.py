"""No module but `terms/units` asks which unit a figure has: a unit decides once, and a new one is one entry there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.terms.units import UNITS

GENERATOR = Path(__file__).parents[3] / "generator"
MODULES = [path for path in sorted(GENERATOR.rglob("*.py")) if path != GENERATOR / "terms" / "units.py"]
# The units in which the program itself counts: it may make a figure of them, but never ask for them.
NAMED = ("COUNT", "PERCENT")


def switches(code: str) -> list[str]:
    """What in some code decides by a unit's identity or name."""
    return [ast.unparse(node) for node in ast.walk(ast.parse(code)) if _switches(node)]


def _switches(node: ast.AST) -> bool:
    match node:
        case ast.Compare(left=left, comparators=others):
            names_one = any(_names_a_unit(each) for each in (left, *others))
            reads_one = any(_is_units_name(each) for each in (left, *others))
            return names_one or reads_one
        case ast.Dict(keys=keys):
            return any(_names_a_unit(key) for key in keys if key)
        case ast.Subscript(value=ast.Name(id="UNITS")) | ast.Match(subject=ast.Attribute(attr="unit")):
            return True
        case _:
            return False


def _names_a_unit(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Name) and each.id in NAMED for each in _inside(node))


def _is_units_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "name" and ast.unparse(node.value).endswith("unit")


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    yield from node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else (node,)


def test_no_module_asks_which_unit_it_is() -> None:
    found = {path.relative_to(GENERATOR).as_posix(): switches(path.read_text("utf-8")) for path in MODULES}
    assert {path: asked for path, asked in found.items() if asked} == {}
    assert len(found) > 100


@pytest.mark.parametrize(
    "code",
    [
        "indicator.unit is COUNT",
        "row.unit not in (PERCENT, other)",
        "PERCENT == unit",
        "indicator.unit.name == 'days'",
        "UNITS['days']",
        "{COUNT: 'Number'}",
        "match row.unit:\n    case _: pass",
    ],
)
def test_a_switch_is_found(code: str) -> None:
    assert switches(code)


@pytest.mark.parametrize(
    "code", ["fact.unit is quantity.unit", "unit = unit if part else COUNT", "indicator.unit.is_share"]
)
def test_a_fact_may_be_asked_and_a_figure_made(code: str) -> None:
    assert switches(code) == []


def test_no_unit_has_a_name_but_those_that_the_program_counts_in() -> None:
    import generator.terms.units as units

    named = {name for name, value in vars(units).items() if any(value is unit for unit in UNITS.values())}
    assert named <= {*NAMED, "unit"}
