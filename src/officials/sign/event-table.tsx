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
}) {
  const { code, events, mayRecord, language } = props;
  const t = messages[language];
  return (
    <section id="events">
      <h2>{t.events}</h2>
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
                    {event.correctedBy ? (
                      <p class="quiet">{t.corrected(event.correctedBy)}</p>
                    ) : (
                      mayRecord && <CorrectButton code={code} id={event.id} language={language} />
                    )}
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

function CorrectButton(props: { code: string; id: number; language: Language }) {
  const { code, id, language } = props;
  const action = officialPath(language, `/signs/${code}/events/${id}/corrections`);
  return (
    <form class="act" method="post" action={action}>
      <button type="submit">{messages[language].correct}</button>
    </form>
  );
}
