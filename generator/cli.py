"""Words in, exit code out: the only place that prints, and the only one that catches content problems."""

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build import build_site, check_sources
from generator.files import read_libraries, read_sources, read_templates, seal, sync
from generator.problems import ContentError
from generator.texts import Site

OK, CONTENT, BUG = 0, 1, 3


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 is good, 1 means faults in content or data, 2 wrong usage, 3 a bug of ours."""
    parser = argparse.ArgumentParser(prog="python -m generator", description="Build the pages of the report card site.")
    parser.add_argument(
        "command",
        choices=tuple(_COMMANDS),
        help="build the pages, only look for faults, or write the headers of the site that was built from the pages",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the project folder (default: this one)")
    parser.add_argument("--site", type=Path, default=Path("build/site"), help="for seal: the folder of the built site")
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
    except Exception:
        traceback.print_exc()
        print("\nThis is a fault of the generator, not of your files. Please report it.", file=sys.stderr)
        return BUG
    return OK


def _build(options: argparse.Namespace) -> str:
    root: Path = options.root
    site = Site((*build_site(read_sources(root), read_templates(root)).files, *read_libraries()))
    return f"Pages built: {sync(site, root / 'build' / 'docs')}."


def _check(options: argparse.Namespace) -> str:
    content = check_sources(read_sources(options.root))
    indicators = sum(len(scorecard.indicators) for scorecard in content.scorecards)
    documents = f"Report Cards: {len(content.report_cards)}. Plans: {len(content.plans)}."
    return f"No faults found. Scorecards: {len(content.scorecards)}, with {indicators} indicators. {documents}"


def _seal(options: argparse.Namespace) -> str:
    seal(options.site)
    return "Headers written."


_COMMANDS: dict[str, Callable[[argparse.Namespace], str]] = {"build": _build, "check": _check, "seal": _seal}
