import { readEmail } from "../../city.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { excerptOf } from "../../web/text.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { giveRole, isRole, readListed, readPeople, takeRole } from "./people.ts";
import { peoplePage } from "./people-page.tsx";

/** `GET /officials/people?and-you=` */
export async function people(c: OfficialContext): Promise<Response> {
  const list = await readPeople(c.env.DB);
  return peoplePage(c, list, c.req.query(andYou) !== undefined);
}

/** `POST /officials/people`: gives `email` a `role`, or another role. */
export async function appoint(c: OfficialContext): Promise<Response> {
  const t = messages[c.var.language];
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const [email = "", role = ""] = [form.get("email"), form.get("role")];
  const name = readEmail(email);
  if (name === null) return refuse(c, t.wrongName(excerptOf(email)));
  if (!isRole(role)) return refuse(c, t.wrongRole(excerptOf(role)));
  const outcome = await giveRole(c.env.DB, name, role, c.var.official.email);
  if (outcome === "kept") return refuse(c, whyKept(c, name));
  return back(c, outcome === "given-and-you" ? `?${andYou}=1` : "");
}

/** `POST /officials/people/removals`: takes the role of `email` away. */
export async function remove(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const t = messages[c.var.language];
  const email = form.get("email") ?? "";
  const name = readListed(email);
  if (name === null) return refuse(c, t.wrongName(excerptOf(email)));
  const outcome = await takeRole(c.env.DB, name, c.var.official.email);
  if (outcome === "not-listed") return refuse(c, t.notListed(name));
  return outcome === "kept" ? refuse(c, whyKept(c, name)) : back(c);
}

/** Why an administrator keeps the role: it is one's own, or nobody in the list takes it. */
function whyKept(c: OfficialContext, name: string): string {
  const t = messages[c.var.language];
  return name === c.var.official.email ? t.ownRole : t.byPersonAlone;
}

/** Of the address to which an appointment leads that made its author an admin too. */
const andYou = "and-you";

const back = (c: OfficialContext, query = "") =>
  c.redirect(officialPath(c.var.language, `/people${query}`), 303);

const refuse = (c: OfficialContext, detail: string) => errorPage(c, "bad-request", {}, detail);
