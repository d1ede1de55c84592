import type { SignEvent } from "../../sign-life.ts";
import type { LookUp } from "./look-up.ts";

/** A sign as events find it; one event after the other is added to it. */
export type SignState = {
  status: "planned" | "installed" | "retired";
  /** Null where the same change set makes the sign. */
  version: number | null;
  /** What was recorded of it and counts, in the order in which it happened. */
  events: SignEvent[];
};

/** How signs stand before the events of a change set: these, and those of the events with these ids. */
export const lookUpSignStates = (
  codes: readonly string[],
  events: readonly (number | string)[],
): LookUp<Map<string, SignState>> | null =>
  codes.length + events.length === 0
    ? null
    : {
        sql: `SELECT code, status, version,
            (SELECT json_group_array(json_object('kind', kind, 'day', day, 'outcome', outcome)
               ORDER BY day, id)
             FROM current_sign_events AS event WHERE event.code = signs.code) AS events
          FROM signs WHERE code IN (SELECT value FROM json_each(?1) UNION
            SELECT code FROM sign_events WHERE id IN (SELECT value FROM json_each(?2)))`,
        values: [[...new Set(codes)], events],
        take: (rows) =>
          new Map(
            rows.map(({ code, status, version, events }) => [
              String(code),
              {
                status: status as SignState["status"],
                version: Number(version),
                events: JSON.parse(String(events)),
              },
            ]),
          ),
      };

/** How a sign stands; one that is not among them is made by the same change set. */
export function stateOf(states: Map<string, SignState>, code: string): SignState {
  const state = states.get(code) ?? { status: "planned", version: null, events: [] };
  states.set(code, state);
  return state;
}
