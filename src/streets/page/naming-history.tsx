import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { NamingAct } from "../street.ts";
import { formatPart } from "./part-of-date.ts";

/** The resolutions that named, renamed or lengthened a street, the latest first. */
export function NamingHistory({ acts, language }: { acts: NamingAct[]; language: Language }) {
  const t = messages[language];
  return (
    <>
      <h2>{t.history}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{t.noHistory}</p>
      ) : (
        <ul>
          {acts.map(({ kind, previousName, resolution, day, note }) => (
            <li>
              {t.acts[kind]}
              {previousName && (
                <>
                  {" "}
                  ({t.previousName} <span lang="vi">{previousName}</span>)
                </>
              )}
              {day && `, ${formatPart(day, language)}`}
              {resolution && (
                <>
                  . <span lang="vi">{resolution}</span>
                </>
              )}
              {note && (
                <>
                  . <span lang="vi">{note}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
