import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { monthBefore, periodOfMonth } from "../months.ts";
import type { Period } from "../period.ts";
import type { Edition } from "../queries/report/editions.ts";
import { messages } from "./messages.ts";

/** The month that a request names, or the last whole one; an answer where it names none. */
export async function askedMonth(
  c: OfficialContext,
  named: string | undefined,
): Promise<{ month: string; period: Period } | Response> {
  const { utcOffset } = cityOf(c.env);
  const present = today(Date.now(), utcOffset);
  const month = named || monthBefore(present);
  const period = periodOfMonth(month, present, utcOffset);
  if (period) return { month, period };
  return errorPage(c, "bad-request", {}, messages[c.var.language].wrong(month.slice(0, 20)));
}

/** The edition that a request names, or the last; an answer where there is none. */
export async function askedEdition(
  c: OfficialContext,
  editions: readonly Edition[],
): Promise<Edition | Response> {
  const wanted = c.req.query("edition") ?? "";
  const shown = wanted
    ? editions.find(({ edition }) => String(edition) === wanted)
    : editions.at(-1);
  const t = messages[c.var.language];
  return shown ?? errorPage(c, "not-found", {}, t.noEdition(wanted.slice(0, 20)));
}
