"""Measures what README.md in this folder says; run it with `python -m benchmarks.run`."""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml

REPOSITORY = Path(__file__).parents[1]
RUNS = 7
# A sentence of the real content, to change.
CHANGED, SENTENCE = Path("content/pages/about.yml"), "This site is a demonstration."
FEW, MANY = 100, 500
INPUTS = ("content", "data")
# The fixture council keeps what every council needs from the real input, and counts nothing of its own.
SHARED_INPUTS = (
    "content/site.yml",
    "content/accessibility.yml",
    "content/methods",
    "content/pages",
    "data/areas.csv",
    "data/audits",
)
MONTHS = [f"{2016 + month // 12}-{month % 12 + 1:02d}" for month in range(13)]


def main() -> None:
    """Print the three results."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ratios = [*site_against_builder(place)]
        for number, (what, wanted) in enumerate((("from nothing", 2.0), ("after one changed sentence", 1.5))):
            found = sorted(ratio[number] for ratio in ratios)
            named = zip(("min", "median", "max"), spread(found), strict=True)
            shown = ", ".join(f"{name} {value:.2f}" for name, value in named)
            print(f"make site {what} against bare MkDocs: {shown} ({RUNS} runs, at most {wanted} wanted)")
        few, many = (bytes_per_page(place / str(count), count) for count in (FEW, MANY))
        print(f"HTML bytes per indicator page: {few:.0f} with {FEW} indicators, {many:.0f} with {MANY}, ", end="")
        print(f"ratio {many / few:.3f} (at most 1.05 wanted)")
        print(f"second run with nothing changed: {second_run(place / 'again')} (0 written wanted)")


def spread(ratios: list[float]) -> tuple[float, float, float]:
    """The smallest, the middle and the greatest."""
    return ratios[0], median(ratios), ratios[-1]


def site_against_builder(place: Path) -> Iterator[tuple[float, float]]:
    """For each run, in a fresh folder, the processor time of all steps of `make site`, divided by that of MkDocs alone
    on what they wrote: from nothing, and again after one sentence has changed.
    """
    for number in range(RUNS):
        project = copy_of(INPUTS, place / f"run-{number}")
        whole = processor_seconds("generator", "site", "--root", str(project))
        builder = processor_seconds(
            "mkdocs", "build", "--quiet", "--config-file", str(project / "build" / "mkdocs.yml")
        )
        changed = project / CHANGED
        changed.write_text(changed.read_text("utf-8").replace(SENTENCE, f"{SENTENCE} "), "utf-8")
        again = processor_seconds("generator", "site", "--root", str(project))
        yield whole / builder, again / builder


def bytes_per_page(project: Path, indicators: int) -> float:
    """The mean size of an indicator's HTML page in a site with so many indicators."""
    copy_of(SHARED_INPUTS, project)
    write_council(project, indicators)
    run("generator", "build", "--root", str(project))
    run("mkdocs", "build", "--quiet", "--config-file", str(project / "build" / "mkdocs.yml"))
    sizes = [path.stat().st_size for path in (project / "build" / "site" / "indicators").glob("*/index.html")]
    assert len(sizes) == indicators
    return sum(sizes) / len(sizes)


def second_run(project: Path) -> str:
    """What the generator says when it is run again."""
    copy_of(INPUTS, project)
    run("generator", "build", "--root", str(project))
    said = run("generator", "build", "--root", str(project))
    counts = re.search(r"\d+ written, \d+ unchanged, \d+ removed", said)
    return counts[0] if counts else said


def copy_of(inputs: tuple[str, ...], project: Path) -> Path:
    """A new project folder with some of the repository's own input."""
    for name in inputs:
        source, target = REPOSITORY / name, project / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target)
    return project


def processor_seconds(module: str, *arguments: str) -> float:
    """How long a command kept a processor busy: unlike the clock, this hardly minds what else is running."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(module, *arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(module: str, *arguments: str) -> str:
    """Run a module's command and give what it says."""
    command = [sys.executable, "-m", module, *arguments]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def write_council(project: Path, indicators: int) -> None:
    """The registry, figures and narrative of an invented council with so many indicators, each like the others."""
    ids = [f"fx-{number:03d}" for number in range(indicators)]
    rows = [f"{name},E08000018,{month},,{100 + place},,,,\n" for name in ids for place, month in enumerate(MONTHS)]
    written = {
        "data/indicators/fixture.yml": yaml.safe_dump(registry(ids), sort_keys=False),
        "data/releases/fixture/2017-01.csv": "indicator,area,period,group,value,numerator,denominator,status,note\n"
        + "".join(rows),
        "content/scorecards/fixture/2017-01.yml": yaml.safe_dump(narrative(ids), sort_keys=False),
    }
    for name, text in written.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def registry(ids: list[str]) -> dict[str, object]:
    """A registry of indicators that differ only in their number."""
    return {
        "scorecard": {
            "id": "fixture",
            "name": "Fixture",
            "about": "An invented scorecard.",
        },
        "themes": [{"id": "everything", "name": "Everything"}],
        "indicators": [card(name) for name in ids],
    }


def card(name: str) -> dict[str, object]:
    """One indicator's definition card."""
    return {
        "id": name,
        "number": name[3:],
        "name": f"Invented measure {name[3:]}",
        "question": "How many are counted?",
        "definition": "Everything that is counted in the month.",
        "theme": "everything",
        "unit": "count",
        "decimals": 0,
        "polarity": "higher is better",
        "basis": "in month",
        "frequency": "monthly",
        "year_to_date": {"rule": "sum", "starts": "april"},
        "areas_add_up": False,
        "disclosure": {"counts": "no people"},
        "in_summary": True,
        "owner": {"printed": "A team"},
        "source_system": "A system",
        "targets": [],
    }


WRITTEN: dict[str, object] = {"written_for": "2017-01"}


def narrative(ids: list[str]) -> dict[str, object]:
    """The words of the one release."""
    return {
        "release": "2017-01",
        **WRITTEN,
        "headline": "An invented month.",
        "introduction": "Nothing here was counted.",
        "going_well": [{"text": "This is invented.", "indicators": ids[:1], **WRITTEN}],
        "needs_to_improve": [{"text": "This is invented too.", "indicators": ids[:1], **WRITTEN}],
        "commentary": [
            {
                **WRITTEN,
                "theme": "everything",
                "title": "All measures",
                "indicators": ids[:1],
                "definition": "What is counted.",
                "analysis": "Nothing was counted.",
                "owner": {"printed": "A team"},
            }
        ],
        "document": {
            "title": "Invented",
            "issue": "One",
            "created": "January 2017",
            "status": "Invented",
            "publication": "An invented report.",
        },
    }


if __name__ == "__main__":
    main()
