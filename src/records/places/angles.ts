/** Two angles in degrees, in the order in which they stand; which is the latitude they do not say. */
export type Angles = readonly [number, number];

/**
 * Two angles written as people and maps write coordinates: with decimals after a point or a comma, in
 * degrees and minutes, or with seconds too (ISO 6709, Annex D); letters for the four directions in
 * English or Vietnamese before or behind. Null where the text is anything else.
 */
export function anglesIn(text: string): Angles | null {
  const plain = plainOf(text);
  return hasSigns.test(plain) ? withSigns(plain) : withoutSigns(plain);
}

const hasSigns = /[°'"]/;

/** Each sign in its one form, and nothing of the words that may stand round coordinates. */
const plainOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[º˚]|(?<=\d\s?)(?:o|độ|deg)(?=[\s\d,;]|$)/giu, "°")
    .replace(/(?<=\d\s?)phút/giu, "'")
    .replace(/(?<=\d\s?)giây/giu, '"')
    .replace(/''|[″”“]|’’|′′/g, '"')
    .replace(/[′’‘]/g, "'")
    .replace(/[−–]/g, "-")
    .replace(words, " ")
    .replace(/\s+/g, " ")
    .trim();

const notLetter = String.raw`(?<![\p{L}\p{M}\d])`;
const words = new RegExp(
  `${notLetter}(?:tọa độ|toạ độ|vị trí|vĩ độ|kinh độ|vĩ tuyến|kinh tuyến|wgs[ -]?84|gps|` +
    "location|coordinates|point|latitude|longitude|lat|long|lon|lng)(?![\\p{L}\\p{M}])\\s*[:=]?",
  "giu",
);

/** North and east: N or B, bắc; E or Đ, đông. */
const positive = "n|b|bắc|north|e|đ|đông|east";
/** South and west; a Vietnamese N, for nam, is read as north, where Viet Nam lies. */
const negative = "s|nam|south|w|t|tây|west";
const direction = String.raw`(?<![\p{L}\p{M}])(${positive}|${negative})(?![\p{L}\p{M}])`;
const directions = new RegExp(direction, "giu");
const isNegative = new RegExp(`^(?:${negative})$`, "iu");

const number = String.raw`\d{1,3}(?:[.,]\d+)?`;
const angle = `(-?${number}) ?° ?(?:(${number}) ?' ?(?:(${number}) ?"?)?)?`;
const angleThenDirection = new RegExp(`${angle} ?(?:${direction})?`, "giu");
const directionThenAngle = new RegExp(`(?:${direction} ?)?${angle}`, "giu");

/** What may stand between two angles, and round them. */
const onlySeparators = /^[\s,;:/|()[\]]*$/;

function withSigns(text: string): Angles | null {
  const isBefore = /^[^\d-]*\p{L}/u.test(text);
  const form = isBefore ? directionThenAngle : angleThenDirection;
  if (!onlySeparators.test(text.replace(form, " "))) return null;
  const angles = [...text.matchAll(form)].map(([, ...found]) => {
    const [letter, ...parts] = isBefore ? found : [found.at(-1), ...found.slice(0, -1)];
    return angleOf(parts, letter);
  });
  return pairOf(angles);
}

/** "20.4463, 106.3366", "20,4463 106,3366", "20 26 46.7 N 106 20 11.8 E". */
function withoutSigns(text: string): Angles | null {
  const letters = text.match(directions) ?? [];
  const numbers = numbersIn(text.replace(directions, " "));
  if (numbers === null || letters.length > 2 || numbers.length % 2 !== 0) return null;
  const half = numbers.length / 2;
  if (half < 1 || half > 3) return null;
  return pairOf(
    [numbers.slice(0, half), numbers.slice(half)].map((parts, i) => angleOf(parts, letters[i])),
  );
}

/** The numbers of a text that holds nothing else; a comma is decimal where there is no point. */
function numbersIn(text: string): string[] | null {
  const bare = text.replace(/[()[\]]/g, " ").trim();
  if (!/^[\d\s.,;:/|-]+$/.test(bare)) return null;
  const parts = bare.includes(".") ? bare.split(/[\s,;:/|]+/) : withDecimalCommas(bare);
  return parts.every((part) => /^-?\d{1,3}(?:[.,]\d+)?$/.test(part)) ? parts : null;
}

function withDecimalCommas(text: string): string[] {
  const parts = text.split(/,\s+|[\s;:/|]+/).filter((part) => part !== "");
  const [all = ""] = parts;
  if (parts.length > 1) return parts;
  // "20,4463,106,3366": each comma but the middle one is decimal.
  const groups = all.split(",");
  const [a, b, c, d] = groups;
  return groups.length === 4 ? [`${a},${b}`, `${c},${d}`] : groups;
}

/** Null where minutes or seconds are sixty or more, or decimals do not stand last. */
function angleOf(parts: readonly (string | undefined)[], letter: string | undefined) {
  const given = parts.filter((part) => part !== undefined);
  const isBelow = given[0]?.startsWith("-") || (letter !== undefined && isNegative.test(letter));
  const values = given.map((part) => Number(part.replace("-", "").replace(",", ".")));
  const isWhole = values.slice(0, -1).every(Number.isInteger);
  if (!isWhole || values.slice(1).some((value) => value >= 60)) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = values;
  const value = Number((degrees + minutes / 60 + seconds / 3600).toFixed(7));
  return isBelow ? -value : value;
}

const pairOf = ([a, b, ...more]: readonly (number | null)[]): Angles | null =>
  a === null || a === undefined || b === null || b === undefined || more.length > 0 ? null : [a, b];
