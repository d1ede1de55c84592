import { errorPage } from "../../web/errors.tsx";
import { openForm, saveForm } from "../components/plain-form/save.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readPublicPlaces } from "../queries/public-places.ts";
import { placeFormPage, placesPage } from "./places-page.tsx";

const fields = ["kind", "name", "streetId", "nearCode", "link"] as const;

/** What does not exist yet is not withdrawn. */
const askedOf = (id: number | null): readonly string[] =>
  id === null ? fields : [...fields, "withdrawnOn"];

/** `GET /officials/places` */
export async function places(c: OfficialContext): Promise<Response> {
  return placesPage(c, await readPublicPlaces(c.env.DB));
}

/** `GET /officials/places/new` and `GET /officials/places/{id}/edit` */
export async function placeForm(c: OfficialContext): Promise<Response> {
  const id = idOf(c);
  const form = await openForm(c, { kind: "publicPlace", id, asked: askedOf(id) });
  return form ? placeFormPage(c, id, form) : errorPage(c, "not-found");
}

/** `POST /officials/places` and `POST /officials/places/{id}` */
export async function savePlace(c: OfficialContext): Promise<Response> {
  const id = idOf(c);
  const saved = await saveForm(c, { kind: "publicPlace", id, asked: askedOf(id) });
  if (saved instanceof Response) return saved;
  if (typeof saved !== "number") return placeFormPage(c, id, saved);
  return c.redirect(officialPath(c.var.language, "/places"), 303);
}

const idOf = (c: OfficialContext): number | null => {
  const id = c.req.param("id");
  return id === undefined ? null : Number(id);
};
