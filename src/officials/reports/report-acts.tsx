import type { Language } from "../../city.ts";
import type { ReportState } from "../../db/schema.ts";
import { messages } from "./messages.ts";
import { officialStates } from "./move-report.ts";

/** What an editor can do with a report: move it to another state, and remove its words. */
export function ReportActs(props: {
  /** Of the report. */
  path: string;
  id: number;
  state: ReportState;
  hasWords: boolean;
  language: Language;
}) {
  const { path, id, state, hasWords, language } = props;
  const t = messages[language];
  return (
    <>
      {state !== "withdrawn" && (
        <form class="act" method="post" action={`${path}/moves`}>
          {officialStates
            .filter((other) => other !== state)
            .map((other) => (
              <button type="submit" name="state" value={other}>
                {t.move[other]}
              </button>
            ))}
        </form>
      )}
      {hasWords && (
        <details>
          <summary>{t.redact}</summary>
          <p>{t.redactNote}</p>
          <form class="act" method="post" action={`${path}/redactions`}>
            <button type="submit">{t.redactNow(String(id))}</button>
          </form>
        </details>
      )}
    </>
  );
}
