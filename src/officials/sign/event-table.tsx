import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { parseDay } from "../../db/hours.ts";
import { Scroll } from "../components/scroll.tsx";
import { dayName } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import { eventName } from "./event-name.ts";
import { messages } from "./messages.ts";

/** What was recorded of a sign; an editor may strike out what was a mistake. */
export function EventTable(props: {
  code: string;
  events: readonly SignEvent[];
  mayRecord: boolean;
  language: Language;
  /** What has just been done. */
  children?: Child;
}) {
  const { code, events, mayRecord, language, children } = props;
  const t = messages[language];
  return (
    <section id="events">
      <h2>{t.events}</h2>
      {children}
      {events.length === 0 ? (
        <p>{t.noEvents}</p>
      ) : (
        <Scroll label={t.events}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.note}</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr>
                  <th scope="row" class={event.correctedBy ? "nowrap struck" : "nowrap"}>
                    {dayName(parseDay(event.day) ?? 0, language)}
                  </th>
                  <td class={event.correctedBy ? "struck" : undefined}>
                    {eventName(event, language)}
                  </td>
                  <td>
                    {event.note && <p>{event.note}</p>}
                    <span class="quiet">{event.official}</span>
                    {event.correctedBy && <p class="quiet">{t.corrected(event.correctedBy)}</p>}
                    {mayRecord && <TakeBack code={code} event={event} language={language} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

/** Strikes an event out, an installation with a second tap; what is struck out counts again. */
function TakeBack(props: { code: string; event: SignEvent; language: Language }) {
  const { code, event, language } = props;
  const { id, kind, day, correctedBy, correctedIn } = event;
  const t = messages[language];
  if (correctedBy) {
    if (correctedIn === null) return null;
    const path = officialPath(language, `/changes/${correctedIn}`);
    return <a href={`${path}#undo`}>{t.bringBack}</a>;
  }
  const form = (text: string) => (
    <form
      class="act"
      method="post"
      action={officialPath(language, `/signs/${code}/events/${id}/corrections`)}
    >
      <button type="submit">{text}</button>
    </form>
  );
  if (kind !== "installed") return form(t.correct);
  return (
    <details>
      <summary>{t.correct}</summary>
      <p>{t.correctInstallation}</p>
      {form(t.correctNow(dayName(parseDay(day) ?? 0, language)))}
    </details>
  );
}
