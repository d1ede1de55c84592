/**
 * What the head and the foot of an administrative document say of the office that issues it (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, 2 to 9), as it was typed; empty is not given.
 */
export const letterheadParts = [
  /** "UBND tỉnh Hưng Yên": the body that the office belongs to. */
  "superior",
  "organisation",
  /** What abbreviates the office in a document's symbol: "VHTT" of "Số: 15/BC-VHTT". */
  "symbol",
  /** Where it has its seat, before the date. */
  "place",
  /** Behind "Kính gửi", a line for each. */
  "addressees",
  /** Who else gets it, a line for each. */
  "copies",
  /** What abbreviates the unit that drafts, in the line of the archive's copy. */
  "drafter",
  /** Authority and position of who signs, a line for each: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
  "signerTitle",
  "signer",
] as const;

export type LetterheadPart = (typeof letterheadParts)[number];
export type Letterhead = Record<LetterheadPart, string>;

const inLines: readonly LetterheadPart[] = [
  "superior",
  "organisation",
  "addressees",
  "copies",
  "signerTitle",
];

/** Whether a part may have several lines: names where the office breaks them, lists a line each. */
export const hasLines = (part: LetterheadPart): boolean => inLines.includes(part);
