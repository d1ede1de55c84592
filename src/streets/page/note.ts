import type { Language } from "../../city.ts";

/**
 * What of a record's note is for the readers of a language. A doubt or a source has one field; one
 * with words of its own for either language is two lines, the Vietnamese and then the English. A
 * note of one line is for all.
 */
export function noteIn(note: string, language: Language): string {
  const [vi = "", en, ...more] = note.split("\n");
  if (en === undefined || more.length > 0) return note;
  return language === "vi" ? vi : en;
}

/** The language of what `noteIn` gives: what has but one line was written by Vietnamese officials. */
export const languageOfNote = (note: string, language: Language): Language =>
  note.includes("\n") ? language : "vi";
