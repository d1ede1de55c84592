import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { giveRole, isRole, readName, readPeople, takeRole } from "./people.ts";
import { peoplePage } from "./people-page.tsx";

/** `GET /officials/people` */
export async function people(c: OfficialContext): Promise<Response> {
  return peoplePage(c, await readPeople(c.env.DB));
}

/** `POST /officials/people`: gives `email` a `role`, or another role. */
export async function appoint(c: OfficialContext): Promise<Response> {
  const t = messages[c.var.language];
  const form = await c.req.parseBody();
  const name = readName(String(form.email ?? ""));
  const role = String(form.role ?? "");
  if (name === null) return refuse(c, t.wrongName(String(form.email ?? "")));
  if (!isRole(role)) return refuse(c, t.wrongRole(role));
  const given = await giveRole(c.env.DB, name, role, c.var.official.email);
  return given ? back(c) : refuse(c, t.lastAdmin);
}

/** `POST /officials/people/removals`: takes the role of `email` away. */
export async function remove(c: OfficialContext): Promise<Response> {
  const form = await c.req.parseBody();
  const name = readName(String(form.email ?? "")) ?? "";
  const taken = await takeRole(c.env.DB, name, c.var.official.email);
  return taken ? back(c) : refuse(c, messages[c.var.language].lastAdmin);
}

const back = (c: OfficialContext) => c.redirect(officialPath(c.var.language, "/people"), 303);

const refuse = (c: OfficialContext, detail: string) => errorPage(c, "bad-request", {}, detail);
