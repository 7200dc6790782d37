"""Words in, exit code out: the only place that prints, and the only one that catches content problems."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import __version__
from generator.build import build_changes, build_site, check_sources
from generator.pages.site.manifest import Origin
from generator.publish.baseline import since_commit, since_site
from generator.publish.changes.sheet import CompareError
from generator.publish.files import (
    FolderStore,
    read_libraries,
    read_packages,
    read_sources,
    read_templates,
    seal,
    sync,
    write_text,
)
from generator.publish.git import GitError
from generator.terms.problems import ContentError
from generator.terms.texts import Templates

OK, CONTENT, USAGE, BUG = 0, 1, 2, 3
# The change sheet, and the way from it to the pages of the built site.
_SHEET, _FROM_SHEET = "build/changes.html", "site/"
# Templates as Python code, so that the next start need not translate them again.
_COMPILED = "build/templates"


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 is good, 1 means faults in content or data, 2 wrong usage, 3 a bug of ours."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (options.root / "content").is_dir():
        parser.error(f'"{options.root}" is not the project folder: it has no folder "content"')
    try:
        print(_COMMANDS[options.command](options))
    except ContentError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        count = len(error.problems)
        print(f"\n{count} problem{'s' if count > 1 else ''} found. Nothing was changed on the site.", file=sys.stderr)
        return CONTENT
    except (GitError, CompareError) as error:
        print(f"{error}\n\nNo change sheet was written.", file=sys.stderr)
        return USAGE
    except Exception:
        traceback.print_exc()
        print("\nThis is a fault of the generator, not of your files. Please report it.", file=sys.stderr)
        return BUG
    return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Build the pages of the report card site.")
    parser.add_argument(
        "command",
        choices=tuple(_COMMANDS),
        help="build the pages, only look for faults, write the headers of the site that was built from the pages, or "
        "write the change sheet for the person who approves",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the project folder (default: this one)")
    parser.add_argument("--site", type=Path, default=Path("build/site"), help="for seal: the folder of the built site")
    earlier = parser.add_mutually_exclusive_group()
    earlier.add_argument("--since", help="for changes: the commit to compare with")
    earlier.add_argument("--published", default="build/site", help="for changes: the built site to compare with")
    return parser


def _build(options: argparse.Namespace) -> str:
    root: Path = options.root
    site = build_site(read_sources(root), _templates(root), _origin())
    return f"Pages built: {sync(site, root / 'build' / 'docs')}."


def _check(options: argparse.Namespace) -> str:
    content = check_sources(read_sources(options.root))
    indicators = sum(len(scorecard.indicators) for scorecard in content.scorecards)
    documents = f"Report Cards: {len(content.report_cards)}. Plans: {len(content.plans)}."
    return f"No faults found. Scorecards: {len(content.scorecards)}, with {indicators} indicators. {documents}"


def _seal(options: argparse.Namespace) -> str:
    seal(options.site)
    return "Headers written."


def _changes(options: argparse.Namespace) -> str:
    root: Path = options.root
    baseline = since_commit(str(root), options.since) if options.since else since_site(str(root), options.published)
    html, view = build_changes(read_sources(root), baseline, _templates(root), _origin(), _FROM_SHEET)
    write_text(root / _SHEET, html)
    return "\n".join((*view.summary, f"The change sheet is in {_SHEET}: open it in a browser."))


def _templates(root: Path) -> Templates:
    """The templates, and everything that is published as it is: our own assets and the libraries."""
    found = read_templates(root)
    return replace(found, assets=(*found.assets, *read_libraries()), compiled=FolderStore(root / _COMPILED))


def _origin() -> Origin:
    """What the Makefile says of the commit, and the programs that are installed."""
    commit, changes = os.environ.get("SOURCE_COMMIT", ""), os.environ.get("SOURCE_CHANGES", "")
    return Origin(commit, bool(commit and changes), __version__, read_packages())


_COMMANDS: dict[str, Callable[[argparse.Namespace], str]] = {
    "build": _build,
    "check": _check,
    "seal": _seal,
    "changes": _changes,
}
