"""Signs that look like those of a keyboard and are others, as Word and web pages put them in: named, and made plain."""

import unicodedata

_HYPHENS = {
    "\u2010": "a hyphen of books",
    "\u2011": "a non-breaking hyphen",
    "\u2012": "a figure dash",
    "\u2013": "an en dash",
    "\u2014": "an em dash",
    "\u2212": "a minus sign",
    "\ufe63": "a small hyphen",
    "\uff0d": "a wide hyphen",
}
_QUOTES = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", ("a curly quotation mark", '"')),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", ("a curly apostrophe", "'")),
}
_SPACES = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2009": "a thin space",
    "\u3000": "a wide space",
}
_SLASHES = {"\u2044": "a fraction slash", "\u2215": "a division slash", "\uff0f": "a wide slash"}
_NAMES = _HYPHENS | _SPACES | _SLASHES | {sign: name for sign, (name, _) in _QUOTES.items()}
_PLAIN = str.maketrans(
    dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_SLASHES, "/")
    | {sign: plain for sign, (_, plain) in _QUOTES.items()}
)


def plain(text: str) -> str:
    """The same with the signs of a keyboard, and each digit in those of ours."""
    return "".join(_digit(each) for each in text.translate(_PLAIN))


def odd_signs(text: str) -> str:
    """The signs of a text that are none of a keyboard: `an en dash (U+2013)`; nothing if it has none."""
    found = [each for each in dict.fromkeys(text) if each in _NAMES or _digit(each) != each]
    return ", ".join(f"{_NAMES.get(each, 'a digit of another kind')} (U+{ord(each):04X})" for each in found)


def _digit(sign: str) -> str:
    return str(unicodedata.digit(sign)) if sign.isdecimal() else sign
