// The words of a text as the search knows them: the page's and the reader's go through the same hands.

// What a plain question is made of: these count for little beside other words.
const SMALL = new Set(
  (
    "a about all am an and any are as at be been being but by can could did do does doing figure figures for " +
    "from get gets give given gives had has have he how i if in into is it its just many me much my no not now " +
    "number numbers of on one or our please s shall she so some statistics stats tell than that the their them " +
    "there these they this those to us was we were what when where which who whom whose why will with would " +
    "you your"
  ).split(" "),
);
// Families of words that no ending shows.
const FAMILIES = { children: "child", people: "person", worst: "worse", best: "better", teeth: "tooth" };
// What only looks like the family of another word: central and centre.
const ALONE = new Set(["central", "general", "local", "several"]);

/** Whether a word, or what is left of it as a stem, says little by itself. */
export const isSmall = (word) => SMALL.has(word) || SMALL.has(`${word}e`);

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

/** What the words of one family share: of "referral", "referred" and "refers" it is "refer". */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word) || ALONE.has(word)) return word;
  let short = word.replace(/ies$/, "y").replace(/(s|x|ch|sh)es$/, "$1").replace(/([^isu])s$/, "$1");
  if (short in FAMILIES) return FAMILIES[short];
  short = short.replace(/(?<=.{4})(ation|ion|[ae]nce|ive|ally|al|ly|ing|ed)$/, "");
  short = short.replace(/(?<=.{3})(ing|ed)$|(?<=.{5})er$/, "").replace(/(?<=.{3})e$/, "");
  return short.replace(/(?<=.{2})([bdgmnprt])\1$/, "$1");
}

/** The stems of a text, one after the other. */
export const stems = (text) => wordsOf(text).map(stem);

/** How like a known word is to the one asked for, from 0 to 1: it begins so, or has a slip or two. */
export function likeness(asked, known) {
  if (asked.length < 3 || /\d/.test(known)) return 0;
  if (known.startsWith(asked)) return 0.7;
  const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  const slips = distance(asked, known, most);
  return slips > most ? 0 : 0.8 - 0.25 * slips;
}

// How many letters are wrong, missing, too many or changed about; more than `most` is all the same.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isTurned) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}
