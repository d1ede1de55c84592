import type { City, Language } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { formatDay } from "../../web/format.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import { languageOfNote, noteIn } from "./note.ts";

/** How far the record may be trusted, where it is from, and who stands behind it. */
export function AboutTheRecord(props: { found: WholeStreet; language: Language; city: City }) {
  const { found, language, city } = props;
  const { street, namesake } = found;
  const updatedAt = Math.max(street.updatedAt, namesake?.updatedAt ?? 0);
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
      <p>
        {t.publisher(city.name[language])} <a href={city.contact.href}>{city.contact.text}</a>.{" "}
        {updatedAt > 0 &&
          t.updated(formatDay(isoDayOf(updatedAt * 1000, city.utcOffset), language))}
      </p>
      <p class="quiet">
        {street.source && `${t.sources}: ${noteIn(street.source, language)}. `}
        <a href={`/api/streets/${street.slug}`}>{t.asData}</a>
      </p>
    </>
  );
}
