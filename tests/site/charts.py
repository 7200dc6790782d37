"""What is wrong with the words of the charts on an open page: none run out, none lie on others, all can be read."""

SMALLEST_LETTERS = 10.5
WORDS_OF_CHARTS = """(smallest) => {
    const faults = [];
    for (const chart of document.querySelectorAll("svg.chart, svg.windscreen")) {
        const whole = chart.getBoundingClientRect();
        const shrunk = whole.width / chart.viewBox.baseVal.width;
        const name = chart.getAttribute("aria-labelledby")?.split(" ")[0] ?? chart.parentElement.textContent;
        const texts = [...chart.querySelectorAll("text")].filter((text) => text.checkVisibility());
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
