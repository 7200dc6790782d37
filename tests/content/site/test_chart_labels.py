"""Every chart of the site in the browser: no words run out of the drawing, none lie on others, all can be read."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

SMALLEST_LETTERS = 10.5
WHAT_IS_WRONG = """(smallest) => {
    const faults = [];
    for (const chart of document.querySelectorAll("svg.chart")) {
        const whole = chart.getBoundingClientRect();
        const shrunk = whole.width / chart.viewBox.baseVal.width;
        const name = chart.getAttribute("aria-labelledby").split(" ")[0];
        const texts = [...chart.querySelectorAll("text")];
        const boxes = texts.map((text) => text.getBoundingClientRect());
        texts.forEach((text, place) => {
            const [words, box] = [text.textContent, boxes[place]];
            const size = parseFloat(getComputedStyle(text).fontSize) * shrunk;
            if (size < smallest) faults.push(`${name}: "${words}" is small, ${size} pixels`);
            if (box.left < whole.left || box.right > whole.right || box.top < whole.top || box.bottom > whole.bottom)
                faults.push(`${name}: "${words}" runs out of the drawing`);
            texts.slice(place + 1).forEach((other, number) => {
                const below = boxes[place + 1 + number];
                const across = Math.min(box.right, below.right) - Math.max(box.left, below.left);
                const down = Math.min(box.bottom, below.bottom) - Math.max(box.top, below.top);
                // The box of a text is higher than its letters: some of it may lie on another.
                if (across > 0.5 && down > 0.15 * box.height)
                    faults.push(`${name}: "${words}" lies on "${other.textContent}"`);
            });
        });
    }
    return faults;
}"""


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_words_of_every_chart_can_be_read(browser: Browser, host: str, site: Path, width: int) -> None:
    pages = [path for path in sorted(site.rglob("index.html")) if 'class="chart"' in path.read_text("utf-8")]
    assert len(pages) > 100
    page = browser.new_page(viewport=ViewportSize(width=width, height=900))
    faults = []
    for path in pages:
        page.goto(host + path.relative_to(site).as_posix().removesuffix("index.html"))
        faults += page.evaluate(WHAT_IS_WRONG, SMALLEST_LETTERS)
    page.close()
    assert faults == []
