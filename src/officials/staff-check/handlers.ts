import { connect } from "../../db/client.ts";
import { readOrMakeKey } from "../../db/keys.ts";
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
  });
}

/** `POST /officials/staff-check`: the mode begins in this browser. */
export async function beginStaffMode(c: OfficialContext): Promise<Response> {
  return back(c, await makeStaffMode(await staffKey(c.env), Date.now()));
}

/** `POST /officials/staff-check/end` */
export const endStaffMode = (c: OfficialContext): Response => back(c, endOfStaffMode());

/** Made by the first official who comes here, and never remembered: what is signed is signed anew. */
const staffKey = (env: Env): Promise<string> => readOrMakeKey(connect(env.DB), "staff checks");

const back = (c: OfficialContext, cookie: string): Response =>
  c.body(null, 303, {
    Location: officialPath(c.var.language, "/staff-check"),
    "Set-Cookie": cookie,
  });
