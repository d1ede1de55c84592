import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import type { DayRange } from "../../scan/read.ts";
import type { Judgement } from "../../sign-health/judge.ts";
import { positionIn, type SignPosition } from "../../signs/position.ts";
import type { Cell } from "../../web/csv.ts";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { lately, sentence } from "../components/sentences/sign.ts";
import { messages } from "../messages.ts";
import type { OpenReports } from "../queries/open-reports.ts";
import { type ReasonFacts, reasonsOf } from "../queries/reasons.ts";
import { reportedSql, toldSql, toldStateSql } from "../queries/sign-row.ts";
import type { State } from "../queries/state.ts";

/** Signs that are read at once: some hundred kilobytes. */
const signsPerPart = 1_000;

/**
 * The rows of a table of signs, in the order of their codes' list: code, kind, street, position,
 * state, scans in the period, days of the last scan and the last visit, latitude, longitude, target,
 * and why the sign is to be checked or else what sign health says of it. A city has ten thousand, of
 * which nearly all have nothing to check: their rows are read as cells, without an object for any.
 */
export async function* readSignRows(
  d1: D1Database,
  codes: readonly string[],
  { from, to, utcOffset }: DayRange,
  language: Language,
): AsyncGenerator<Cell[][]> {
  const dayOf = remembered(isoDay);
  for (let n = 0; n < codes.length; n += signsPerPart) {
    const some = JSON.stringify(codes.slice(n, n + signsPerPart));
    const found = await d1.prepare(signCells).bind(from, to, utcOffset, some).raw<Stored>();
    yield found.map((row) => cellsOf(row, dayOf, language));
  }
}

type Stored = [
  ...[code: string, kind: string | null, street: string, state: State, scans: number],
  ...[lastDay: number | null, lastVisit: number | null],
  ...[latitude: number | null, longitude: number | null, target: string | null],
  ...[at: SignPosition["at"], near: string | null, position: string, positionEn: string | null],
  ...[junctionKind: SignPosition["junctionKind"], junctionName: string | null],
  ...[rate: number | null, days: number | null, seen: number | null, expected: number | null],
  facts: string | null,
];

function cellsOf(
  [
    code,
    kind,
    street,
    state,
    scans,
    lastDay,
    lastVisit,
    latitude,
    longitude,
    target,
    at,
    near,
    position,
    positionEn,
    junctionKind,
    junctionName,
    rate,
    days,
    seen,
    expected,
    facts,
  ]: Stored,
  dayOf: (day: number) => string,
  language: Language,
): Cell[] {
  const place = { at, near, position, positionEn, junctionKind, junctionName };
  const recently =
    days === null || seen === null || expected === null ? null : { days, scans: seen, expected };
  const usual = rate === null ? null : lately({ lately: recently, rate }, language);
  return [
    code,
    kind,
    street,
    positionIn(place, language),
    messages[language].states[state],
    scans,
    lastDay === null ? null : dayOf(lastDay),
    lastVisit === null ? null : dayOf(lastVisit),
    latitude,
    longitude,
    target,
    facts === null ? usual : findingOf(JSON.parse(facts), language),
  ];
}

type Facts = Omit<ReasonFacts, "isReported" | "judgement"> & {
  reported: OpenReports | null;
  judgement: Judgement | null;
};

/** Why a sign is to be checked; of any other, what sign health says of it. */
function findingOf(facts: Facts, language: Language): string | null {
  const { reported, judgement } = facts;
  reported?.kinds.sort();
  const reasons = reasonsOf({ ...facts, isReported: reported !== null });
  if (reasons.length > 0)
    return reasonSentences({ reasons, reported, judgement }, language).join(" ");
  return judgement && sentence(judgement, language);
}

/** A function that is asked the same again and again: thousands of signs share a few days. */
function remembered<Value>(make: (of: number) => Value): (of: number) => Value {
  const made = new Map<number, Value>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

/**
 * Whether nothing but its latest scans is to be told of a sign: nobody has judged it, or it hangs, is
 * scanned and in order, and neither a visit nor a citizen says otherwise.
 */
const isInOrder = `found IS NULL AND reported IS NULL
  AND (tier IS NULL OR tier = 'ok' AND status = 'installed' AND lastDay IS NOT NULL)`;

const signCells = `
  WITH ${toldSql},
  signs_told AS NOT MATERIALIZED (
    SELECT told.*, ${toldStateSql} AS state, ${reportedSql.json} AS reported
    FROM told ${reportedSql.join}
  )
  SELECT code, kind, street, state, scans, lastDay, lastVisit, latitude, longitude, target,
    at, near, position, positionEn, junctionKind, junctionName,
    judgement ->> 'rate', judgement ->> '$.lately.days', judgement ->> '$.lately.scans',
    judgement ->> '$.lately.expected',
    iif(${isInOrder}, NULL, json_object('status', status, 'lastDay', lastDay, 'lastVisit', lastVisit,
      'retiredDay', retiredDay, 'found', json(found), 'neighbours', neighbours,
      'reported', json(reported), 'judgement', json(judgement)))
  FROM signs_told ORDER BY place`;
