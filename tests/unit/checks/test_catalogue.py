"""Rules have names: each id once, each rule one function's, and each seen at work by some test."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.catalogue import chapters
from generator.cli import main
from generator.terms.rules import Rule

TESTS = Path(__file__).parents[2]
GENERATOR = TESTS.parent / "generator"
RULES = [rule for chapter in chapters() for rule in chapter.rules]
# The tests in which somebody breaks a rule and reads what the program says: `... is below zero. [below-zero]`.
OTHERS = [path for path in TESTS.rglob("*.py") if path != Path(__file__)]
ENDS = re.compile(r"""[.?'"}][\s"'f]*\[([a-z0-9-]+)\]""")
SEEN = {found for path in OTHERS for found in ENDS.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id)
    assert re.fullmatch(r"[A-Z].*[^.]", rule.name)
    assert rule.slots == rule.example.keys()
    assert rule.shown().message.endswith((".", "?", '"', "'"))
    assert rule.shown().remedy.endswith(".") or rule.remedy.startswith("Make the first line")


def test_no_two_rules_have_one_id() -> None:
    ids = Counter(
        ast.literal_eval(call.args[0])
        for _, tree in _modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _calls("Rule", call)
    )
    assert {name for name, times in ids.items() if times > 1} == set()
    assert ids.keys() == {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_test_sees_a_rule_broken(rule: Rule) -> None:
    assert rule.id in SEEN, f"no test asserts a message that ends with [{rule.id}]"


def test_a_rule_is_asked_for_in_one_place() -> None:
    """Two functions that report one fault are one function that stands in two places."""
    trees = dict(_modules())
    for path, tree in trees.items():
        for name in _constants(tree):
            readers = [tree] if name.startswith("_") else trees.values()
            places = sum(_places(name, reader) for reader in readers)
            assert places == 1, f"{path.name}: {name} is asked for in {places} places"


def test_only_rules_make_faults() -> None:
    makers = {
        path.name
        for path, tree in _modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and (_calls("Problem", call) or _calls("Fault", call))
    }
    assert makers == {"problems.py", "rules.py"}


def test_the_command_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert re.findall(r"^  ([a-z0-9-]+): ", listed, re.MULTILINE) == [rule.id for rule in RULES]
    assert len(RULES) > 100


@pytest.mark.parametrize("name", ["below-zero", "[below-zero]"])
def test_the_command_tells_of_one_rule(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", name]) == 0
    assert capsys.readouterr().out == (
        "Rules for a single figure: a value or a reason, and nothing that its unit makes impossible.\n\n"
        "  below-zero: A value is below zero only where its unit can be, or its card lets it.\n"
        "    Example: the value -45.5 is below zero.\n"
        "    What to do: Correct the value, or say on the indicator's card that it can be negative"
        " (can_be_negative: true).\n"
    )


def test_the_command_knows_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["rules", "belw-zero"])
    assert stopped.value.code == 2
    assert 'there is no rule "belw-zero". Did you mean "below-zero"?' in capsys.readouterr().err


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(GENERATOR.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def _constants(tree: ast.Module) -> Iterator[str]:
    """The names under which a module keeps its rules."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _calls("Rule", node.value):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _calls(name: str, call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == name


def _places(name: str, tree: ast.Module) -> int:
    """How many functions of a module name a rule; a table outside of functions is one more place."""
    return sum(_names(name, part) for part in _parts(tree.body))


def _parts(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _parts(node.body)
        elif not isinstance(node, ast.ImportFrom):
            yield node


def _names(name: str, part: ast.stmt) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load) for node in ast.walk(part)
    )
