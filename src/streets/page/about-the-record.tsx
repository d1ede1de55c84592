import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import { languageOfNote, noteIn } from "./note.ts";

/** How far the record may be trusted, and where it is from. */
export function AboutTheRecord({ found, language }: { found: WholeStreet; language: Language }) {
  const { street } = found;
  const t = messages[language];
  return (
    <>
      <h2>{t.record}</h2>
      {street.status === "confirmed" && <p>{t.confirmed}</p>}
      {street.kind === null && <p>{t.kindUnknown}</p>}
      {street.doubt && (
        <p>
          {t.doubt}:{" "}
          <span lang={languageOfNote(street.doubt, language)}>
            {noteIn(street.doubt, language)}
          </span>
        </p>
      )}
      <p class="quiet">
        {street.source && `${t.sources}: ${noteIn(street.source, language)}. `}
        <a href={`/api/streets/${street.slug}`}>{t.asData}</a>
      </p>
    </>
  );
}
