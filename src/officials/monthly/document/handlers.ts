import { cityOf } from "../../../city.ts";
import type { OfficialContext } from "../../guard.ts";
import { readLetterhead } from "../../queries/letterhead.ts";
import { readEditions } from "../../queries/report/editions.ts";
import { askedEdition, askedMonth } from "../asked.ts";
import { documentOf } from "./contents.ts";

/**
 * `GET /officials/monthly/document.json?month=2026-10&edition=2`: what `document.browser.ts` makes a
 * document of, for any edition of a closed month, the last if none is asked for.
 */
export async function monthlyDocument(c: OfficialContext): Promise<Response> {
  const asked = await askedMonth(c, c.req.query("month"));
  if (asked instanceof Response) return asked;
  const { month, period } = asked;
  const [editions, letterhead] = await Promise.all([
    readEditions(c.env.DB, month),
    readLetterhead(c.env.DB),
  ]);
  const shown = await askedEdition(c, editions);
  if (shown instanceof Response) return shown;
  const city = cityOf(c.env).name.vi;
  const last = editions.at(-1)?.edition ?? shown.edition;
  return c.json(documentOf(shown, { last, period, city, letterhead }));
}
