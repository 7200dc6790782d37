// Finds what a reader asks for in the index of the site, best first. It knows the page's words, but nothing of the page.

// Words that a plain question is made of: they count for little beside the others.
const SMALL = new Set(
  ("a about all am an and any are as at be been being but by can could did do does doing for from get gets give given " +
    "had has have how i if in into is it its just many me much my no not now of on one or our out please shall she so " +
    "some tell than that the their them there these they this those to us was we were what when where which who whom " +
    "whose why will with would you your").split(" "),
);
// How much a word counts where it stands: a number or short form, a name, what is said below it, the rest of the page.
const KEYS = 9, TITLE = 6, ABOUT = 5, REST = 1;
const KINDS = { Glossary: 0.75, Action: 0.5, Measure: 0.5 };
const OLD = 0.5;
// What is no more than this share of the best is left out.
const LEAST = 0.12;

/** A text without capitals, accents, apostrophes and the commas of thousands. */
export function folded(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['\u2018\u2019\u201b\u02bc\u2032`\u00b4]/gu, "")
    .replace(/(\d),(?=\d{3})/g, "$1");
}

/** The words and numbers of a text; what a hyphen joins is two words. */
export function wordsOf(text) {
  return folded(text).match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}

/** What words of one family share: referral, referred and refers are "refer". */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let short = word.replace(/ies$/, "y").replace(/(s|x|ch|sh)es$/, "$1").replace(/([^isu])s$/, "$1");
  short = short.replace(/(?<=.{4})(ations?|ions?|ances?|ally|al|ly|ing|ed)$/, "").replace(/(?<=.{3})(ing|ed)$/, "");
  return short.replace(/(?<=.{3})e$/, "").replace(/(?<=.{2})([bdgmnprt])\1$/, "$1");
}

/** The index, made ready to be asked. */
export function prepare({ entries, words, everyday }) {
  const places = new Map();
  const put = (word, entry, weight) => {
    const key = stem(word);
    if (!places.has(key)) places.set(key, new Map());
    const found = places.get(key);
    if (!(found.get(entry) >= weight)) found.set(entry, weight);
  };
  for (const entry of entries) {
    entry.names = [entry.title, entry.about ?? ""].map((text) => wordsOf(text).map(stem));
    // The number before a name is no part of it.
    if (entry.kind.startsWith("Indicator")) entry.names[1].shift();
    for (const word of wordsOf(entry.keys ?? "")) put(word, entry, KEYS);
    for (const word of wordsOf(entry.title)) put(word, entry, TITLE);
    for (const word of wordsOf(`${entry.about ?? ""} ${entry.figure ?? ""}`)) put(word, entry, ABOUT);
  }
  for (const [word, gaps] of Object.entries(words)) {
    let place = 0;
    for (const gap of gaps.split(" ")) put(word, entries[(place += Number(gap))], REST);
  }
  const said = everyday.flatMap(({ asked, find }) => asked.map((text) => ({ asked: stems(text), find: stems(find) })));
  said.sort((one, other) => other.asked.length - one.asked.length);
  const current = entries.filter((entry) => !entry.old).length;
  return { entries, places, said, current };
}

const stems = (text) => wordsOf(text).map(stem);

/** The entries that answer to the words asked, best first. */
export function find(ready, asked) {
  const groups = groupsOf(ready, wordsOf(asked));
  const all = groups.reduce((sum, group) => sum + group.worth, 0);
  const scores = new Map();
  for (const group of groups) {
    for (const [entry, score] of scored(ready, group)) {
      const known = scores.get(entry) ?? { score: 0, worth: 0 };
      known.score += score;
      known.worth += group.worth;
      scores.set(entry, known);
    }
  }
  const found = [...scores].map(([entry, { score, worth }]) => ({
    entry,
    score: score * (worth / all) ** 2 * called(entry, groups, folded(asked).trim()),
  }));
  found.sort((one, other) => other.score - one.score);
  return found.filter(({ score }) => score >= found[0].score * LEAST).map(({ entry }) => entry);
}

// A group is something asked for and the ways to say it, each a list of stems that stand for it together.
function groupsOf(ready, words) {
  const groups = [];
  for (let at = 0; at < words.length; ) {
    const left = words.slice(at).map(stem);
    const said = ready.said.filter(({ asked }) => asked.every((word, place) => word === left[place]));
    const length = said[0]?.asked.length ?? 1;
    const ways = said.filter(({ asked }) => asked.length === length).map(({ find }) => ({ way: find, nearness: 0.9 }));
    const joined = left[1] && ready.places.has(left[0] + left[1]) ? [left[0] + left[1]] : [];
    if (length > 1) ways.push({ way: left.slice(0, length), nearness: 1 });
    else ways.push(...waysToSay(ready, words[at]), ...joined.map((word) => ({ way: [word], nearness: 0.9 })));
    groups.push(group(ready, ways, length === 1 && !said.length && SMALL.has(words[at])));
    at += length;
  }
  return groups;
}

function group(ready, ways, isSmall) {
  const worths = ways.map(({ way }) => way.reduce((sum, word) => sum + rarity(ready, word), 0) / way.length ** 0.5);
  return { ways, isSmall, worth: Math.max(0, ...worths) * (isSmall ? 0.05 : 1) };
}

// How much a word tells: what stands in few places tells more. Older months make nothing rarer or more common.
function rarity({ places, current }, word) {
  const found = places.get(word);
  if (!found) return 0;
  const now = [...found.keys()].filter((entry) => !entry.old).length;
  return Math.log(1 + current / (now + 0.5));
}

function waysToSay({ places }, word) {
  const short = stem(word);
  if (places.has(short)) return [{ way: [short], nearness: 1 }];
  if (/\d/.test(word)) return [];
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const parts = [stem(word.slice(0, cut)), stem(word.slice(cut))];
    if (parts.every((part) => places.has(part))) return [{ way: parts, nearness: 0.9 }];
  }
  const near = [...places.keys()].map((known) => ({ way: [known], nearness: likeness(short, known) }));
  return near.filter(({ nearness }) => nearness > 0);
}

// From 0 to 1: a beginning, or a word with a slip or two.
function likeness(asked, known) {
  if (asked.length < 3 || /\d/.test(known)) return 0;
  if (known.startsWith(asked)) return 0.7;
  const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  const slips = distance(asked, known, most);
  return slips > most ? 0 : 0.8 - 0.2 * slips;
}

// How many letters are wrong, missing, too many or changed about; more than `most` is all the same.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [], last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

function scored(ready, { ways, isSmall }) {
  const best = new Map();
  for (const { way, nearness } of ways) {
    const sums = new Map();
    for (const word of way) {
      const told = rarity(ready, word);
      for (const [entry, weight] of ready.places.get(word) ?? []) {
        const known = sums.get(entry) ?? { sum: 0, met: 0 };
        sums.set(entry, { sum: known.sum + told * weight, met: known.met + 1 });
      }
    }
    for (const [entry, { sum, met }] of sums) {
      const score = (sum / way.length ** 0.5) * nearness * (met / way.length) * (isSmall ? 0.05 : 1);
      if (!(best.get(entry) >= score)) best.set(entry, score);
    }
  }
  return best;
}

// How well what is asked is the name of an entry, and what comes first among its like.
function called(entry, groups, asked) {
  const wanted = groups.filter(({ isSmall }) => !isSmall).map(({ ways }) => ways);
  const shares = entry.names.map((name) => {
    const content = name.filter((word) => !SMALL.has(word));
    const met = content.filter((word) => wanted.some((ways) => ways.some(({ way }) => way.includes(word))));
    return content.length ? met.length / content.length : 0;
  });
  const isInOrder = entry.names.some((name) => ` ${name.join(" ")} `.includes(` ${stems(asked).join(" ")} `));
  const isIt = entry.url.endsWith(`/${asked}/`) || (isInOrder && Math.max(...shares) === 1);
  const kind = (KINDS[entry.kind.split(",")[0]] ?? 1) * (entry.old ? OLD : 1);
  return kind * (1 + Math.max(...shares)) * (isInOrder ? 1.3 : 1) * (isIt ? 1.5 : 1);
}
