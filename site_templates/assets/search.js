// Searches the index of the site in the reader's own browser. The words searched for stay in the address.
const MOST_SHOWN = 30;
const here = new URL("..", import.meta.url);
const form = document.querySelector("form[data-search]");
const status = document.querySelector("[data-search-status]");
const results = document.querySelector("[data-search-results]");
let ready;

// Lunr is no module: it makes itself known to the whole page.
function loadLunr() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("assets/lunr.js", here);
    script.onload = () => resolve(window.lunr);
    script.onerror = reject;
    document.head.append(script);
  });
}

async function prepare() {
  const [lunr, entries] = await Promise.all([
    loadLunr(),
    fetch(new URL("search/index.json", here)).then((answer) => answer.json()),
  ]);
  // Numbers such as 5.14 and ids such as es-5-14 are words here.
  lunr.tokenizer.separator = /[\s/,;:()?]+/;
  const index = lunr(function () {
    this.ref("place");
    this.field("keys", { boost: 20 });
    this.field("title", { boost: 10 });
    this.field("about", { boost: 4 });
    this.field("words");
    entries.forEach((entry, place) => {
      this.add({ place, ...entry }, { boost: entry.kind.startsWith("Indicator") ? 2 : 1 });
    });
  });
  return { lunr, index, entries };
}

function find({ lunr, index, entries }, asked) {
  const tokens = lunr.tokenizer(asked.toLowerCase());
  const found = index.query((query) => {
    for (const token of tokens) {
      query.term(token, { boost: 10 });
      if (token.toString().length < 3) continue;
      query.term(token, { boost: 1, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    }
  });
  // What is called exactly that, or is known by each of these words, comes first.
  const words = asked.toLowerCase().split(/\s+/);
  const isAsked = (text) => text.toLowerCase().endsWith(asked.toLowerCase());
  const isKnownBy = (keys) => words.every((word) => keys.includes(word));
  const isFirst = ({ ref }) => {
    const { title, about, keys } = entries[ref];
    return isAsked(title) || isAsked(about) || isKnownBy(keys.toLowerCase().split(" "));
  };
  return [...found.filter(isFirst), ...found.filter((match) => !isFirst(match))];
}

function item(entry) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(entry.url, new URL("search/", here));
  link.textContent = entry.title;
  const kind = document.createElement("span");
  kind.className = "rc-found__kind";
  kind.textContent = entry.kind;
  const about = document.createElement("p");
  about.textContent = entry.about;
  line.append(link, " ", kind, about);
  return line;
}

async function show() {
  const asked = form.q.value.trim();
  results.replaceChildren();
  status.textContent = "";
  if (!asked) return;
  status.textContent = "Searching.";
  try {
    ready ??= prepare();
    const all = await ready;
    const found = find(all, asked);
    const shown = found.slice(0, MOST_SHOWN);
    const count = found.length === 1 ? "1 result" : `${found.length} results`;
    const first = found.length > shown.length ? `, the first ${shown.length} shown` : "";
    status.textContent = found.length
      ? `${count} for "${asked}"${first}.`
      : `Nothing found for "${asked}". Try fewer or other words, or the list of all indicators.`;
    results.replaceChildren(...shown.map((match) => item(all.entries[match.ref])));
  } catch {
    ready = undefined;
    status.textContent = "The search could not be loaded. Try again, or use the list of all indicators.";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", `?${new URLSearchParams({ q: form.q.value })}`);
  show();
});
form.q.value = new URLSearchParams(location.search).get("q") ?? "";
show();
