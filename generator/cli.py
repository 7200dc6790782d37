"""Words in, exit code out: the only place that prints, and the only one that catches content problems."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from generator import __version__
from generator.build import build_changes, build_site, check_sources
from generator.checks.catalogue import chapters
from generator.pages.site.manifest import Origin
from generator.publish.baseline import since_commit, since_site
from generator.publish.builder import BuilderError, run_builder, serve_command
from generator.publish.built_site import NoSiteError, replacing, seal
from generator.publish.changes.sheet import CompareError
from generator.publish.files import (
    FolderStore,
    read_libraries,
    read_packages,
    read_sources,
    read_templates,
    sync,
    why_no_council,
    write_settings,
    write_text,
)
from generator.publish.git import GitError
from generator.terms.problems import ContentError, closest
from generator.terms.texts import Templates
from generator.terms.wording import counted

OK, CONTENT, USAGE, BUG = 0, 1, 2, 3
_BUILT_SITE = "build/site"
# The change sheet, and the way from it to the pages of the built site.
_SHEET, _FROM_SHEET = "build/changes.html", "site/"
# Where this program is installed: its templates make the pages of every council, wherever its content is.
_INSTALLATION = Path(__file__).resolve().parents[1]
# Templates as Python code, so that the next start need not translate them again; beside them, as Python keeps its own.
_COMPILED = "site_templates/__pycache__"


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 is good, 1 means faults in content or data, 2 wrong usage, 3 a bug of ours."""
    parser = _parser()
    options = parser.parse_args(arguments)
    root: Path | None = vars(options).get("root")
    if root and (reason := why_no_council(root, _INSTALLATION)):
        parser.error(f'"{root}" {reason}')
    try:
        _say(sys.stdout, options.run(options))
    except ContentError as error:
        found = f"{counted(len(error.problems), 'problem')} found. Nothing was changed on the site."
        _say(sys.stderr, *error.problems, f"\n{found}")
        return CONTENT
    except BuilderError as error:
        _say(sys.stderr, f"\n{error} Nothing was changed on the site.")
        return CONTENT
    except NoSiteError as error:
        _say(sys.stderr, error)
        return USAGE
    except (GitError, CompareError) as error:
        _say(sys.stderr, f"{error}\n\nNo change sheet was written.")
        return USAGE
    except OSError as error:
        remedy = (
            "See whether a folder or file is in its way, whether you may write there, and whether the disk is full."
        )
        what = f'"{error.filename}"' if error.filename else "A file"
        _say(sys.stderr, f"{what} cannot be read or written: {error.strerror}. {remedy}")
        return USAGE
    except Exception:
        _say(sys.stderr, traceback.format_exc())
        _say(sys.stderr, "This is a fault of the generator, not of your files. Please report it.")
        return BUG
    return OK


def _say(stream: TextIO, *lines: object) -> None:
    """Print some lines. That a reader has left before the end, as `| head -1` does, is nobody's fault."""
    try:
        print(*lines, sep="\n", file=stream, flush=True)
    except BrokenPipeError:
        # Python would try again, and complain, when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _parser() -> argparse.ArgumentParser:
    """Each command with its own options: one that belongs to another command is wrong usage."""
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Build the report card site.", allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", metavar="command", required=True)

    def add_bare(name: str, run: Callable[[argparse.Namespace], str], about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False
        )
        command.set_defaults(run=run)
        return command

    def add(name: str, run: Callable[[argparse.Namespace], str], about: str) -> argparse.ArgumentParser:
        command = add_bare(name, run, about)
        command.add_argument("--root", type=_folder, default=Path(), help="a council's folder (default: this one)")
        return command

    add("build", _build, "build the pages into build/docs, for a site builder")
    add("check", _check, "only look for faults")
    site = add("site", _site, f"build the pages and, from them, the site in {_BUILT_SITE}")
    site.add_argument("--builder", type=_builder, default="mkdocs", help="a package like MkDocs (default: mkdocs)")
    sealing = add("seal", _seal, "finish a site that another builder made from the pages, as site does")
    sealing.add_argument("--site", type=_folder, help=f"the folder of the built site (default: {_BUILT_SITE})")
    changes = add("changes", _changes, "write the change sheet for the person who approves")
    earlier = changes.add_mutually_exclusive_group()
    earlier.add_argument("--since", help="the commit to compare with")
    earlier.add_argument("--published", help=f"the built site instead (default: {_BUILT_SITE})")
    rules = add_bare("rules", _rules, "list the rules that content must keep")
    rules.add_argument("ids", nargs="*", type=_rule, metavar="id", help="only the rules with these ids (default: all)")
    return parser


def _folder(name: str) -> Path:
    if not name:
        raise argparse.ArgumentTypeError("the name of the folder is empty")
    return Path(name)


def _builder(name: str) -> str:
    if not name.isidentifier() or find_spec(name) is None:
        raise argparse.ArgumentTypeError(f'there is no Python package "{name}" here')
    return name


def _rule(typed: str) -> str:
    name = typed.strip("[]")  # As it stands at the end of a message.
    known = [rule.id for chapter in chapters() for rule in chapter.rules]
    if name not in known:
        raise argparse.ArgumentTypeError(f'there is no rule "{name}".{closest(name, known)}')
    return name


def _build(options: argparse.Namespace) -> str:
    root: Path = options.root
    site = build_site(read_sources(root), _templates(), _origin())
    write_settings(site, root / "build", _INSTALLATION)
    return f"Pages built: {sync(site, root / 'build' / 'docs')}."


def _check(options: argparse.Namespace) -> str:
    content = check_sources(read_sources(options.root))
    indicators = sum(len(scorecard.indicators) for scorecard in content.scorecards)
    documents = f"Report Cards: {len(content.report_cards)}. Plans: {len(content.plans)}."
    return f"No faults found. Scorecards: {len(content.scorecards)}, with {indicators} indicators. {documents}"


def _site(options: argparse.Namespace) -> str:
    pages = _build(options)
    site: Path = options.root / _BUILT_SITE
    settings: Path = options.root / "build" / "mkdocs.yml"
    with replacing(site) as new:
        run_builder(options.builder, str(settings.resolve()), str(new.resolve()))
        seal(new)
    # Opened from the disk, its links would lead to lists of files, and nothing could be searched.
    serve = serve_command(str(settings), is_here=options.root.resolve() == _INSTALLATION)
    return f"{pages}\nThe site is in {site}. To look at it, run: {serve}"


def _seal(options: argparse.Namespace) -> str:
    site: Path = options.site or options.root / _BUILT_SITE
    seal(site)
    return f"The site in {site} is sealed."


def _changes(options: argparse.Namespace) -> str:
    root: Path = options.root
    published = options.published or str(root / _BUILT_SITE)
    baseline = since_commit(str(root), options.since) if options.since else since_site(str(root), published)
    html, view = build_changes(read_sources(root), baseline, _templates(), _origin(), _FROM_SHEET)
    write_text(root / _SHEET, html)
    return "\n".join((*view.summary, f"The change sheet is in {root / _SHEET}: open it in a browser."))


def _rules(options: argparse.Namespace) -> str:
    chosen = (chapter.only(options.ids) if options.ids else chapter for chapter in chapters())
    return "\n\n".join(chapter.in_words() for chapter in chosen if chapter.rules)


def _templates() -> Templates:
    """The templates, and everything that is published as it is: our own assets and the libraries."""
    found = read_templates(_INSTALLATION)
    return replace(found, assets=(*found.assets, *read_libraries()), compiled=FolderStore(_INSTALLATION / _COMPILED))


def _origin() -> Origin:
    """What the Makefile says of the commit, and the programs that are installed."""
    commit, changes = os.environ.get("SOURCE_COMMIT", ""), os.environ.get("SOURCE_CHANGES", "")
    return Origin(commit, bool(commit and changes), __version__, read_packages())
