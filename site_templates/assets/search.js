// Searches the index of the site in the reader's own browser. The words searched for stay in the address.
const MOST_SHOWN = 30;
const here = new URL("..", import.meta.url);
const form = document.querySelector("form[data-search]");
const status = document.querySelector("[data-search-status]");
const results = document.querySelector("[data-search-results]");
let ready;

// What finds is loaded with the index, and only once somebody asks for something.
async function prepare() {
  const [finding, index] = await Promise.all([
    import("./finding.js"),
    fetch(new URL("search/index.json", here)).then((answer) => answer.json()),
  ]);
  const all = finding.prepare(index);
  return (asked) => finding.find(all, asked);
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
  about.textContent = [entry.about, entry.figure].filter(Boolean).join(": ");
  line.append(link, " ", kind, about);
  return line;
}

async function show() {
  const asked = form.q.value.trim();
  results.replaceChildren();
  if (!/[\p{L}\p{N}]/u.test(asked)) {
    status.textContent = "Nothing asked yet. Type a word, a number or a question.";
    return;
  }
  status.textContent = "Searching.";
  try {
    ready ??= prepare();
    const found = (await ready)(asked);
    const shown = found.slice(0, MOST_SHOWN);
    const count = found.length === 1 ? "1 result" : `${found.length} results`;
    const first = found.length > shown.length ? `, the first ${shown.length} shown` : "";
    status.textContent = found.length
      ? `${count} for "${asked}"${first}.`
      : `Nothing found for "${asked}". Try fewer or other words, or the list of all indicators.`;
    results.replaceChildren(...shown.map(item));
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
const typed = new URLSearchParams(location.search).get("q");
// Who only opened the page has asked for nothing, but may have begun to type before this script came.
if (typed !== null) {
  form.q.value = typed;
  show();
}
