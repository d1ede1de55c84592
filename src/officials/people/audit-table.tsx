import type { Language } from "../../city.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { Scroll } from "../components/scroll.tsx";
import { messages } from "./messages.ts";
import type { AuditRow } from "./people.ts";

/** The latest changes: who changed what, and from what to what. */
export function AuditTable({
  audit,
  language,
}: {
  audit: readonly AuditRow[];
  language: Language;
}) {
  const t = messages[language];
  return (
    <Scroll label={t.audit}>
      <table hidden={audit.length === 0}>
        <thead>
          <tr>
            {Object.values(t.audited).map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {audit.map(({ at, official, action, subject, change }) => (
            <tr>
              <th scope="row" class="nowrap">
                {at}
              </th>
              <td>{official}</td>
              <td>
                {t.actions[action] ?? action}
                {change && <span class="quiet"> {changeName(change, language)}</span>}
              </td>
              <td>{subjectName(subject, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const arrow = " → ";

/** "viewer → editor" as the audit has it, in the reader's language. */
function changeName(change: string, language: Language): string {
  const names: Record<string, string> = {
    ...messages[language].roles,
    ...reportMessages[language].states,
  };
  return change
    .split(arrow)
    .map((word) => names[word] ?? word)
    .join(arrow);
}

/** "sign 7K3M9X" as the audit has it, in the reader's language. */
function subjectName(subject: string, language: Language): string {
  const [kind = "", ...name] = subject.split(" ");
  return [messages[language].subjects[kind] ?? kind, ...name].join(" ");
}
