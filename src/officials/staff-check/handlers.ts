import { auditStatement } from "../../db/audit.ts";
import { connect } from "../../db/client.ts";
import { readOrMakeKey, renewKey } from "../../db/keys.ts";
import { rememberStaffKey } from "../../scan/staff-key.ts";
import {
  endOfStaffMode,
  makeStaffLink,
  makeStaffMode,
  readStaffMode,
} from "../../scan/staff-link.ts";
import { findSign } from "../../signs/find.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { staffCheckPage } from "./staff-check-page.tsx";

/** `GET /officials/staff-check?code=`: a link to open one sign as staff, and the mode for many. */
export async function staffCheck(c: OfficialContext): Promise<Response> {
  const key = await staffKey(c.env);
  const now = Date.now();
  const asked = (c.req.query("code") ?? "").toUpperCase();
  const code = (await findSign(c.env.DB, asked))?.code ?? null;
  return staffCheckPage(c, {
    code,
    link: code && (await makeStaffLink(key, code, now)),
    until: await readStaffMode(key, c.req.raw.headers, now),
    allEnded: c.req.query("ended") === "all",
  });
}

/** `POST /officials/staff-check`: the mode begins in this browser. */
export async function beginStaffMode(c: OfficialContext): Promise<Response> {
  return back(c, await makeStaffMode(await staffKey(c.env), Date.now()));
}

/** `POST /officials/staff-check/end` */
export const endStaffMode = (c: OfficialContext): Response => back(c, endOfStaffMode());

/**
 * `POST /officials/staff-check/renewals`: ends the mode of every browser and every link to a sign, for
 * a phone that is lost. Their signatures are void with the key; an isolate that remembers the old one
 * believes them for a minute at most (`maxKeyAgeMs`).
 */
export async function endAllStaffModes(c: OfficialContext): Promise<Response> {
  const { DB } = c.env;
  const [, renewed] = await DB.batch<{ secret: string }>([
    auditStatement(
      DB,
      {
        official: c.var.official.email,
        action: "staff-checks.end",
        subject: "staff-checks",
        after: null,
      },
      { sql: `SELECT NULL AS "before"`, values: [] },
    ),
    renewKey(DB, "staff checks"),
  ]);
  rememberStaffKey(renewed?.results[0]?.secret ?? (await staffKey(c.env)));
  const path = officialPath(c.var.language, "/staff-check?ended=all");
  return c.redirect(path, 303);
}

/** Made by the first official who comes here, and read anew: what is signed is signed with the newest. */
async function staffKey(env: Env): Promise<string> {
  const key = await readOrMakeKey(connect(env.DB), "staff checks");
  rememberStaffKey(key);
  return key;
}

const back = (c: OfficialContext, cookie: string): Response =>
  c.body(null, 303, {
    Location: officialPath(c.var.language, "/staff-check"),
    "Set-Cookie": cookie,
  });
