import { cityOf } from "../city.ts";
import { today } from "../db/hours.ts";
import { monthBefore, periodOfMonth } from "./months.ts";
import { closeMonth } from "./queries/report/editions.ts";

/**
 * Makes the report of the last month, in the first night in which none of its counts can come any
 * more; in all others it finds it there. `now` in milliseconds.
 */
export async function closeLastMonth(env: Env, now: number): Promise<void> {
  const { utcOffset } = cityOf(env);
  const present = today(now, utcOffset);
  const month = monthBefore(present);
  const period = periodOfMonth(month, present, utcOffset);
  if (period) await closeMonth(env.DB, month, period);
}
