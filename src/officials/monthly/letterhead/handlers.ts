import { errorPage } from "../../../web/errors.tsx";
import { readForm } from "../../../web/read-form.ts";
import type { OfficialContext } from "../../guard.ts";
import { officialPath } from "../../paths.ts";
import { readLetterhead } from "../../queries/letterhead.ts";
import { letterheadParts } from "../../queries/letterhead-parts.ts";
import { letterheadPage } from "./letterhead-page.tsx";
import { messages } from "./messages.ts";
import { saveLetterhead, typedLetterhead } from "./save.ts";

/** `GET /officials/monthly/letterhead/edit` */
export async function letterheadForm(c: OfficialContext): Promise<Response> {
  const letterhead = await readLetterhead(c.env.DB);
  return letterheadPage(c, { letterhead, current: letterhead, faults: new Map() });
}

/** `POST /officials/monthly/letterhead`: changes what documents say of the office from now on. */
export async function changeLetterhead(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  if (!letterheadParts.some((part) => form.has(part))) {
    return errorPage(c, "bad-request", {}, messages[c.var.language].nothing);
  }
  const typed = typedLetterhead(form, await readLetterhead(c.env.DB));
  if (typed.faults.size > 0) return letterheadPage(c, typed);
  await saveLetterhead(c.env.DB, typed.letterhead, c.var.official.email);
  return c.redirect(officialPath(c.var.language, "/monthly"), 303);
}
