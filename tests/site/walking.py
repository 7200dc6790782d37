"""Walks through a page with the Tab key, as somebody without a mouse does, and looks at each stop."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

# What can be reached is noted with its looks before the walk, so that a stop can be told from one that was passed.
BEFORE = """() => {
    window.looks = (element) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
        return JSON.stringify([outlineStyle, outlineWidth, outlineColor, boxShadow]);
    };
    const found = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
    window.unfocused = new Map([...found].map((element) => [element, looks(element)]));
    window.named = (element) => {
        const text = element.getAttribute("aria-label") ?? element.textContent.trim().replace(/\\s+/g, " ");
        return `${[element.tagName.toLowerCase(), ...element.classList].join(".")} "${text.slice(0, 50)}"`;
    };
    return [...found].map((element) => {
        const can = element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true });
        return [named(element), can];
    });
}"""
STOP = """() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const faults = [];
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const screen = document.documentElement;
    if (!width || !height) faults.push("has no size");
    // The browser brings a stop to below the room that the page keeps free at its top: there it may be too tall to fit.
    const kept = parseFloat(getComputedStyle(screen).scrollPaddingTop) || 0;
    const isCut = (start, end, room, free) => end - start <= room - free && (start < -1 || end > room + 1);
    if (isCut(top, bottom, innerHeight, kept)) faults.push("is cut at top or foot");
    if (isCut(left, right, screen.clientWidth, 0)) faults.push("is cut at a side");
    const points = [...element.getClientRects()].flatMap((box) => [
        [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
        [box.left + 2, box.top + 2], [box.right - 2, box.top + 2],
        [box.left + 2, box.bottom - 2], [box.right - 2, box.bottom - 2],
    ]);
    const isShown = ([x, y]) => element.contains(document.elementFromPoint(x, y));
    if (!points.some(isShown)) faults.push("is covered");
    const style = getComputedStyle(element);
    const isRinged = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
    if (!isRinged || looks(element) === unfocused.get(element)) faults.push("does not show that it has the focus");
    return [[...unfocused.keys()].indexOf(element), named(element), faults];
}"""

SETTLED = 200


@dataclass(frozen=True)
class Stop:
    """A stop of the walk: its place in the page, its name, and what is wrong with it."""

    place: int
    name: str
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Walk:
    """All stops in their order, those that should be, and whether the walk left the page at its end."""

    stops: tuple[Stop, ...]
    expected: dict[int, str]
    ends: bool

    def faults(self) -> Iterator[str]:
        """Everything that is wrong with the walk."""
        for stop in self.stops:
            yield from (f"{stop.name} {fault}" for fault in stop.faults)
        places = [stop.place for stop in self.stops]
        yield from (f"{stop.name} comes out of order" for stop in self._out_of_order())
        yield from (f"{name} is never reached" for place, name in self.expected.items() if place not in places)
        if not self.ends:
            yield "the walk does not end"
        if not self.stops or not self.stops[0].name.startswith("a.rc-skip"):
            yield "the first stop is not the skip link"

    def _out_of_order(self) -> Iterator[Stop]:
        for before, stop in zip(self.stops, self.stops[1:], strict=False):
            if stop.place <= before.place:
                yield stop


def walk(page: Page) -> Walk:
    """Press Tab from the top of an open page until the focus leaves it, or until it should have."""
    expected = {place: name for place, (name, can) in enumerate(page.evaluate(BEFORE)) if can}
    stops: list[Stop] = []
    for _ in range(len(expected) + 5):
        page.keyboard.press("Tab")
        stop = stop_of(page)
        if stop is None:
            return Walk(tuple(stops), expected, ends=True)
        stops.append(stop)
    return Walk(tuple(stops), expected, ends=False)


def stop_of(page: Page) -> Stop | None:
    """Where the focus is now. What comes into sight may be laid out only now and move the rest: that may settle."""
    found = page.evaluate(STOP)
    if found and found[2]:
        page.wait_for_timeout(SETTLED)
        found = page.evaluate(STOP)
    return Stop(found[0], found[1], tuple(found[2])) if found else None
