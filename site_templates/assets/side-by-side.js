// Puts two measures, councils or areas side by side: a table of their numbers, the numbers as a file, and a chart. The
// numbers are those of files that the site publishes; what is chosen stays in the address, so that it can be sent on.
import { load } from "./explore.js";

const form = document.querySelector("form[data-side-by-side]");
const [status, shown, place, tables, pages, sources, file] = ["status", "shown", "chart", "tables", "pages", "sources", "file"].map((name) =>
  document.querySelector(`[data-side-${name}]`),
);
const SIDES = [
  ["a", "ap"],
  ["b", "bp"],
];
const NEIGHBOURS = "neighbours";
const SYMBOLS = { c: "confidential", x: "not available", z: "not applicable", "": "not available" };
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const [ONE_PANEL, TWO_PANELS, FEWEST_PIXELS] = [400, 640, 76];
const texts = new Map();

// A file of values with commas, as our own are written: quotes where a cell needs them.
function rowsOf(text) {
  const rows = [];
  let row = [""];
  let quoted = false;
  for (const [letter] of text.replace(/^\uFEFF/, "").matchAll(/""|[^]/g)) {
    if (letter === '""' && quoted) row[row.length - 1] += '"';
    else if (letter === '"') quoted = !quoted;
    else if (letter === '""') continue;
    else if (letter === "," && !quoted) row.push("");
    else if (letter === "\n" && !quoted) {
      rows.push(row);
      row = [""];
    } else if (letter !== "\r" || quoted) row[row.length - 1] += letter;
  }
  if (row.length > 1) rows.push(row);
  const [head, ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
}

async function fetched(address) {
  if (!texts.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
    texts.set(address, await answer.text());
  }
  return rowsOf(texts.get(address));
}

// When a row is, as a number to draw by, in words, and which kind of period it is: no line mixes kinds.
function timed(row) {
  const [first, last] = [row.first_month, row.last_month];
  if (!/^\d{6}$/.test(last)) return { at: Number(row.time_period.slice(0, 4)), when: yearOf(row.time_period), kind: "by year" };
  const month = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(4)) - 1;
  const length = month(last) - month(first) + 1;
  const words = (text) => `${MONTHS[Number(text.slice(4)) - 1]} ${text.slice(0, 4)}`;
  const at = (month(last) + 1) / 12;
  if (length === 1) return { at, when: words(last), kind: "by month" };
  if (/ year$/i.test(row.time_identifier)) return { at, when: yearOf(row.time_period), kind: "by year" };
  const kind = length === 3 ? "by quarter" : `${length} months at a time`;
  return { at, when: `${words(first)} to ${words(last)}`, kind };
}

function yearOf(text) {
  return text.length === 6 ? `${text.slice(0, 4)}/${text.slice(4)}` : text;
}

// One line: the rows of its place, of the kind of period of which there are most.
async function series([measure, where]) {
  const chosen = form[measure].selectedOptions[0];
  const at = form[where].selectedOptions[0];
  const { file, middle, unit, before = "", after = "", decimals, page, breaks = "" } = chosen.dataset;
  const source = chosen.dataset.source ?? chosen.parentElement.dataset.source;
  const isMiddle = at.value === NEIGHBOURS;
  const all = (await fetched(isMiddle ? middle : file)).filter((row) =>
    isMiddle ? row.line === "middle of neighbours" : (row.area ?? row.code) === at.value && (row.group ?? "Total") === "Total",
  );
  const rows = all.map((row) => ({ ...timed(row), text: row.value, status: row.status }));
  const kinds = new Map();
  for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const kind = [...kinds].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "by year";
  const points = rows.filter((row) => row.kind === kind).sort((one, other) => one.at - other.at);
  for (const point of points) {
    const isNumber = point.text !== "" && !Number.isNaN(Number(point.text));
    const number = isMiddle || !decimals ? point.text : Number(point.text).toFixed(decimals);
    point.value = isNumber ? Number(point.text) : null;
    const more = point.status ? `, ${point.status}` : "";
    point.told = isNumber ? `${before}${grouped(number)}${after}${more}` : point.status || SYMBOLS[point.text] || point.text;
  }
  const left = rows.length - points.length;
  return { name: chosen.text, place: at.text, kind, unit, before, after, source, page, points, left, starts: starts(breaks, points) };
}

// The first point of each new count, before which the line is cut.
function starts(breaks, points) {
  const from = breaks.split(" ").filter(Boolean).map((text) => Number(text.slice(0, 4)) + Number(text.slice(4)) / 12);
  return new Set(from.map((month) => points.find(({ at }) => at > month - 0.01)));
}

// The points, with an empty one before each new count.
function cut({ points, starts }) {
  return points.flatMap((point, at) => (at && starts.has(point) ? [{ at: point.at, value: null }, point] : [point]));
}

function grouped(number) {
  const [whole, part] = number.split(".");
  const told = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (part === undefined ? told : `${told}.${part}`).replace("-", "\u2212");
}

function element(tag, text, more = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
  return made;
}

// Figures of one kind of period stand in one table, others in two.
function table(lines, number) {
  const id = `side-table-${number}`;
  const frame = element("div", "", { class: "rc-table", role: "region", "aria-labelledby": id, tabindex: "0" });
  const made = element("table", "", { class: "rc-figures" });
  const [names, places] = [[...new Set(lines.map(title))], [...new Set(lines.map((line) => line.place))]];
  made.append(element("caption", `${places.join(" and ")}. ${names.join("; ")}`, { id }));
  const head = element("tr");
  head.append(element("th", "Period", { scope: "col" }));
  // What both columns share, the caption has said.
  const heads = lines.map((line) => (names.length > 1 ? (places.length > 1 ? label(line) : line.name) : line.place));
  for (const words of heads) head.append(element("th", words, { scope: "col", class: "rc-num" }));
  const [top, body] = [element("thead"), element("tbody")];
  top.append(head);
  for (const when of periods(lines).reverse()) {
    const row = element("tr");
    row.append(element("th", when.when, { scope: "row" }));
    for (const line of lines) {
      const point = line.points.find(({ at }) => at === when.at);
      row.append(element("td", point?.told ?? "no figure", { class: "rc-num" }));
    }
    body.append(row);
  }
  made.append(top, body);
  frame.append(made);
  return frame;
}

function periods(lines) {
  const found = new Map(lines.flatMap(({ points }) => points.map(({ at, when }) => [at, { at, when }])));
  return [...found.values()].sort((one, other) => one.at - other.at);
}

function title(line) {
  return `${line.name} ${line.unit}, ${line.kind}`;
}

function label(line) {
  return `${line.place}: ${line.name}`;
}

function csv(lines) {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [["period", "kind_of_period", "measure", "unit", "place", "value", "status", "source"]];
  for (const line of lines)
    for (const { when, value, text, told } of line.points)
      rows.push([when, line.kind, line.name, line.unit, line.place, value === null ? "" : text, value === null ? told : "", line.source]);
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

// Two units never share an axis, nor do months and years: then each line has a panel of its own.
function figure(lines) {
  const apart = lines[0].unit !== lines[1].unit || lines[0].kind !== lines[1].kind;
  const page = getComputedStyle(place);
  const token = (name) => page.getPropertyValue(`--rc-${name}`).trim();
  const family = token("chart-font");
  const colours = [token("series-0"), token("series-3")];
  const data = lines.map((line, at) => ({
    type: "scatter",
    mode: "lines+markers",
    name: wrapped(label(line)),
    x: cut(line).map((point) => point.at),
    y: cut(line).map((point) => point.value),
    text: cut(line).map((point) => `${point.when}: ${point.told}`),
    hovertemplate: "%{text}<extra></extra>",
    connectgaps: false,
    cliponaxis: false,
    line: { color: colours[at], width: 2.5, dash: at ? "8px,3px" : "solid" },
    marker: { color: colours[at], symbol: at ? "square" : "circle", size: 8 },
    xaxis: apart && at ? "x2" : "x",
    yaxis: apart && at ? "y2" : "y",
  }));
  const layout = {
    height: apart ? TWO_PANELS : ONE_PANEL,
    width: place.clientWidth,
    margin: { t: 0, r: 24, b: 32, l: 64 },
    hovermode: "closest",
    dragmode: matchMedia("(pointer: fine)").matches ? "zoom" : false,
    font: { family, size: 13, color: token("quiet") },
    hoverlabel: { bgcolor: token("ground"), bordercolor: token("quiet"), font: { family, size: 14, color: token("ink") } },
    paper_bgcolor: token("ground"),
    plot_bgcolor: token("ground"),
    legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", itemclick: false, itemdoubleclick: false },
  };
  const areInStep = lines[0].kind === lines[1].kind;
  const axes = apart ? lines.map((line) => [line]) : [lines];
  axes.forEach((mine, at) => {
    const more = at ? "2" : "";
    const domain = apart ? (at ? [0, 0.4] : [0.58, 1]) : [0, 1];
    const time = areInStep ? { ...ticks(lines), ...(at && { matches: "x" }) } : ticks(mine);
    layout[`xaxis${more}`] = { anchor: `y${more}`, showgrid: false, linecolor: token("axis"), ...time };
    const unit = { text: mine[0].unit, font: { size: 13 } };
    layout[`yaxis${more}`] = { anchor: `x${more}`, domain, rangemode: "tozero", gridcolor: token("grid"), title: unit };
    Object.assign(layout[`yaxis${more}`], { zerolinecolor: token("axis"), tickprefix: mine[0].before, ticksuffix: mine[0].after });
  });
  // Each of two panels has its line's name above it.
  layout.showlegend = !apart;
  layout.annotations = apart
    ? data.map(({ name }, at) => ({
        text: `<b>${name}</b>`,
        font: { color: colours[at], size: 13 },
        align: "left",
        ...{ xref: "paper", yref: "paper", x: 0, xanchor: "left", y: at ? 0.42 : 1.02, yanchor: "bottom", showarrow: false },
      }))
    : [];
  layout.margin.t = 16 + 18 * Math.max(...data.map(({ name }) => name.split("<br>").length));
  return { data, layout };
}

function wrapped(words) {
  const most = Math.max(24, Math.floor(place.clientWidth / 9));
  let line = 0;
  return words
    .split(" ")
    .map((word) => {
      const isNew = line > 0 && line + word.length > most;
      line = (isNew ? 0 : line) + word.length + 1;
      return isNew ? `<br>${word}` : word;
    })
    .join(" ");
}

// As many periods are named as have room, the newest always.
function ticks(lines) {
  const all = periods(lines);
  const every = Math.ceil(all.length / Math.max(2, Math.floor(place.clientWidth / FEWEST_PIXELS)));
  const named = all.filter((_, at) => (all.length - 1 - at) % every === 0);
  return { tickvals: named.map(({ at }) => at), ticktext: named.map(({ when }) => when), ticks: "outside" };
}

async function show() {
  status.textContent = "Loading the numbers.";
  let lines;
  try {
    lines = await Promise.all(SIDES.map(series));
  } catch {
    status.textContent = "The numbers could not be loaded. Each measure below leads to its own page.";
    return;
  }
  const isMixed = lines[0].kind !== lines[1].kind;
  tables.replaceChildren(...(isMixed ? lines.map((line, at) => table([line], at)) : [table(lines, 0)]));
  const left = lines.filter((line) => line.left).map((line) => `${line.left} figures of ${line.name} are of other kinds of period and not shown.`);
  pages.replaceChildren(...lines.flatMap(({ name, page }, at) => [at ? " · " : "Notes on the data: ", element("a", name, { href: page })]));
  const cuts = lines.some((line) => line.starts.size) ? ["The line is cut where a measure is counted anew."] : [];
  sources.textContent = [...cuts, ...left, ...new Set(lines.map((line) => `Source: ${line.source}`))].join(" ");
  URL.revokeObjectURL(file.href);
  file.href = URL.createObjectURL(new Blob([csv(lines)], { type: "text/csv" }));
  file.download = "side-by-side.csv";
  shown.hidden = false;
  const empty = lines.filter((line) => !line.points.some(({ value }) => value !== null));
  const many = ({ points }) => points.filter(({ value }) => value !== null).length;
  const told = lines.map((line) => `${line.place}, ${many(line)} figures ${line.kind}`).join("; ");
  status.textContent = [`Shown: ${told}.`, ...empty.map((line) => `There is no figure of ${line.place} for ${line.name}`)].join(" ");
  try {
    const Plotly = await load();
    const render = () => {
      const { data, layout } = figure(lines);
      return Plotly.react(place, data, layout, { displayModeBar: false, displaylogo: false, doubleClick: "reset" });
    };
    place.setAttribute("aria-hidden", "true");
    await render();
    redraw = render;
  } catch {
    status.textContent += " The chart could not be loaded; the table has every number.";
  }
}

let redraw;
let width;
new ResizeObserver(() => {
  if (redraw && place.clientWidth && place.clientWidth !== width) redraw();
  width = place.clientWidth;
}).observe(place);

// The second side can choose what the first can: the page holds all of it once.
for (const at of [0, 1]) form[SIDES[1][at]].append(...[...form[SIDES[0][at]].children].map((group) => group.cloneNode(true)));

// Only the places that a measure has can be chosen; the one that was chosen stays, if it can.
const everyPlace = new Map(SIDES.map(([, where]) => [where, [...form[where].children]]));

function offer([measure, where], wanted = form[where].value) {
  const list = form[measure].selectedOptions[0].dataset.places;
  form[where].replaceChildren(...everyPlace.get(where).filter((group) => group.dataset.list === list));
  form[where].value = wanted;
  if (form[where].selectedIndex < 0) form[where].selectedIndex = 0;
}

function start() {
  const asked = new URLSearchParams(location.search);
  for (const [number, side] of SIDES.entries()) {
    const [measure, where] = side;
    if (asked.has(measure)) form[measure].value = asked.get(measure);
    if (form[measure].selectedIndex < 0 || (!asked.has(measure) && number)) form[measure].selectedIndex = number ? form.a.selectedIndex : 0;
    offer(side, asked.get(where) ?? "");
    // Beside ours, England is what most ask for.
    if (number && !asked.has(where) && form[where].options.length > 1) form[where].selectedIndex = 1;
    form[measure].addEventListener("change", () => offer(side));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    show();
  });
  form.hidden = false;
  if (asked.has("a") && asked.has("b")) show();
}

start();
