"""Runs of seven words of the published documents, as hashes, so that no sentence of theirs is among our own.

python -m tests.content.shingles FOLDER: write the hashes again from the documents' texts (FOLDER/*.txt).
"""

import hashlib
import lzma
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).with_name("shingles.xz")
RUN = 7
# Enough that a run of our own is taken for one of theirs once in ten million.
BYTES = 5
_WITHIN_A_NUMBER = re.compile(r"(?<=\d)[.,](?=\d)")
_WORD = re.compile(r"[a-z0-9£%']+")


def copied_runs(text: str, known: frozenset[bytes]) -> Iterator[str]:
    """The longest runs of seven or more words of a text whose hashes are known."""
    spoken = words(text)
    copied = [hash_of(run) in known for run in runs(spoken)]
    start = 0
    while start < len(copied):
        end = start
        while end < len(copied) and copied[end]:
            end += 1
        if end > start:
            yield " ".join(spoken[start : end + RUN - 1])
        start = end + 1


def words(text: str) -> list[str]:
    """The words of a text, small, without signs; `62,200` is one word."""
    return _WORD.findall(_WITHIN_A_NUMBER.sub("", text.lower().replace("’", "'")))


def runs(spoken: list[str]) -> Iterator[str]:
    """Each run of seven words."""
    return (" ".join(spoken[start : start + RUN]) for start in range(len(spoken) - RUN + 1))


def hash_of(run: str) -> bytes:
    """A few bytes that stand for a run of words."""
    return hashlib.blake2b(run.encode("utf-8"), digest_size=BYTES).digest()


def unpack(packed: bytes) -> frozenset[bytes]:
    """The hashes that were packed."""
    columns = lzma.decompress(packed)
    count = len(columns) // BYTES
    return frozenset(bytes(columns[place::count]) for place in range(count))


def pack(texts: list[str]) -> bytes:
    """The hashes of every run of the texts: sorted, the first bytes of all first, which makes them small."""
    hashes = sorted({hash_of(run) for text in texts for run in runs(words(text))})
    columns = bytes(found[place] for place in range(BYTES) for found in hashes)
    return lzma.compress(columns, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)


def main() -> None:
    """Write the hashes of the texts in a folder."""
    texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    FILE.write_bytes(pack(texts))
    print(f"{FILE.name}: {FILE.stat().st_size} bytes from {len(texts)} texts")


if __name__ == "__main__":
    main()
