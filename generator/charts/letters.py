"""How much room words take in a drawing.

A drawing asks for Arial. Where a reader's machine has none, another takes its place: the widths are those of DejaVu
Sans, the widest that is common, so that words keep clear of each other in all of them.
"""

# In thousandths of the size of the letters; others are as wide as a figure.
_PLAIN = {
    278: "'ijl", 295: "IJ", 320: " ,.’‘·", 337: "/:;\\|", 352: "f", 361: "-", 392: "()[]t", 411: "r!", 500: "*_`–\"",
    525: "sz“”", 553: "c?L", 592: "kvxyF", 612: "oaTYPeé", 686: "KSABXVZ", 698: "RC", 760: "UHNDG", 787: "OQ&",
    838: "w#+<=>^~−", 870: "M", 950: "%", 990: "mW@—…",
}  # fmt: skip
_BOLD = {
    343: "'ijl ", 372: "/\\|IJ", 400: ",.’‘·:;-", 457: "f!()[]", 500: "tr_`–", 582: "*?zcs", 652: "xvyL\"",
    687: "kaeéoTFE", 716: "hnudbgpqS“”", 735: "YZPC", 775: "BRXAVK", 838: "UGDHN#+<=>^~−", 872: "OQ&", 930: "w",
    1002: "M%@—…", 1100: "mW",
}  # fmt: skip
_FIGURE, _BOLD_FIGURE = 637, 696
# A browser rounds the places of letters that it sets small.
_ROUNDED = 1.02
_WIDTHS, _BOLD_WIDTHS = (
    {letter: width for width, letters in table.items() for letter in letters} for table in (_PLAIN, _BOLD)
)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is at most, with letters of a size."""
    widths, figure = (_BOLD_WIDTHS, _BOLD_FIGURE) if bold else (_WIDTHS, _FIGURE)
    return sum(widths.get(letter, figure) for letter in text) * size * _ROUNDED / 1000


def in_lines(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines that are no wider, broken between words; a single long word stays whole."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
