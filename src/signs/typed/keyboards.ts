/**
 * What a Vietnamese keyboard makes of a code, and how to take it back. Telex turns AA into Â, DD into
 * Đ and AS into Á as one types, VNI does so with digits: A6, D9 and A1.
 */

/** The keys for the marks of shape and then of tone, in NFD, as one of the two methods has them. */
type Keys = { d: string; shapes: Record<string, string>; tones: Record<string, string> };

/** `""` stands for the letter itself, typed twice. */
const telex: Keys = {
  d: "D",
  shapes: { "\u0302": "", "\u0306": "W", "\u031b": "W" },
  tones: { "\u0301": "S", "\u0300": "F", "\u0309": "R", "\u0303": "X", "\u0323": "J" },
};

const vni: Keys = {
  d: "9",
  shapes: { "\u0302": "6", "\u0306": "8", "\u031b": "7" },
  tones: { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" },
};

const marked = /([A-Z])(\p{M}+)/gu;

/** The keys, in capitals, by which Telex and VNI make a word with Vietnamese letters. */
export function keystrokesOf(word: string): string[] {
  const upper = word.toUpperCase().normalize("NFD");
  return [typedBy(telex, upper), typedBy(vni, upper)];
}

/** The same word without its marks, in capitals, as who took a letter for another may have meant it. */
export const plainOf = (word: string): string =>
  word.toUpperCase().normalize("NFD").replaceAll("Đ", "D").replace(/\p{M}/gu, "");

function typedBy({ d, shapes, tones }: Keys, word: string): string {
  return (
    word
      .replaceAll("Đ", `D${d}`)
      .replace(marked, (_, letter: string, marks: string) => {
        const keysOf = (keys: Record<string, string>) =>
          Array.from(marks, (mark) => (keys[mark] === "" ? letter : (keys[mark] ?? ""))).join("");
        return letter + keysOf(shapes) + keysOf(tones);
      })
      // No code has a U, and to Telex a W alone is an Ư.
      .replaceAll("UW", "W")
  );
}
