import type { VisitOutcome } from "../db/schema.ts";
import { type Problem, wrong } from "./problems.ts";

/**
 * What can happen to a sign and what cannot: the one place for it, whether a form records it, many
 * signs at once, an import or a program. It is put up where none hangs, and only what hangs on that
 * day can be visited, mended or taken down. Events of one day happened in the order in which they
 * were recorded. What is recorded late takes its place among the others.
 */

export type SignEvent = {
  kind: string;
  /** `YYYY-MM-DD`. */
  day: string;
  outcome: VisitOutcome | null;
};

export type SignLife = {
  status: "planned" | "installed" | "retired";
  /** What was recorded of it and counts, in the order in which it happened. */
  events: SignEvent[];
};

/** What is wrong with an event, and with which of its fields. */
export type BrokenEvent = { field: "kind" | "day"; problem: Problem };

/**
 * The first day of which anything can be recorded: no sign bore a QR code before the code was a
 * standard (ISO/IEC 18004:2000, published on 15 June 2000).
 */
export const firstDay = "2000-06-15";

/** What is wrong with a day as such: it is still to come, or no sign had a code then. */
export function brokenDay(day: string, today: string): Problem | null {
  if (day > today) return wrong("in-the-future", { today });
  return day < firstDay ? wrong("before-first-day", { first: firstDay }) : null;
}

/** Lets an event happen to a sign, or says why it cannot have happened and leaves the sign alone. */
export function happen(life: SignLife, event: SignEvent): BrokenEvent | null {
  const place = life.events.filter(({ day }) => day <= event.day).length;
  const before = life.events.slice(0, place);
  const later = life.events.slice(place);
  const last = before.findLast(changesStatus);
  const next = later.find(changesStatus);
  const around = { before, later, last, next, first: life.events.find(changesStatus) };
  const broken = rules[event.kind === "installed" ? "installed" : "others"](life, event, around);
  if (broken) return broken;
  life.events.splice(place, 0, event);
  if (changesStatus(event) && !next) life.status = event.kind as SignLife["status"];
  return null;
}

type Around = {
  before: readonly SignEvent[];
  later: readonly SignEvent[];
  /** The last event before and the next one after that put the sign up or took it down. */
  last: SignEvent | undefined;
  next: SignEvent | undefined;
  first: SignEvent | undefined;
};

const changesStatus = ({ kind }: SignEvent): boolean => kind === "installed" || kind === "retired";

/** Whether it hung then; of a sign of which no day is recorded, whether it hangs now. */
function hung({ status }: SignLife, { last, first }: Around): boolean {
  if (last) return last.kind === "installed";
  return first ? first.kind === "retired" : status === "installed";
}

const rules = {
  installed(life: SignLife, { day }: SignEvent, around: Around): BrokenEvent | null {
    const { before, last, next } = around;
    if (hung(life, around)) {
      if (next?.kind === "retired") return beforeEvent(next);
      return wrongStatus("installed", last ?? null);
    }
    if (next?.kind === "installed") return wrongStatus("installed", next);
    const visits = before.slice(last ? before.indexOf(last) + 1 : 0).filter(showsThatItHangs);
    const visit = visits.find((one) => one.day < day);
    return visit ? afterEvent(visit) : null;
  },

  others(life: SignLife, { kind }: SignEvent, around: Around): BrokenEvent | null {
    const { later, last, next } = around;
    if (!hung(life, around)) {
      if (next) return beforeEvent(next);
      return wrongStatus(last || life.status === "retired" ? "retired" : "planned", last ?? null);
    }
    if (kind !== "retired") return null;
    if (next?.kind === "retired") return wrongStatus("retired", next);
    const visit = later.slice(0, next ? later.indexOf(next) : later.length).find(showsThatItHangs);
    return visit ? beforeEvent(visit) : null;
  },
};

/** Who finds a sign missing or cannot reach it does not see it hang. */
const showsThatItHangs = ({ kind, outcome }: SignEvent): boolean =>
  kind === "repaired" ||
  kind === "replaced" ||
  (kind === "inspected" && outcome !== "missing" && outcome !== "unreachable");

const beforeEvent = ({ kind, day }: SignEvent): BrokenEvent => ({
  field: "day",
  problem: wrong("before-event", { kind, day }),
});

const afterEvent = ({ kind, day }: SignEvent): BrokenEvent => ({
  field: "day",
  problem: wrong("after-event", { kind, day }),
});

const wrongStatus = (status: SignLife["status"], since: SignEvent | null): BrokenEvent => ({
  field: "kind",
  problem: wrong("wrong-status", { status, since: since?.day ?? null }),
});
