"""With what the change sheet compares: a commit that is named, or the one from which a site was built."""

from collections.abc import Iterator

from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.manifest import PublishedSite, inputs_of
from generator.publish.changes.sheet import Earlier
from generator.publish.files import read_published
from generator.publish.git import Commit, GitError, count_changed, find_commit, sources_at
from generator.terms.deadline import Deadline
from generator.terms.texts import INPUT_FOLDERS, Sources
from generator.terms.wording import counted, listed

_PROGRAM = ("generator", "site_templates", "mkdocs.yml", "requirements.txt")
_SHORT = 10
_NAME_IT = "Name a commit (make changes SINCE=HEAD~1) or the folder of a built site (make changes PUBLISHED=folder)."


def since_commit(root: str, name: str) -> Earlier:
    """What the files were at a commit; raises GitError."""
    commit = find_commit(root, name)
    return Earlier(sources_at(root, commit, INPUT_FOLDERS), _named(commit), tuple(_program(root, commit)))


def since_site(root: str, folder: str) -> Earlier:
    """What the files were at the commit from which a site was built; raises GitError."""
    published = _manifest(folder)
    if not published.commit:
        raise GitError(f'The site in "{folder}" does not say from which commit it was built. {_NAME_IT}')
    commit = find_commit(root, published.commit)
    sources = sources_at(root, commit, INPUT_FOLDERS)
    limits = (*_uncommitted(published, sources, folder), *_program(root, commit))
    return Earlier(sources, f"the site in {folder}, built from {_named(commit)}", limits)


def _manifest(folder: str) -> PublishedSite:
    try:
        return read_published(folder)
    except OSError:
        reason = f'There is no {MANIFEST} in "{folder}", so nothing says what was published.'
    except (ValueError, KeyError, TypeError, RecursionError):
        reason = f'The {MANIFEST} in "{folder}" is not one that this program wrote.'
    raise GitError(f"{reason} {_NAME_IT}")


def _named(commit: Commit) -> str:
    return f"commit {commit.id[:_SHORT]} of {Deadline.parse(commit.day).label}: {commit.subject}"


def _uncommitted(published: PublishedSite, sources: Sources, folder: str) -> Iterator[str]:
    """Files of the published site that are not as its commit holds them."""
    committed = {file.path: file.sha256 for file in inputs_of(sources)}
    paths = sorted(published.inputs.keys() | committed.keys())
    differing = [path for path in paths if published.inputs.get(path) != committed.get(path)]
    if differing:
        yield (
            f"The site in {folder} was built from files that were not committed. This sheet compares with its commit, "
            f"so that it tells nothing of what these files changed then: {listed(differing)}."
        )


def _program(root: str, commit: Commit) -> Iterator[str]:
    number = count_changed(root, commit, _PROGRAM)
    if number:
        yield (
            f"{counted(number, 'file')} of the program or of the look changed since then. This sheet tells changes of "
            "figures and words only; it does not show what those files change."
        )
