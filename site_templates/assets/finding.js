// Finds what a reader asks for in the index of the site, best first. It knows nothing of the page that shows it.
import { folded, isSmall, likeness, stem, stems, wordsOf } from "./words.js";

// How much a word counts where it stands: a number, a name, what is said below it, its kind, the rest of the page.
const KEYS = 9, TITLE = 6, ABOUT = 5, KIND = 3, REST = 1;
// What a small word counts beside others, and what a way to say it that the reader did not use.
const SMALL = 0.05, SAID = 0.9;
const KINDS = { Glossary: 0.4, Action: 0.5, Measure: 0.5 };
const OLD = 0.5;
// What is no more than this share of the best is left out.
const LEAST = 0.12;

/** The index, made ready to be asked. */
export function prepare({ entries, words, everyday }) {
  const current = entries.filter((entry) => !entry.old).length;
  const ready = { places: new Map(), known: new Map(), rare: new Map(), current };
  const put = (word, entry, weight) => {
    if (!ready.known.has(word)) ready.known.set(word, stem(word));
    const key = ready.known.get(word);
    if (!ready.places.has(key)) ready.places.set(key, new Map());
    const found = ready.places.get(key);
    if (!(found.get(entry) >= weight)) found.set(entry, weight);
  };
  const titles = new Map();
  for (const entry of entries) {
    const { title, kind, about = "", keys = "", figure = "" } = entry;
    entry.names = [title, about].map(stems);
    // The number before a name is no part of it.
    for (const name of entry.names) if (/^\d/.test(name[0]) && name.length > 1) name.shift();
    // A word that is explained is no place to lead to.
    for (const name of kind === "Glossary" ? [] : entry.names.map((words) => words.join(" "))) {
      titles.set(name, [...(titles.get(name) ?? []), entry]);
    }
    for (const word of wordsOf(keys)) put(word, entry, KEYS);
    for (const word of wordsOf(title)) put(word, entry, TITLE);
    for (const word of wordsOf(about)) put(word, entry, figure ? TITLE : ABOUT);
    for (const word of wordsOf(figure)) put(word, entry, ABOUT);
    for (const word of wordsOf(kind)) put(word, entry, KIND);
  }
  for (const [word, gaps] of Object.entries(words)) {
    let place = 0;
    for (const gap of gaps.split(" ")) put(word, entries[(place += Number(gap))], REST);
  }
  // What leads to a name leads to what is called that; what leads to other words, to wherever they stand.
  const lead = (find) => ({ way: stems(find), nearness: SAID, called: titles.get(stems(find).join(" ")) ?? [] });
  ready.said = everyday.flatMap(({ asked, find }) =>
    asked.map((text) => ({ asked: wordsOf(text).map(stem), ways: find.map(lead) })),
  );
  ready.said.sort((one, other) => other.asked.length - one.asked.length);
  return { ...ready, entries };
}

/** The entries that answer to the words asked, best first. */
export function find(ready, asked) {
  const words = wordsOf(asked);
  const groups = groupsOf(ready, words);
  const all = groups.reduce((sum, { worth }) => sum + worth, 0);
  const scores = new Map();
  for (const group of groups) {
    for (const [entry, { score, share }] of scored(ready, group)) {
      const known = scores.get(entry) ?? { score: 0, worth: 0 };
      scores.set(entry, { score: known.score + score, worth: known.worth + share * group.worth });
    }
  }
  const found = [...scores].map(([entry, { score, worth }]) => {
    return { entry, score: score * (worth / all) ** 2 * called(entry, groups, words) };
  });
  found.sort((one, other) => other.score - one.score);
  const best = found.filter(({ score }) => score >= found[0].score * LEAST).map(({ entry }) => entry);
  // The id of a measure, as in es-1-1, is that measure and nothing else.
  const id = folded(asked).trim();
  const meant = /-\d/.test(id) ? ready.entries.filter(({ url }) => url.endsWith(`/${id}/`)) : [];
  return [...new Set([...meant, ...best])];
}

// A group is something asked for and the ways to say it, each a list of stems that stand for it together.
function groupsOf(ready, words) {
  const groups = [];
  const asked = words.map(stem);
  for (let at = 0; at < words.length; ) {
    const said = ready.said.filter((one) => lengthOf(one.asked, asked, words, at));
    const length = Math.max(1, ...said.map((one) => lengthOf(one.asked, asked, words, at)));
    const ways = said.filter((one) => lengthOf(one.asked, asked, words, at) === length).flatMap((one) => one.ways);
    if (length > 1) ways.push({ way: asked.slice(at, at + length), nearness: 1 });
    else ways.push(...waysToSay(ready, words[at], words[at + 1]));
    groups.push(grouped(ready, ways, !said.length && isSmall(words[at])));
    at += length;
  }
  return groups;
}

// How many of the words from a place on say what is looked for, if they do; small words may stand between them.
function lengthOf(wanted, asked, words, from) {
  let at = from;
  for (const [place, word] of wanted.entries()) {
    while (place && at < asked.length && asked[at] !== word && isSmall(words[at])) at += 1;
    if (asked[at] !== word) return 0;
    at += 1;
  }
  return at - from;
}

function grouped(ready, ways, isLittle) {
  const worths = ways.map(({ way, called = [] }) => {
    if (called.length) return Math.log(1 + ready.current);
    return way.reduce((sum, word) => sum + rarity(ready, word), 0) / way.length ** 0.5;
  });
  return { ways, isLittle, worth: Math.max(0, ...worths) * (isLittle ? SMALL : 1) };
}

// How much a word tells: what stands in few places tells more. Older months make nothing rarer or more common.
function rarity({ places, current, rare }, word) {
  if (!places.has(word)) return 0;
  if (!rare.has(word)) {
    const now = [...places.get(word).keys()].filter((entry) => !entry.old).length;
    rare.set(word, Math.log(1 + current / (now + 0.5)));
  }
  return rare.get(word);
}

function waysToSay({ places, known }, word, next) {
  const short = stem(word);
  if (places.has(short)) {
    const joined = next && known.has(word + next) ? [{ way: [stem(word + next)], nearness: SAID }] : [];
    return [{ way: [short], nearness: 1 }, ...joined];
  }
  if (/\d/.test(word)) return [];
  for (let cut = 2; cut <= word.length - 4; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)].map(stem);
    if (known.has(word.slice(0, cut)) && places.has(parts[1])) return [{ way: parts, nearness: SAID }];
  }
  const near = [...known].map(([other, way]) => ({ way: [way], nearness: likeness(word, other) }));
  return near.filter(({ nearness }) => nearness > 0);
}

// What each entry has of a group: by the way to say it that fits best, and which share of that way it holds.
function scored(ready, { ways, isLittle, worth }) {
  const best = new Map();
  const keep = (entry, fits, share) => {
    const score = fits * (isLittle ? SMALL : 1);
    if (!(best.get(entry)?.score >= score)) best.set(entry, { score, share });
  };
  for (const { way, nearness, called = [] } of ways) {
    for (const entry of called) keep(entry, worth * TITLE, 1);
    const sums = new Map();
    for (const word of way) {
      const told = rarity(ready, word);
      for (const [entry, weight] of ready.places.get(word) ?? []) {
        const { sum, met } = sums.get(entry) ?? { sum: 0, met: 0 };
        sums.set(entry, { sum: sum + told * weight, met: met + 1 });
      }
    }
    for (const [entry, { sum, met }] of sums) {
      const share = met / way.length;
      keep(entry, (sum / way.length ** 0.5) * nearness * share, share);
    }
  }
  return best;
}

// How well what is asked is the name of an entry, and what comes first among its like.
function called(entry, groups, words) {
  const wanted = groups.filter(({ isLittle }) => !isLittle).map(({ ways }) => ways.map(({ way }) => way));
  const phrases = [words.map(stem), ...(groups.length === 1 ? groups[0].ways.map(({ way }) => way) : [])];
  const likest = Math.max(...entry.names.map((name) => fit(name, wanted, phrases)));
  const isAddress = entry.url.endsWith(`/${words.join("-")}/`);
  const kind = (KINDS[entry.kind.split(",")[0]] ?? 1) * (entry.old ? OLD : 1);
  return kind * (1 + likest) * (isAddress ? 1.5 : 1);
}

// From 0 to 2: how much of a name was asked for, and how much of what was asked for is in it; more if in one piece.
function fit(name, wanted, phrases) {
  const content = name.filter((word) => !isSmall(word));
  const met = content.filter((word) => wanted.some((ways) => ways.some((way) => way.includes(word))));
  const asked = wanted.filter((ways) => ways.some((way) => way.every((word) => name.includes(word))));
  if (!met.length || !asked.length) return 0;
  const share = (met.length / content.length) * (asked.length / wanted.length);
  const isInOrder = phrases.some((way) => ` ${name.join(" ")} `.includes(` ${way.join(" ")} `));
  return share * (isInOrder ? (share === 1 ? 2 : 1.5) : 1);
}
