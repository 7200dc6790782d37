"""Looks for what a page loses when its text gets more room: words that are cut off, and words upon words."""

from playwright.sync_api import Page

# Such a box shows nothing outside itself, even once its content is laid out.
CONTAINED = """() => {
    const isContained = (element) => getComputedStyle(element).contentVisibility === "auto";
    window.contained = new Set([...document.querySelectorAll("*")].filter(isContained));
}"""
# Text is cut where it lies beyond a box that shows nothing outside itself. A box of one pixel hides its words from
# sight on purpose, for those who listen. A box that scrolls loses nothing.
LOST = """() => {
    const faults = new Set();
    const screen = document.documentElement;
    if (screen.scrollWidth > screen.clientWidth) faults.add(`scrolls sideways: ${screen.scrollWidth} wide`);
    const hides = (value) => value === "hidden" || value === "clip";
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!node.textContent.trim() || parent.closest("title, desc, script, noscript, option")) continue;
        if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForEars(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = node.textContent.trim().slice(0, 40);
        for (const box of range.getClientRects()) {
            if (box.width < 2 || box.height < 2) continue;
            const seen = seenPart(box, parent);
            if (seen.right - seen.left > 0 && seen.bottom - seen.top > 0) boxes.push({ text, parent, ...seen });
            for (let around = parent; around && around !== document.body; around = around.parentElement) {
                const style = getComputedStyle(around);
                const isContained = contained.has(around);
                const [cutsX, cutsY] = [style.overflowX, style.overflowY].map((value) =>
                    hides(value) || isContained && value === "visible");
                const room = around.getBoundingClientRect();
                const isCut = cutsX && (box.left < room.left - 2 || box.right > room.right + 2)
                    || cutsY && (box.top < room.top - 2 || box.bottom > room.bottom + 2);
                if (isCut) faults.add(`"${text}" is cut by ${around.tagName}.${around.classList}`);
            }
        }
    }
    boxes.sort((one, other) => one.top - other.top);
    boxes.forEach((one, place) => {
        for (const other of boxes.slice(place + 1)) {
            if (other.top >= one.bottom) break;
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const high = Math.min(one.bottom, other.bottom) - other.top;
            const least = Math.min(one.bottom - one.top, other.bottom - other.top);
            if (wide > 2 && high > least / 3 && !isPinned(one.parent) && !isPinned(other.parent))
                faults.add(`"${one.text}" and "${other.text}" overlap`);
        }
    });
    return [...faults];

    function isForEars(element) {
        const { width, height } = element.getBoundingClientRect();
        const isDot = width < 2 && height < 2;
        return isDot || element.parentElement !== null && isForEars(element.parentElement);
    }

    // What has scrolled out of its box covers nothing.
    function seenPart(box, parent) {
        const part = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
        for (let around = parent; around && around !== document.body; around = around.parentElement) {
            const style = getComputedStyle(around);
            const room = around.getBoundingClientRect();
            if (/auto|scroll/.test(style.overflowX)) {
                part.left = Math.max(part.left, room.left);
                part.right = Math.min(part.right, room.right);
            }
            if (/auto|scroll/.test(style.overflowY)) {
                part.top = Math.max(part.top, room.top);
                part.bottom = Math.min(part.bottom, room.bottom);
            }
        }
        return part;
    }

    // What stays in place while its table scrolls lies over the rest on purpose.
    function isPinned(element) {
        const cell = element.closest("th, td");
        return cell !== null && getComputedStyle(cell).position === "sticky";
    }
}"""


def lost_on(page: Page) -> list[str]:
    """What is cut off or covered on an open page."""
    page.evaluate(CONTAINED)
    found: list[str] = page.evaluate(LOST)
    return found
