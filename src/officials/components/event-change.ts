import type { signEventKinds, VisitOutcome } from "../../db/schema.ts";
import type { ChangeOptions } from "../../records/changes/change-records.ts";
import type { Draft } from "../../records/changes/change-set.ts";
import { answerReports } from "./answers/answer-reports.ts";

/** What an official may record, by the noun in its address. */
export const recordings = {
  installations: "installed",
  inspections: "inspected",
  repairs: "repaired",
  replacements: "replaced",
  retirements: "retired",
} as const satisfies Record<string, (typeof signEventKinds)[number]>;
export type Recording = keyof typeof recordings;

/**
 * What a form of one press sends as its `day`: that on which it is sent, since its page may have been
 * open over midnight.
 */
export const dayOfSending = "today";

/** `day` is a city day as `YYYY-MM-DD`, `note` NFC; `outcome` of an inspection alone. */
export type NewSignEvent = {
  code: string;
  recording: Recording;
  day: string;
  outcome: VisitOutcome | null;
  note: string | null;
};

/** Who records it, and on which city day (`YYYY-MM-DD`); how many hours the city is ahead of UTC. */
export type Recorder = { official: string; today: string; utcOffset: number };

/**
 * The change set that records an event, what the audit says of it, and what answers the sign's open
 * reports in the same batch (`answers/`).
 * @param reports those that it answers; null for all that are open.
 */
export function eventChange(
  d1: D1Database,
  { code, recording, day, outcome, note }: NewSignEvent,
  { official, today, utcOffset }: Recorder,
  reports: readonly number[] | null,
): { drafts: Draft[]; options: ChangeOptions } {
  const kind = recordings[recording];
  const status = kind === "retired" ? "retired" : "installed";
  const found = outcome === null ? {} : { outcome };
  const after = { code, kind, day, ...found, note };
  const visit = { codes: [code], kind, day, outcome };
  const options: ChangeOptions = {
    official,
    today,
    what: "sign event",
    audited: {
      entry: {
        official,
        action: `sign.${kind}`,
        subject: `sign ${code}`,
        after: { status, day, ...found, note },
      },
      before: {
        sql: `SELECT json_object('status', status) AS "before" FROM signs WHERE code = ?1`,
        values: [code],
      },
    },
    alongside: answerReports(d1, visit, { official, utcOffset, reports }),
  };
  return { drafts: [{ kind: "signEvent", after }], options };
}
