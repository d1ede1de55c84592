import type { Language } from "../../city.ts";
import { formatPart } from "./part-of-date.ts";
import type { NamingAct } from "../street.ts";
import { words } from "../messages.ts";

/** The resolutions that named, renamed or lengthened a street, the latest first. */
export function NamingHistory({ acts, language }: { acts: NamingAct[]; language: Language }) {
  const say = words[language];
  return (
    <>
      <h2>{say.history}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{say.noHistory}</p>
      ) : (
        <ul>
          {acts.map(({ kind, previousName, resolution, day, note }) => (
            <li>
              {say.acts[kind]}
              {previousName && (
                <>
                  {" "}
                  ({say.previousName} <span lang="vi">{previousName}</span>)
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
