// Draws a chart so that a reader can explore it, once the reader asks for it. The plain chart stays what it is for
// everyone else: without scripts, on paper, and for screen readers, to whom it says more than the drawing does.
const LIBRARY = new URL("plotly.min.js", import.meta.url).href;
// No buttons, no upload to anybody's cloud, and a page that scrolls under a finger.
const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  scrollZoom: false,
  doubleClick: false,
};
// As many series have a colour of their own; more are told apart by dash and mark.
const COLOURS = 5;
// The widths for which the figure is laid out, and from which on it is drawn as on a page: as the stylesheet has it.
const PAGE = 736;
const PHONE = 390;
const AS_ON_A_PAGE = 720;
// Where points stand nearer than this to each other, they are smaller.
const NEAR = 13;
const SMALL = 6;
const LETTER = 7;
let library;

export function load() {
  library ??= new Promise((done, fail) => {
    allowStyles();
    const script = document.createElement("script");
    script.src = LIBRARY;
    // The library puts the style of its maps, which nothing here needs, into the page as text, which the site's
    // Content-Security-Policy forbids; it does not if there is an element of this name.
    script.id = "9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53";
    script.onload = () => done(window.Plotly);
    script.onerror = () => {
      library = undefined;
      script.remove();
      fail(new Error("the library could not be loaded"));
    };
    document.head.append(script);
  });
  return library;
}

// The site's Content-Security-Policy forbids style attributes in text. The library writes them with setAttribute;
// the same rules given to the style object are allowed, because only a script of this site can do that.
function allowStyles() {
  const write = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else write.call(this, name, value);
  };
}

async function figureAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  return answer.text();
}

// The layout for this width. The words keep their places; where it is narrower than planned, they are smaller.
function fit({ data, layout }, place) {
  const isPage = place.clientWidth >= AS_ON_A_PAGE;
  const { ranges, ...onPhone } = layout.meta;
  delete layout.meta;
  if (!isPage) {
    Object.assign(layout, onPhone);
    [layout.xaxis.range, layout.yaxis.range] = ranges;
  }
  layout.width = place.clientWidth;
  const shrunk = Math.min(1, place.clientWidth / (isPage ? PAGE : PHONE));
  for (const note of layout.annotations) note.font.size *= shrunk;
  const room = place.clientWidth - layout.margin.l - layout.margin.r;
  const [low, high] = layout.xaxis.range;
  const pixels = room / (high - low);
  for (const { marker, x } of data) {
    const isDense = (pixels * (x.at(-1) - x[0])) / Math.max(x.length - 1, 1) < NEAR;
    if (isDense && Array.isArray(marker.size)) {
      const last = Math.max(...marker.size);
      marker.size = marker.size.map((size) => (size === last ? size : Math.min(SMALL, size)));
    }
  }
  // A gap's letter or word stays within the drawing and clear of the one before it, or is left to the key below.
  let edge = -Infinity;
  for (const note of layout.annotations.filter(({ name }) => name === "gap")) {
    const [half, middle] = [(LETTER * note.text.length) / 2, (note.x - low) * pixels];
    const placed = Math.min(Math.max(middle, edge + half, half), room - half);
    note.visible = placed - half >= edge && Math.abs(placed - middle) <= 2 * half;
    note.xshift = placed - middle;
    if (note.visible) edge = placed + half;
  }
}

// One place decides about colours: the stylesheet.
function colour({ data, layout }, place) {
  const page = getComputedStyle(place);
  const token = (name) => page.getPropertyValue(`--rc-${name}`).trim();
  const [ink, quiet, ground] = ["ink", "quiet", "ground"].map(token);
  const ofSeries = (number) => token(`series-${number % COLOURS}`);
  for (const trace of data) paint(trace, token, ofSeries);
  const strokes = { target: "target", usual: "band-edge", "usual edge": "band-edge", comparator: "other", broken: "axis" };
  for (const shape of layout.shapes) {
    shape.line.color = token(strokes[shape.name] ?? "quiet");
    if (shape.name === "usual") shape.fillcolor = token("band");
    if (shape.type === "circle") [shape.fillcolor, shape.line.color] = [shape.line.color, ground];
  }
  const inks = { target: "target-ink", usual: "band-ink", comparator: "quiet", month: "quiet", gap: "quiet" };
  const family = token("chart-font");
  for (const note of layout.annotations) {
    const [, series] = note.name.split("value s");
    const isWhole = note.name === "value whole";
    note.font.color = series ? ofSeries(series) : token(isWhole ? "quiet" : (inks[note.name] ?? "ink"));
    note.font.family = family;
  }
  layout.font = { family, size: 13, color: quiet };
  layout.hoverlabel = { bgcolor: ground, bordercolor: quiet, font: { family, size: 14, color: ink } };
  layout.paper_bgcolor = layout.plot_bgcolor = ground;
  Object.assign(layout.yaxis, { gridcolor: token("grid"), zerolinecolor: token("axis"), ticklabelstandoff: 4 });
  Object.assign(layout.xaxis, { linecolor: token("axis"), tickcolor: token("axis") });
  Object.assign(layout.xaxis, { spikecolor: quiet, spikethickness: 1, spikedash: "dot" });
}

// A line and its marks. A mark tells its rating by its shape first; one without, or that may change, is a ring.
function paint(trace, token, ofSeries) {
  const ground = token("ground");
  const { marker, line, meta } = trace;
  if (meta === "whole") {
    line.color = marker.color = token("other");
    return;
  }
  line.color = ofSeries(meta.startsWith("s") ? Number(meta.slice(1)) : 0);
  const fills = meta === "rated" ? { circle: "green", "triangle-up": "amber", diamond: "red" } : {};
  const colours = marker.symbol.map((symbol) => {
    if (symbol.endsWith("-open")) return [ground, line.color, 2];
    const rating = fills[symbol];
    return [rating ? token(rating) : line.color, rating === "amber" ? token("amber-ink") : ground, 1.2];
  });
  marker.symbol = marker.symbol.map((symbol) => symbol.replace("-open", ""));
  marker.color = colours.map(([fill]) => fill);
  marker.line = { color: colours.map(([, edge]) => edge), width: colours.map(([, , width]) => width) };
  marker.opacity = 1;
}

function explore(button) {
  const chart = button.closest("figure");
  const [words, status] = [button.textContent, document.createElement("span")];
  let drawing;
  let loading = false;
  let resized;
  status.className = "rc-figure__status";
  status.setAttribute("role", "status");
  button.after(status);

  const plain = () => {
    resized.disconnect();
    window.Plotly.purge(drawing);
    drawing.remove();
    drawing = undefined;
    chart.classList.remove("rc-figure--live");
    button.textContent = words;
    status.textContent = "";
  };
  const draw = async () => {
    status.textContent = "Loading the chart.";
    loading = true;
    const place = document.createElement("div");
    place.className = "rc-figure__live";
    place.setAttribute("aria-hidden", "true");
    try {
      const [Plotly, described] = await Promise.all([load(), figureAt(button.dataset.chart)]);
      (chart.querySelector(".rc-panels") ?? chart.querySelector("svg")).after(place);
      chart.classList.add("rc-figure--live");
      let width;
      const render = () => {
        const figure = JSON.parse(described);
        width = place.clientWidth;
        fit(figure, place);
        colour(figure, place);
        return Plotly.react(place, figure.data, figure.layout, CONFIG);
      };
      await render();
      // A phone that is turned, or a window made smaller, needs the words in other places.
      resized = new ResizeObserver(() => place.clientWidth === width || render());
      resized.observe(place);
      drawing = place;
      button.textContent = "Back to the plain chart";
      status.textContent = "Point at the chart, or touch it, to see its figures.";
    } catch {
      place.remove();
      chart.classList.remove("rc-figure--live");
      status.textContent = "The chart could not be loaded. The plain chart stays.";
    }
    loading = false;
  };
  button.addEventListener("click", () => {
    if (drawing) plain();
    else if (!loading) draw();
  });
  button.hidden = false;
}

for (const button of document.querySelectorAll("button[data-chart]")) explore(button);
