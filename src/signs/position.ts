import type { Language } from "../city.ts";
import type { signPlaces } from "../db/schema.ts";
import { messages } from "./messages.ts";
import { fullName, type StreetName } from "./street-name.ts";

/** Where a sign hangs, as `position-columns.ts` reads it: facts, and a text where no facts fit. */
export type SignPosition = {
  at: (typeof signPlaces)[number];
  /** Today's name of the street that is met there, so that a renaming shows everywhere. */
  junctionKind: StreetName["kind"];
  /** Null where no street of ours is met. */
  junctionName: string | null;
  near: string | null;
  /** Empty where facts say it. */
  position: string;
  positionEn: string | null;
};

/** Of a sign of which nobody knows where it hangs. */
export const nowhere: SignPosition = {
  at: "other",
  junctionKind: null,
  junctionName: null,
  near: null,
  position: "",
  positionEn: null,
};

export type PositionWords = {
  /** Without a full stop; empty where nothing is known. */
  text: string;
  /** That of the text: what the record says in Vietnamese alone, every reader gets in Vietnamese. */
  language: Language;
  /** Facts are worded so that "This sign is …" may go before them; a record's text is anything. */
  from: "facts" | "record";
};

/** Where a sign hangs, in words. Nothing else words it, or reads the record's text. */
export function positionWords(sign: SignPosition, language: Language): PositionWords {
  const { at, position, positionEn } = sign;
  const facts = factsIn(sign, language);
  if (facts !== "" && (at !== "other" || position === "")) {
    return { text: facts, language, from: "facts" };
  }
  return language === "en" && positionEn
    ? { text: positionEn, language, from: "record" }
    : { text: position, language: "vi", from: "record" };
}

/** The words alone: "đầu đường, chỗ giao với đường Lý Bôn", "near chợ Bo". */
export const positionIn = (sign: SignPosition, language: Language): string =>
  positionWords(sign, language).text;

function factsIn(sign: SignPosition, language: Language): string {
  const { at, junctionName, junctionKind, near } = sign;
  const t = messages[language];
  const street =
    junctionName &&
    (junctionKind
      ? fullName({ kind: junctionKind, name: junctionName }, language)
      : t.street(junctionName));
  const parts: string[] = [];
  if (at === "start" || at === "end" || at === "middle") parts.push(t.positions[at]);
  if (street) parts.push(t.positions.junction(street));
  if (near) parts.push(t.positions.near(near));
  return parts.join(", ");
}

/** The field that each of these places is nothing without. */
const needed = { junction: "junctionStreetId", near: "near", other: "position" } as const;

/** The field that a sign's `at` is nothing without and that is not filled; null where none is missing. */
export function missingFact(
  sign: Pick<SignPosition, "at" | "near" | "position"> & { junctionStreetId: number | null },
): (typeof needed)[keyof typeof needed] | null {
  if (!(sign.at in needed)) return null;
  const key = needed[sign.at as keyof typeof needed];
  return sign[key] ? null : key;
}
