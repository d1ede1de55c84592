import { type Language, languages } from "../city.ts";

/** What one language says: a sentence, several of them, or one around what is put into it. */
type Said = string | readonly string[] | ((...parts: never[]) => string);

type Text = { readonly [L in Language]: Said };
type Texts = { readonly [name: string]: Text | Texts };

/** Nothing beside the languages in a text: a text or a group put there could never be read. */
type Exactly<T> = T extends Text
  ? { readonly [Name in Exclude<keyof T, Language>]: never }
  : { readonly [Name in keyof T]: Exactly<T[Name]> };

type InOne<T, L extends Language> = T extends Text
  ? T[L]
  : { readonly [Name in keyof T]: InOne<T[Name], L> };

/**
 * Texts written with their languages side by side, to be read a language at a time:
 * `inBothLanguages({ title: { vi: "Số liệu", en: "Data health" } })` gives `messages` of which
 * `messages[language].title` is the title. What has exactly the keys of `Language` is a text; any
 * other object is a group of texts, which may hold groups. A text that lacks a language, or has
 * anything beside its languages, does not compile.
 *
 * A language is gathered when it is first asked for: an isolate that starts for a scan says
 * nothing in any.
 */
export function inBothLanguages<const T extends Texts>(
  texts: T & Exactly<T>,
): { readonly [L in Language]: InOne<T, L> } {
  const both = {};
  for (const language of languages) {
    Object.defineProperty(both, language, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = inOne(texts, language);
        Object.defineProperty(both, language, { value });
        return value;
      },
    });
  }
  return both as { readonly [L in Language]: InOne<T, L> };
}

function inOne(texts: Texts, language: Language): unknown {
  const said: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    said[name] = isText(text) ? text[language] : inOne(text, language);
  }
  return said;
}

/** By its first language: what has that one has all, or does not compile. */
const isText = (text: Text | Texts): text is Text => languages[0] in text;
