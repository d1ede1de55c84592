import { cityOf } from "../../city.ts";
import { firstHourOf, parseDay } from "../../db/hours.ts";
import type { OfficialContext } from "../guard.ts";
import { type HistoryFilter, type HistoryKind, historyKinds } from "../queries/history.ts";
import { messages } from "./messages.ts";

export type AskedFilter = {
  filter: HistoryFilter;
  /** As the address has it, to be kept in links and boxes. */
  query: Record<string, string>;
  after: string | null;
};

/** What the address asks for; a sentence about what is wrong with it. */
export function readFilter(c: OfficialContext): AskedFilter | string {
  const t = messages[c.var.language].filter;
  const asked = (name: string) => (c.req.query(name) ?? "").trim();
  const [kind, official, subject] = [asked("kind"), asked("official"), asked("subject")];
  const [from, to] = [asked("from"), asked("to")];
  if (kind !== "" && !historyKinds.includes(kind as HistoryKind)) {
    return t.wrongKind(kind, historyKinds.join(", "));
  }
  if (subject !== "" && !/^[a-zA-Z]+ [^\s]{1,254}$/.test(subject)) return t.wrongSubject(subject);
  for (const day of [from, to]) {
    if (day !== "" && parseDay(day) === null) return t.wrongDay(day);
  }
  const { utcOffset } = cityOf(c.env);
  const startOf = (day: string, later: number): number | null => {
    const parsed = parseDay(day);
    return parsed === null ? null : firstHourOf(parsed + later, utcOffset) * 3_600;
  };
  return {
    filter: {
      kind: (kind || null) as HistoryKind | null,
      official: official.toLowerCase() || null,
      subject: subject || null,
      from: startOf(from, 0),
      to: startOf(to, 1),
    },
    query: Object.fromEntries(
      Object.entries({ kind, official, subject, from, to }).filter(([, value]) => value !== ""),
    ),
    after: c.req.query("after") ?? null,
  };
}
