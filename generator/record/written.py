"""Numbers as Excel and people write them for readers: with signs, spaces and commas that no table of figures has."""

import re

from generator.terms.odd_signs import odd_signs, plain

# In this order: what is taken away first lets the next be seen.
_WAYS = (
    (r"^(?P<a>-?)[£€$]\s*(?P<b>.+)$", r"\g<a>\g<b>", "a sign of money"),
    (r"^(?P<a>.+?)\s*%$", r"\g<a>", "a percent sign"),
    (r"^\((?P<a>[^-].*)\)$", r"-\g<a>", "brackets for a minus sign"),
    (r"^\+\s*(?P<a>.+)$", r"\g<a>", "a plus sign"),
    (r"^-\s+(?P<a>.+)$", r"-\g<a>", "a space behind its minus sign"),
)
_THOUSANDS = {
    ",": "commas between its thousands",
    " ": "spaces between its thousands",
    "'": "apostrophes between its thousands",
}


def number_meant(text: str) -> tuple[str, list[str]]:
    """The number that was meant, as it is written here, and what was typed instead; nothing if no sign is odd."""
    right, odd = plain(text), odd_signs(text)
    what = [odd] if odd else []
    for pattern, kept, name in _WAYS:
        changed = re.sub(pattern, kept, right)
        what += [name] if changed != right else []
        right = changed
    for sign, name in _THOUSANDS.items():
        if re.fullmatch(rf"-?\d{{1,3}}({sign}\d{{3}})+(\.\d+)?", right):
            return right.replace(sign, ""), [*what, name]
    if re.fullmatch(r"-?\d+,\d+", right):
        return right.replace(",", "."), [*what, "a comma for its point"]
    return right, what
