"""Reads the index of a site's search as the script that searches does."""

import json
from collections import defaultdict
from itertools import accumulate
from typing import Any


def entries_of(text: str) -> dict[str, dict[str, Any]]:
    """Each entry by its address, with the set of all words that stand on its page beside its name."""
    index = json.loads(text)
    words: dict[int, set[str]] = defaultdict(set)
    for word, steps in index["words"].items():
        for place in accumulate(int(step) for step in steps.split()):
            words[place].add(word)
    return {entry["url"]: entry | {"words": words[place]} for place, entry in enumerate(index["entries"])}
