import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { errorPage } from "../../web/errors.tsx";
import { openForm, saveForm } from "../components/plain-form/save.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readWards } from "../queries/wards.ts";
import { wardFormPage, wardsPage } from "./wards-page.tsx";

const asked = ["code", "name", "validFrom", "validTo", "outline"] as const;

/** `GET /officials/wards`: those in force on the city's day, those to come and those that were. */
export async function wards(c: OfficialContext): Promise<Response> {
  const today = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  return wardsPage(c, await readWards(c.env.DB, today));
}

/** `GET /officials/wards/new` and `GET /officials/wards/{id}/edit` */
export async function wardForm(c: OfficialContext): Promise<Response> {
  const id = idOf(c);
  const form = await openForm(c, { kind: "ward", id, asked });
  return form ? wardFormPage(c, id, form) : errorPage(c, "not-found");
}

/** `POST /officials/wards` and `POST /officials/wards/{id}` */
export async function saveWard(c: OfficialContext): Promise<Response> {
  const id = idOf(c);
  const saved = await saveForm(c, { kind: "ward", id, asked });
  if (saved instanceof Response) return saved;
  if (typeof saved !== "number") return wardFormPage(c, id, saved);
  return c.redirect(officialPath(c.var.language, "/wards"), 303);
}

const idOf = (c: OfficialContext): number | null => {
  const id = c.req.param("id");
  return id === undefined ? null : Number(id);
};
