import type { SignHistory } from "../../src/sign-health/history.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import { type SimulatedCity, wardOf } from "./simulated-city.ts";

/** What would be known of each sign of a simulated city at the end of a day, nothing flagged. */
export function historiesOf(city: SimulatedCity, day: number): SignHistory[] {
  const first = day - windowDays + 1;
  return city.counts.map((row, i) => {
    const counts = row.slice(first, day + 1);
    const lastScan = counts.findLastIndex((count) => count > 0);
    return {
      code: `sign ${i}`,
      ward: String(wardOf(i)),
      counts,
      flags: new Uint8Array(windowDays),
      installed: city.signs[i]?.installed ?? null,
      retired: null,
      lastScan: lastScan < 0 ? null : first + lastScan,
      lastStaffScan: null,
      lastVisit: null,
    };
  });
}
