"""The last step before a site is written: workbooks and the archive of everything, from what the build says of them.

Each is kept with a hash of all that it is made of, so that one that has not changed costs nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.pages.addresses import DATA
from generator.pages.downloads.archive import ARCHIVE, SIZE_PLACE, size_in_words
from generator.pages.downloads.books import WORKBOOK, read_book
from generator.publish.kept import Keeping
from generator.publish.side_by_side import side_by_side
from generator.publish.workbooks import workbook
from generator.terms.texts import OutputFile, Site, Store

_HASH = 32


def bound(site: Site, keeping: Keeping) -> Site:
    """The site with its workbooks and its archive as what they are, and the size of the archive on its page."""
    drafts = [file for file in site.files if file.path.endswith(WORKBOOK)]
    made = dict(zip((file.path for file in drafts), _workbooks(drafts, keeping), strict=True))
    by_path = {file.path: made.get(file.path, file.data) for file in site.files}
    for list_of_files in [file for file in site.files if file.path.endswith(ARCHIVE)]:
        paths = sorted(list_of_files.text.splitlines())
        data = _archive(list_of_files.path, [OutputFile(path, by_path[path]) for path in paths], keeping)
        by_path[list_of_files.path] = data
        page = by_path[DATA].decode("utf-8")
        by_path[DATA] = page.replace(SIZE_PLACE, size_in_words(len(data))).encode("utf-8")
    return replace(site, files=tuple(OutputFile(path, data) for path, data in by_path.items()))


def _workbooks(drafts: Sequence[OutputFile], keeping: Keeping) -> list[bytes]:
    """Each workbook, as it was kept or written now, side by side."""
    keys = [_key(keeping, [draft]) for draft in drafts]
    found = [_kept(keeping.store, draft.path, key) for draft, key in zip(drafts, keys, strict=True)]
    missing = [place for place, data in enumerate(found) if data is None]
    written = side_by_side(lambda at: workbook(read_book(drafts[missing[at]].text)), len(missing))
    for place, data in zip(missing, written, strict=True):
        _keep(keeping.store, drafts[place].path, keys[place], data)
        found[place] = data
    return [data for data in found if data is not None]


def _archive(path: str, files: Sequence[OutputFile], keeping: Keeping) -> bytes:
    """Some files in one, in the order of their paths; its bytes follow from theirs alone."""
    key = _key(keeping, files)
    kept = _kept(keeping.store, path, key)
    if kept is not None:
        return kept
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for file in files:
            entry = ZipInfo(file.path)  # It bears the first moment that the format knows.
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.data)
    _keep(keeping.store, path, key, packed.getvalue())
    return packed.getvalue()


def _key(keeping: Keeping, files: Sequence[OutputFile]) -> bytes:
    whole = sha256(keeping.program.encode())
    for file in files:
        whole.update(sha256(file.path.encode()).digest() + sha256(file.data).digest())
    return whole.digest()


def _kept(store: Store, path: str, key: bytes) -> bytes | None:
    """What was kept of a file, if it was made of the same and is whole."""
    kept = store.read(_name(path))
    if kept is None or kept[:_HASH] != key:
        return None
    data = kept[2 * _HASH :]
    return data if kept[_HASH : 2 * _HASH] == sha256(data).digest() else None


def _keep(store: Store, path: str, key: bytes, data: bytes) -> None:
    store.write(_name(path), key + sha256(data).digest() + data)


def _name(path: str) -> str:
    return f"bound-{sha256(path.encode()).hexdigest()}"
