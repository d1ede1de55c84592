/**
 * Whether no sign may bear the code: it would shadow a path of ours, or somebody would read a word
 * in it that offends, in Vietnamese without its marks or in English. It need not be the whole
 * code, and digits are read as the letters that they look like.
 */
export function isForbidden(code: string): boolean {
  const read = skeleton(code);
  return shadows.has(read) || offensive.some((word) => read.includes(word));
}

/**
 * First path segments of six characters, those that we have and those that we may come to want:
 * `/plates` typed into a browser would be the code P1ATES. As it is, the check character already
 * rules out every one of them.
 */
const paths = ["assets", "events", "health", "images", "plates", "report", "search", "static"];

/**
 * Vietnamese words and the abbreviations that people write for them. Left out is what has an
 * innocent and common reading without marks (phở and phố are written like phò).
 */
const vietnamese =
  "bucu buoi cac cak cax cave chet chich cho clm cmm cmn cut dam dcm dech deo dim dit dkm dm dmm " +
  "ducm hiep khung lon loz ngu nung suc vcc vcl vkl xac";

const english =
  "anal anus arse ass bitch boob cock coon crap cum cunt damn dead death devil dick die dyke fag " +
  "fck fuc fuk gook hell homo isis jap kike kill kkk nazi negro nig nude paki piss poop porn prick " +
  "pussy rape satan sex shit slut spic suck tit turd twat wank whore wtf xxx";

/** The letter that a digit or letter may be taken for; I, L and 1 are one, and so are U and V. */
const looksLike: Record<string, string> = {
  "0": "O",
  "1": "I",
  L: "I",
  "2": "Z",
  "3": "E",
  "4": "A",
  "5": "S",
  "6": "G",
  "9": "G",
  "7": "T",
  "8": "B",
  V: "U",
};

const skeleton = (text: string): string =>
  Array.from(text.toUpperCase(), (character) => looksLike[character] ?? character).join("");

const shadows = new Set(paths.map(skeleton));
const offensive = `${vietnamese} ${english}`.split(" ").map(skeleton);
