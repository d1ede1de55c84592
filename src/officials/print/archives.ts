import { cityOf } from "../../city.ts";
import { plateMakings } from "../../db/plate-tables.ts";
import { readOptions } from "../../signs/plate/options.ts";
import { recordArchive } from "../../signs/workshop/archives.ts";
import { readOutdatedPlates } from "../../signs/workshop/outdated.ts";
import { readPasted, TooManyCodes } from "../../signs/workshop/pasted.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { archivePage } from "./archive-page.tsx";
import { messages } from "./messages.ts";
import { outdatedPage } from "./outdated-page.tsx";

/**
 * `POST /officials/print/archives`: records that plates of `codes` are made; with `Accept:
 * application/json` it answers 201 and the archive's number. `names`, one to a line, are what plates
 * say that are made already: where a street is called otherwise by now, it answers 409.
 */
export async function makeArchive(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const token = form.get("token") ?? "";
  const options = readOptions({ format: form.get("format") || undefined }, language);
  if (typeof options === "string") return errorPage(c, "bad-request", {}, options);
  const making = plateMakings.find((known) => known === form.get("madeAs") && known !== "desk");
  if (!making || !/^[\w-]{16,64}$/.test(token)) {
    return errorPage(c, "bad-request", {}, t.wrongArchive);
  }
  const codes = codesOf(form.get("codes") ?? "");
  if (codes.length === 0) return errorPage(c, "bad-request", {}, t.noCodes);
  const { host } = cityOf(c.env);
  const made = { official: official.email, token, madeAs: making, format: options.format };
  const names = form.get("names")?.normalize("NFC").split(/\r?\n/) ?? null;
  const archive = await recordArchive(c.env.DB, { ...made, host, codes, names });
  if (!archive) return c.json({ problem: t.renamed }, 409);
  const path = officialPath(language, `/print/archives/${archive.id}`);
  if (!c.req.header("Accept")?.includes("application/json")) return c.redirect(path, 303);
  return c.json(archive, 201, { Location: path });
}

function codesOf(text: string): readonly string[] {
  try {
    return readPasted(text).codes;
  } catch (error) {
    if (error instanceof TooManyCodes) return [];
    throw error;
  }
}

/** `GET /officials/print/archives/{ID}`: what was made, and what each plate says. */
export async function archive(c: OfficialContext): Promise<Response> {
  return (await archivePage(c, Number(c.req.param("id")))) ?? errorPage(c, "not-found");
}

/** `GET /officials/print/outdated`: the signs whose plates say something else than today. */
export async function outdated(c: OfficialContext): Promise<Response> {
  return outdatedPage(c, await readOutdatedPlates(c.env.DB, cityOf(c.env)));
}
