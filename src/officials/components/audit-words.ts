import type { Language } from "../../city.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { messages as progress } from "../../streets/reports/progress-messages.ts";
import { formatDay } from "../../web/format.ts";
import { terms } from "../terms.ts";
import { messages } from "./audit-messages.ts";
import { outcomeName } from "./outcome.ts";

/** Fields that are city days, as `YYYY-MM-DD`. */
const days: ReadonlySet<string> = new Set(["day", "orderedOn", "dueOn"]);

/** A value of an audited field; null where there is none. */
export function wordOf(key: string, value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  if (days.has(key)) return formatDay(text, language);
  if (key === "outcome") return outcomeName(text, language);
  const words: Record<string, string | undefined> = {
    ...messages[language].roles,
    ...reportMessages[language].states,
    ...progress[language].names,
    ...Object.fromEntries(
      (["planned", "installed", "retired", "inspected", "repaired", "replaced"] as const).map(
        (word) => [word, terms[word][language]],
      ),
    ),
  };
  return key === "note" ? text : (words[text] ?? text);
}

/** What an audited change was about: "sign 7K3M9X" as "Biển 7K3M9X". */
export function auditedSubject(subject: string, language: Language): string {
  const [kind = "", ...name] = subject.split(" ");
  return [messages[language].subjects[kind] ?? kind, ...name].join(" ");
}

/** The fields of an audited change, all of them: "Tình trạng: Đã gắn; Ngày: 3/2/2026". */
export function auditedFields(json: string, language: Language): string {
  const { fields, setFields, what } = messages[language];
  return Object.entries(JSON.parse(json) as Record<string, unknown>)
    .map(([key, value]) => {
      const isSource = key === "what" && String(value) in what;
      const word = isSource ? what[value as keyof typeof what] : wordOf(key, value, language);
      return `${fields[key] ?? setFields[key] ?? key}: ${word ?? ""}`.trim();
    })
    .join("; ");
}
