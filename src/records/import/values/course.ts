/** From where to where a street runs, told in one cell. */
export type Course = { start: string; end: string };

const fromTo =
  /^(?:cho\s+)?(?:đoạn\s+)?(?:đường\s+)?(?:bắt đầu\s+)?từ\s+(.+?)\s+(?:đến|tới)\s+(.+)$/isu;
const fromDash = /^(?:đoạn\s+)?từ\s+(.+?)(?:\s+[-–—]\s+|\s*(?:→|->|=>)\s*)(.+)$/isu;
const between = [
  /^(.+?)\s+(?:đến|tới)\s+(.+)$/isu,
  /^(.+?)\s*(?:→|->|=>|\n)\s*(.+)$/isu,
  /^(.+?)\s+[-–—]\s+(.+)$/isu,
];

/** Longer text tells more than two ends. */
const maxLength = 1_000;

/**
 * "Từ nhà ông Bình đến giáp kênh", split; null where the text does not tell two ends. It is not
 * certain where one of the two words stands more than once.
 * @param isForBoth the column is for both ends, so that a dash or "đến" alone parts them.
 */
export function splitCourse(
  text: string,
  isForBoth: boolean,
): (Course & { isCertain: boolean }) | null {
  if (text.length > maxLength) return null;
  const plain = text.normalize("NFC").trim();
  const patterns = [fromTo, fromDash, ...(isForBoth ? between : [])];
  for (const pattern of patterns) {
    const [, start, end] = pattern.exec(plain) ?? [];
    if (start === undefined || end === undefined) continue;
    const isCertain = (plain.match(/\s(?:đến|tới)\s/giu) ?? []).length <= 1;
    return { start: start.trim(), end: end.trim().replace(/[.;,]$/, ""), isCertain };
  }
  return null;
}

const street =
  /^(?:giao(?:\s+(?:với|cắt))?|nối|từ|đến|ngã\s+(?:ba|tư)(?:\s+giao)?|nút giao|góc|tại)?\s*(?:với\s+)?(đường|phố|đại lộ)\s+(\p{Lu}.*)$/iu;

/**
 * The street that an end names: "giao đường Lý Bôn" is Lý Bôn. Null for a place, a road without a
 * proper name ("đường bê-tông") and a number ("Quốc lộ 10").
 */
export function streetNamedIn(end: string): string | null {
  if (end.length > maxLength) return null;
  const [, , named = ""] = street.exec(end.normalize("NFC").trim()) ?? [];
  const name = named.replace(/\s*[(,;:–].*$/u, "").trim();
  // The pattern ignores case, since "Đường" may begin the text; the name itself must be one.
  if (!/^\p{Lu}/u.test(name) || /^(?:QL|ĐT|TL|ĐH|HL|ĐX|Km|Quốc|Tỉnh)/u.test(name)) return null;
  const words = name.split(" ");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^[\p{Lu}\d]/u.test(word))
    ? name
    : null;
}

/** "giao Lý Bôn": where no word says that it is a street, only a known one is meant. */
export const maybeStreetIn = (end: string): string =>
  end
    .normalize("NFC")
    .trim()
    .replace(/^(?:giao(?:\s+(?:với|cắt))?|nối|ngã\s+(?:ba|tư)(?:\s+giao)?)\s+/iu, "")
    .replace(/^(?:đường|phố|đại lộ)\s+/iu, "")
    .replace(/\s*[(,;:–].*$/u, "")
    .trim();
