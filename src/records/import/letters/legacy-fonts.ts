/**
 * Vietnamese as it was typed before Unicode, for fonts that show other letters in the place of
 * Latin-1 characters. What a program that knows nothing of the font sees is "§­êng" or "Ñöôøng".
 */

/**
 * TCVN3 (fonts `.Vn…`), letter by letter: the first row is shown where the character below it is
 * stored. Source: TCVN 5712:1993, VN3, as the GNU C library has it (`TCVN5712-1`).
 */
const tcvn3Letters =
  "ĂÂÊÔƠƯĐăâêôơưđẰàảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
const tcvn3Characters =
  "¡¢£¤¥¦§¨©ª«¬\u00AD®¯µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

const tcvn3 = new Map(
  Array.from(tcvn3Letters, (letter, i) => [tcvn3Characters[i] ?? "", letter] as const),
);

/**
 * VNI-Windows (fonts `VNI-…`): each small letter before the one or two characters that are stored.
 * Capitals are the same in capitals. Source: the table of the VNI typing programs, checked by reading.
 */
const vniSmall = `àaø áaù ảaû ãaõ ạaï ằaè ắaé ẳaú ẵaü ặaë ầaà ấaá ẩaå ẫaã ậaä èeø éeù ẻeû ẽeõ ẹeï ềeà
  ếeá ểeå ễeã ệeä òoø óoù ỏoû õoõ ọoï ồoà ốoá ổoå ỗoã ộoä ờôø ớôù ởôû ỡôõ ợôï ùuø úuù ủuû ũuõ ụuï
  ừöø ứöù ửöû ữöõ ựöï ỉæ ĩó ịò ỳyø ýyù ỷyû ỹyõ ỵî ăaê âaâ êeâ ôoâ ơô ưö đñ`;

const vni = new Map(
  vniSmall.split(/\s+/).flatMap((entry) => {
    const [letter, stored] = [entry.slice(0, 1), entry.slice(1)];
    const capital = stored.toUpperCase();
    const pairs: [string, string][] = [
      [stored, letter],
      [capital, letter.toUpperCase()],
    ];
    // "Aù": a capital whose mark was typed without Shift.
    if (stored.length === 2)
      pairs.push([capital.charAt(0) + stored.charAt(1), letter.toUpperCase()]);
    return pairs;
  }),
);

const vniPattern = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Text that was typed for a TCVN3 font (ABC), as Unicode. */
export const fromTcvn3 = (text: string): string =>
  Array.from(text, (character) => tcvn3.get(character) ?? character).join("");

/** Text that was typed for a VNI font, as Unicode. */
export const fromVni = (text: string): string =>
  text.replace(vniPattern, (stored) => vni.get(stored) ?? stored);

export type LegacyFont = { table: "TCVN3" | "VNI"; capitals: boolean };

/**
 * What a font's name tells: `.VnTime`, `.VnArialH` (shows capitals whatever is typed), `VNI-Times`.
 * Null for a font of Unicode.
 */
export function legacyFont(name: string | undefined): LegacyFont | null {
  if (name === undefined) return null;
  if (/^\.?Vn[A-Z3]/.test(name)) return { table: "TCVN3", capitals: /H$/.test(name.trim()) };
  return /^VNI[-\s]/i.test(name) ? { table: "VNI", capitals: false } : null;
}
