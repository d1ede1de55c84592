import type { Language } from "../../city.ts";

/** What officials recorded once, for readers of every language, they wrote in Vietnamese. */
export const recordLanguage: Language = "vi";

/**
 * What of a record's note is for the readers of a language. A doubt or a source has one field; one
 * with words of its own for either language is two lines, the Vietnamese and then the English. A
 * note of one line is for all.
 */
export function noteIn(note: string, language: Language): string {
  const [vi = "", en, ...more] = note.split("\n");
  if (en === undefined || more.length > 0) return note;
  return { vi, en }[language];
}

/** The language of what `noteIn` gives. */
export const languageOfNote = (note: string, language: Language): Language =>
  note.includes("\n") ? language : recordLanguage;
