import { auditStatement } from "../../db/audit.ts";
import { newEpoch } from "../../scan/epoch.ts";
import { askToFollow } from "../../scan/resend.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";

/**
 * `POST /officials/resends`: gives the database another epoch and tells the tallies, so that they
 * send again all counts that they hold. After the database was put back, and whenever somebody
 * doubts; a count that is there is not changed by it.
 */
export async function resend(c: OfficialContext): Promise<Response> {
  const { DB } = c.env;
  await DB.batch([
    auditStatement(
      DB,
      {
        official: c.var.official.email,
        action: "tallies.resend",
        subject: "tallies",
        after: null,
      },
      { sql: `SELECT NULL AS "before"`, values: [] },
    ),
    DB.prepare(newEpoch),
  ]);
  // Whoever does not answer finds out at the next write, or at night.
  const { unanswered } = await askToFollow(c.env);
  return c.redirect(officialPath(c.var.language, `/data?resent=${unanswered}`), 303);
}
