import { type Problem, wrong } from "../../problems.ts";
import type { LookUp } from "./look-up.ts";

/** A sign as events find it; one event after the other changes it. */
export type SignState = {
  status: "planned" | "installed" | "retired";
  /** Null where the same change set makes the sign. */
  version: number | null;
  /** The last days on which it was put up and taken down; null where nobody has recorded one. */
  installed: string | null;
  retired: string | null;
};

/** How signs stand before the events of a change set: these, and those of the events with these ids. */
export const lookUpSignStates = (
  codes: readonly string[],
  events: readonly (number | string)[],
): LookUp<Map<string, SignState>> | null =>
  codes.length + events.length === 0
    ? null
    : {
        sql: `SELECT signs.code, status, version,
            max(iif(events.kind = 'installed', day, NULL)) AS installed,
            max(iif(events.kind = 'retired', day, NULL)) AS retired
          FROM signs LEFT JOIN current_sign_events AS events ON events.code = signs.code
          WHERE signs.code IN (SELECT value FROM json_each(?1) UNION
            SELECT code FROM sign_events WHERE id IN (SELECT value FROM json_each(?2)))
          GROUP BY signs.code`,
        values: [[...new Set(codes)], events],
        take: (rows) =>
          new Map(
            rows.map(({ code, status, version, installed, retired }) => [
              String(code),
              {
                status: status as SignState["status"],
                version: Number(version),
                installed: textOf(installed),
                retired: textOf(retired),
              },
            ]),
          ),
      };

const textOf = (value: string | number | null | undefined): string | null =>
  typeof value === "string" ? value : null;

/** How a sign stands; one that is not among them is made by the same change set. */
export function stateOf(states: Map<string, SignState>, code: string): SignState {
  const state = states.get(code) ?? {
    status: "planned",
    version: null,
    installed: null,
    retired: null,
  };
  states.set(code, state);
  return state;
}

/**
 * Lets an event happen to a sign: it is put up where none hangs, and only what hangs can be visited
 * or taken down, each on a day that can be.
 */
export function happen(state: SignState, kind: string, day: string): BrokenEvent | null {
  const hangs = state.status === "installed";
  if ((kind === "installed") === hangs) {
    return { field: "kind", problem: wrong("wrong-status", { status: state.status }) };
  }
  const [before, since] =
    kind === "installed"
      ? (["retired", state.retired] as const)
      : (["installed", state.installed] as const);
  if (since !== null && day < since) {
    return { field: "day", problem: wrong("before-event", { kind: before, day: since }) };
  }
  if (kind === "installed") Object.assign(state, { status: "installed", installed: day });
  if (kind === "retired") Object.assign(state, { status: "retired", retired: day });
  return null;
}

type BrokenEvent = { field: string; problem: Problem };
