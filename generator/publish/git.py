"""The only door to git: what the project's files were at a commit, and which commit this is."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from generator.terms.texts import SourceFile, Sources, is_input


class GitError(Exception):
    """Git can't answer; the text says why and what to do, in plain words."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One saved state of the project: its full id, the day it was made, and the first line of what was said of it."""

    id: str
    day: str
    subject: str


def find_commit(root: str, name: str) -> Commit:
    """The commit that a name stands for: an id or its start, a tag, a branch, `HEAD~1`."""
    _check_is_repository(root)
    found = _run(root, "log", "-1", "--format=%H%n%cs%n%s", "--end-of-options", f"{name}^{{commit}}", "--")
    if found is None:
        raise GitError(
            f'There is no commit "{name}" in this project\'s history. '
            "See what there is with: git log --oneline. If the history is not whole: git fetch --unshallow"
        )
    identity, day, subject = (*found.decode("utf-8", "replace").split("\n"), "", "")[:3]
    return Commit(identity, day, subject)


def sources_at(root: str, commit: Commit, folders: Sequence[str]) -> Sources:
    """Every input file as it was at a commit, in the order in which they are read from the disk."""
    listed = _run(root, "ls-tree", "-r", "-z", commit.id, "--", *folders) or b""
    entries = [entry.split("\t", 1) for entry in listed.decode("utf-8").split("\0") if entry]
    wanted = [(path, about.split()[2]) for about, path in entries if is_input(path)]
    wanted.sort(key=lambda found: found[0].split("/"))
    if not wanted:
        raise GitError(f"Commit {commit.id[:10]} holds no content and no data, so there is nothing to compare with.")
    contents = _run(root, "cat-file", "--batch", feed="".join(f"{blob}\n" for _, blob in wanted).encode())
    return Sources(tuple(SourceFile(p, data) for (p, _), data in zip(wanted, _blobs(contents or b""), strict=True)))


def count_changed(root: str, commit: Commit, paths: Sequence[str]) -> int:
    """How many files below some paths are others today than they were at a commit."""
    return len((_run(root, "diff", "--name-only", "-z", commit.id, "--", *paths) or b"").split(b"\0")) - 1


def _blobs(batch: bytes) -> list[bytes]:
    """The files in what `git cat-file --batch` says: a line with the size, the bytes, a line break, and so on."""
    found, start = [], 0
    while start < len(batch):
        end = batch.index(b"\n", start)
        size = int(batch[start:end].split()[2])
        found.append(batch[end + 1 : end + 1 + size])
        start = end + 1 + size + 1
    return found


def _check_is_repository(root: str) -> None:
    if _run(root, "rev-parse", "--git-dir") is None:
        raise GitError(
            f'The folder "{root}" has no git history, so nothing says what was published before. '
            "Get the project with git clone, not as a zip file."
        )


def _run(root: str, *arguments: str, feed: bytes = b"") -> bytes | None:
    """What git says, or None if it can't do what it is asked."""
    try:
        done = subprocess.run(["git", "-C", root, *arguments], input=feed, capture_output=True, check=False)
    except FileNotFoundError:
        raise GitError("The program git is not installed. Install it, then try again.") from None
    return done.stdout if done.returncode == 0 else None
