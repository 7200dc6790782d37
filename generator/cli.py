"""Words in, exit code out: the only place that prints, and the only one that catches content problems."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from generator import __version__
from generator.build import build_changes, build_sign_off, build_site, check_sources
from generator.checks.catalogue import chapters
from generator.pages.site.manifest import Origin
from generator.publish.alone import working_alone
from generator.publish.any_council import council_files
from generator.publish.baseline import since_commit, since_site
from generator.publish.bound import bound
from generator.publish.builder import run_builder, serve_command
from generator.publish.built_site import replacing, seal
from generator.publish.failed import OK, failure
from generator.publish.files import (
    FolderStore,
    read_fonts,
    read_given,
    read_libraries,
    read_packages,
    read_program,
    read_sources,
    read_templates,
    read_text,
    read_words,
    why_no_council,
    write_bytes,
    write_council,
    write_settings,
    write_text,
)
from generator.publish.kept import Keeping
from generator.publish.pictures import pictures_of
from generator.publish.sign_off import SignOffError, signature_of
from generator.publish.sync import SyncReport, sync
from generator.publish.unchanged import files_as_left, note_build, state_of
from generator.terms.deadline import Deadline
from generator.terms.problems import closest
from generator.terms.texts import Templates

_BUILD, _BUILT_SITE = "build", "build/site"
_ROOT = "the folder of a council, with its content and data; build is made in it (default: this one)"
# Pages of months that are over, until what they are made of changes.
_KEPT = "build/kept"
# The change sheet, and the way from it to the pages of the built site.
_COUNCILS = "build/compare"
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
    except (Exception, KeyboardInterrupt) as error:
        failed = failure(error)
        _say(sys.stderr, failed.words)
        return failed.code
    return OK


def _say(stream: TextIO, *lines: object) -> None:
    """Print some lines. That a reader has left before the end, as `| head -1` does, is nobody's fault."""
    try:
        print(*lines, sep="\n", file=stream, flush=True)
    except OSError as error:
        # Python would try again, and complain, when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise


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
    signing = add("sign-off", _sign_off, "write down for ever what is published, with who signed it")
    signing.add_argument("--role", required=True, help="the role that signs: a post or a team, never a person")
    signing.add_argument("--date", type=_date, help="the day of the signature (default: today)")
    signing.add_argument("--reviewed-by", help="the role that reviewed it")
    signing.add_argument("--data-protection-assessment", help="the paper that holds it")
    signing.add_argument("--motivated-intruder-test", help="the paper that holds it")
    what = "what is signed, like scorecards/early-start/2017-02 (default: all that is not signed as it is)"
    signing.add_argument("publications", nargs="*", metavar="publication", help=what)
    importing = add("import-national", _import_national, "read national files of all authorities into data/national")
    files = "a file, with its .meta.csv beside it (default: those that are in data/national/files, once more)"
    importing.add_argument("files", nargs="*", type=Path, metavar="file", help=files)
    comparing = add("compare", _compare, f"publish another council from national figures alone, in {_COUNCILS}")
    comparing.add_argument("--area", required=True, help="its code, like E09000002")
    rules = add_bare("rules", _rules, "list the rules that content must keep")
    rules.add_argument("ids", nargs="*", type=_rule, metavar="id", help="only the rules with these ids (default: all)")
    return parser


def _folder(name: str) -> Path:
    if not name:
        raise argparse.ArgumentTypeError("the name of the folder is empty")
    return Path(name)


def _date(text: str) -> Deadline:
    try:
        day = Deadline.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}: write it like 2017-03-14") from None
    if not day.is_a_day:
        raise argparse.ArgumentTypeError(f'"{text}" is not a day: write it like 2017-03-14')
    return day


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
    with working_alone(root / _BUILD):
        return _pages(root)


def _pages(root: Path) -> str:
    sources, program, origin = read_sources(root), read_program(_INSTALLATION), _origin()
    docs, store = root / _BUILD / "docs", FolderStore(root / _KEPT)
    state = state_of(sources, program, origin)
    left = files_as_left(store, state, docs)
    if left is not None:
        return f"Pages built: {SyncReport(0, left, 0)}."
    keeping = Keeping(store, program)
    site = bound(build_site(sources, _templates(), origin, keeping), keeping)
    site = replace(site, files=(*site.files, *pictures_of(site.files, read_fonts(_INSTALLATION), store)))
    settings = write_settings(site, root / _BUILD, _INSTALLATION)
    report = sync(site, docs)
    beside = (f"../{settings.name}", f"../{docs.name}.manifest.json")
    note_build(store, state, docs, (*(file.path for file in site.files), *beside))
    return f"Pages built: {report}."


def _check(options: argparse.Namespace) -> str:
    content = check_sources(read_sources(options.root))
    indicators = sum(len(scorecard.indicators) for scorecard in content.scorecards)
    documents = f"Report Cards: {len(content.report_cards)}. Plans: {len(content.plans)}."
    return f"No faults found. Scorecards: {len(content.scorecards)}, with {indicators} indicators. {documents}"


def _site(options: argparse.Namespace) -> str:
    root: Path = options.root
    site, settings = root / _BUILT_SITE, root / _BUILD / "mkdocs.yml"
    with working_alone(root / _BUILD):
        pages = _pages(root)
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
    with working_alone(root / _BUILD):
        baseline = since_commit(str(root), options.since) if options.since else since_site(str(root), published)
        html, view = build_changes(read_sources(root), baseline, _templates(), _origin(), _FROM_SHEET)
        write_text(root / _SHEET, html)
    return "\n".join((*view.summary, f"The change sheet is in {root / _SHEET}: open it in a browser."))


def _sign_off(options: argparse.Namespace) -> str:
    root: Path = options.root
    papers = (options.reviewed_by, options.data_protection_assessment, options.motivated_intruder_test)
    today = Deadline.parse(date.today().isoformat())
    day = options.date or today
    if day.day > today.day:
        words = "is still to come: the day of a signature is the day on which somebody signs. Correct --date."
        raise SignOffError(f"{day.label} {words}")
    signature = signature_of(options.role, day, papers, options.publications)
    with working_alone(root / _BUILD):
        state = build_sign_off(read_sources(root), _templates(), signature)
        if state.content_hash not in read_text(root / _SHEET):
            raise SignOffError(
                f"There is no change sheet of this state in {_SHEET}. Whoever signs has read it first: run make "
                "changes, read it, and sign then."
            )
        for file in state.files:
            write_text(root / file.path, file.text)
    return "\n".join(("Signed and written down:", *(f"  {file.path}" for file in state.files)))


def _import_national(options: argparse.Namespace) -> str:
    from generator.publish.national import import_national  # Here, so that no other command waits for pandas.

    root: Path = options.root
    with working_alone(root / _BUILD):
        found = import_national(read_sources(root), read_given(options.files, ".meta.csv"))
        for file in found.files:
            write_bytes(root / file.path, file.data)
    return found.words


def _compare(options: argparse.Namespace) -> str:
    root: Path = options.root
    folder = root / _COUNCILS / options.area
    write_council(folder, council_files(read_sources(root), read_words(_INSTALLATION), options.area))
    return _site(argparse.Namespace(root=folder, builder="mkdocs"))


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
