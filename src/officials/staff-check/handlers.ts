import {
  endOfStaffMode,
  makeStaffLink,
  makeStaffMode,
  readStaffMode,
  staffKeyOf,
} from "../../scan/staff-link.ts";
import { findSign } from "../../signs/find.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { staffCheckPage } from "./staff-check-page.tsx";

/** `GET /officials/staff-check?code=`: a link to open one sign as staff, and the mode for many. */
export async function staffCheck(c: OfficialContext): Promise<Response> {
  const key = staffKeyOf(c.env);
  const now = Date.now();
  const asked = (c.req.query("code") ?? "").toUpperCase();
  const code = (await findSign(c.env.DB, asked))?.code ?? null;
  return staffCheckPage(c, {
    hasKey: key !== null,
    code,
    link: key && code ? await makeStaffLink(key, code, now) : null,
    until: key ? await readStaffMode(key, c.req.raw.headers, now) : null,
  });
}

/** `POST /officials/staff-check`: the mode begins in this browser. */
export async function beginStaffMode(c: OfficialContext): Promise<Response> {
  const key = staffKeyOf(c.env);
  if (!key) return errorPage(c, "bad-request", {}, messages[c.var.language].noKey);
  return back(c, await makeStaffMode(key, Date.now()));
}

/** `POST /officials/staff-check/end` */
export const endStaffMode = (c: OfficialContext): Response => back(c, endOfStaffMode());

const back = (c: OfficialContext, cookie: string): Response =>
  c.body(null, 303, {
    Location: officialPath(c.var.language, "/staff-check"),
    "Set-Cookie": cookie,
  });
