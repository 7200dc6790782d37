// Draws a chart so that a reader can explore it, once the reader asks for it. The plain chart stays what it is for
// everyone else: without scripts, on paper, and for screen readers, to whom it says more than the drawing does.
const LIBRARY = new URL("plotly.min.js", import.meta.url).href;
// No buttons, no upload to anybody's cloud, and a page that scrolls under a finger.
const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  responsive: true,
  scrollZoom: false,
  doubleClick: false,
};
const LETTER = 9;
const SMALL_LETTER = 7;
// As many series have a colour of their own; more are told apart by dash and mark.
const COLOURS = 5;
let library;

function load() {
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
  return answer.json();
}

// One place decides about colours: the stylesheet.
function colour({ data, layout }, place) {
  const page = getComputedStyle(place);
  const token = (name) => page.getPropertyValue(`--rc-${name}`).trim();
  const [ink, quiet, line] = [token("ink"), token("quiet"), token("line")];
  const ofSeries = (kind) => token(`series-${kind.split(" s")[1] % COLOURS}`);
  data.forEach((trace, number) => {
    trace.line.color = trace.marker.color = token(`series-${number % COLOURS}`);
    trace.marker.line = { color: trace.line.color, width: 1.5 };
  });
  for (const shape of layout.shapes) shape.line.color = shape.name === "target" ? ink : quiet;
  for (const note of layout.annotations) {
    note.font = { color: note.name.startsWith("value") ? ofSeries(note.name) : note.name === "target" ? ink : quiet };
    if (!["break", "gap", "comparator"].includes(note.name)) note.text = `<b>${note.text}</b>`;
  }
  layout.font = { family: page.fontFamily, size: 13, color: quiet };
  layout.hoverlabel = { bgcolor: "#fff", bordercolor: quiet, font: { family: page.fontFamily, size: 14, color: ink } };
  layout.paper_bgcolor = layout.plot_bgcolor = "#fff";
  Object.assign(layout.yaxis, { gridcolor: line, zerolinecolor: quiet });
  Object.assign(layout.xaxis, { spikecolor: quiet, spikethickness: 1, spikedash: "dot" });
  // As many periods below as there is room for, the last one first. They are notes, not the axis's own labels:
  // those would turn or cover each other, and each is still needed as the heading of what the pointer shows.
  const { tickvals, ticktext } = layout.xaxis;
  const room = place.clientWidth - layout.margin.l - layout.margin.r;
  const width = LETTER * Math.max(...ticktext.map((text) => text.length));
  const step = Math.max(1, Math.ceil((tickvals.length * width) / room));
  layout.xaxis.showticklabels = false;
  for (const note of layout.annotations.filter(({ name }) => name === "break")) {
    const left = ((note.x - tickvals[0]) / (tickvals.at(-1) - tickvals[0])) * room + layout.margin.l;
    note.xanchor = left > LETTER * note.text.length ? "right" : "left";
  }
  // A gap's letter or word stays within the drawing and clear of the one before it, or is left to the key below.
  const [low, high] = layout.xaxis.range;
  let edge = -Infinity;
  for (const note of layout.annotations.filter(({ name }) => name === "gap")) {
    const [half, middle] = [(SMALL_LETTER * note.text.length) / 2, ((note.x - low) / (high - low)) * room];
    const placed = Math.min(Math.max(middle, edge + half, half), room - half);
    note.visible = placed - half >= edge && Math.abs(placed - middle) <= 2 * half;
    note.xshift = placed - middle;
    if (note.visible) edge = placed + half;
  }
  tickvals.forEach((x, number) => {
    if ((tickvals.length - 1 - number) % step) return;
    layout.annotations.push({ x, y: 0, yref: "paper", yanchor: "top", text: ticktext[number], showarrow: false });
  });
}

function explore(button) {
  const chart = button.closest("figure");
  const [words, status] = [button.textContent, document.createElement("span")];
  let drawing;
  let loading = false;
  status.className = "rc-figure__status";
  status.setAttribute("role", "status");
  button.after(status);

  const plain = () => {
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
      const [Plotly, figure] = await Promise.all([load(), figureAt(button.dataset.chart)]);
      (chart.querySelector(".rc-panels") ?? chart.querySelector("svg")).after(place);
      chart.classList.add("rc-figure--live");
      colour(figure, place);
      await Plotly.newPlot(place, figure.data, figure.layout, CONFIG);
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
