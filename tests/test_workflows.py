"""The workflows run only what anybody can run by hand, trust only what can't be changed, and publish what was built.

`make check` has zizmor look for the rest: rights, credentials, injection.
"""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

REPOSITORY = Path(__file__).parents[1]
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.y*ml"))
USES = re.compile(r"^\s*(?:- )?uses:(.*)$", re.M)
PINNED = re.compile(r"\s*([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
TARGET = re.compile(r"^([a-z-]+):", re.M)


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((REPOSITORY / ".github" / "workflows" / name).read_text("utf-8"))["jobs"]
    return found


def steps(job: dict[str, Any], key: str) -> list[str]:
    return [step[key] for step in job["steps"] if key in step]


def is_of_this_house(command: str) -> bool:
    """Whether a step is `.ci/run`, or `make` with a target that there is, and nothing more."""
    if command == ".ci/run":
        return (REPOSITORY / command).stat().st_mode & 0o100 != 0
    word, _, target = command.partition(" ")
    return word == "make" and target in TARGET.findall((REPOSITORY / "Makefile").read_text("utf-8"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_full_hash_with_its_version_beside_it(workflow: Path) -> None:
    used = USES.findall(workflow.read_text("utf-8"))
    assert used != []
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_one_action_is_of_one_version_everywhere() -> None:
    pins = {match.groups() for path in WORKFLOWS for match in PINNED.finditer(path.read_text("utf-8"))}
    assert len({action for action, *_ in pins}) == len(pins) > 1


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_step_is_a_command_that_any_other_ci_can_run(workflow: Path) -> None:
    commands = [command for job in jobs(workflow.name).values() for command in steps(job, "run")]
    assert commands != []
    assert [command for command in commands if not is_of_this_house(command)] == []


@pytest.mark.parametrize("command", ["make", "make test && make site", "make tset", "pip install x", "make SITE_URL=x"])
def test_other_commands_are_told(command: str) -> None:
    assert not is_of_this_house(command)


def test_a_change_is_checked_built_and_tested_before_its_site_is_kept() -> None:
    build = jobs("site.yml")["build"]
    [keep] = [place for place, step in enumerate(build["steps"]) if "upload" in step.get("uses", "")]
    assert [step.get("run") for step in build["steps"]][keep - 1 :] == [".ci/run", None]
    assert build["steps"][keep]["with"]["path"] == "build/site"
    ran = (REPOSITORY / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in ran if line.startswith("make ")] == ["make check", "make site", "make test"]


def test_what_is_published_is_the_artefact_and_nothing_built_anew() -> None:
    publish = jobs("site.yml")["publish"]
    assert publish["needs"] == "build"
    assert steps(publish, "run") == []
    assert [action.partition("@")[0] for action in steps(publish, "uses")] == ["actions/deploy-pages"]


def test_only_main_is_published_and_only_where_somebody_can_be_asked_first() -> None:
    publishing = {
        (path.name, name): job
        for path in WORKFLOWS
        for name, job in jobs(path.name).items()
        if "pages" in job["permissions"] or "environment" in job
    }
    [(place, publish)] = publishing.items()
    assert place == ("site.yml", "publish")
    assert publish["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"
    assert publish["environment"]["name"] == "github-pages"


@pytest.mark.parametrize(("address", "seen"), [("", "none"), ("https://a.example/", "https://a.example/")])
def test_an_address_that_nobody_has_set_is_none(address: str, seen: str, tmp_path: Path) -> None:
    makefile = tmp_path / "Makefile"
    makefile.write_text(f"include {REPOSITORY / 'Makefile'}\nseen:\n\t@echo $${{SITE_URL-none}}\n", "utf-8")
    command = ["make", "--no-print-directory", "-f", str(makefile), "seen"]
    environment = {"PATH": "/usr/bin:/bin", "SITE_URL": address}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == seen
