import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import { languageOfNote, noteIn } from "./note.ts";

/** The other streets that honour the same family, dynasty or movement. */
export function SameTheme({ found, language }: { found: WholeStreet; language: Language }) {
  const { namesake, sameTheme } = found;
  const theme = namesake?.theme;
  if (!theme || sameTheme.length === 0) return null;
  return (
    <p class="quiet">
      {messages[language].sameTheme}{" "}
      <span lang={languageOfNote(theme, language)}>{noteIn(theme, language)}</span>:{" "}
      {sameTheme.map(({ slug, name }, i) => (
        <>
          {i > 0 && ", "}
          <a href={`/${language}/streets/${slug}`} lang="vi">
            {name}
          </a>
        </>
      ))}
    </p>
  );
}
