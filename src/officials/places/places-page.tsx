import { publicPlaceFields } from "../../records/public-place-fields.ts";
import { plainFormPage } from "../components/plain-form/form-page.tsx";
import type { ShownForm } from "../components/plain-form/save.ts";
import { recordFormStyle } from "../components/record-form/style.ts";
import { RecordsTrail } from "../components/records-trail.tsx";
import { RowActions } from "../components/row-actions.tsx";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { ListedPlace } from "../queries/public-places.ts";
import { messages } from "./messages.ts";

export function placesPage(c: OfficialContext, places: readonly ListedPlace[]): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    {
      title: t.title,
      path: "/places",
      style: recordFormStyle,
      lead: <RecordsTrail language={language} />,
    },
    <>
      <p>{t.intro}</p>
      {may(official, "editor") && (
        <p class="buttons">
          <a class="start" href={officialPath(language, "/places/new")}>
            {t.add}
          </a>
        </p>
      )}
      {places.length === 0 ? <p>{t.empty}</p> : <PlaceTable places={places} c={c} />}
    </>,
  );
}

function PlaceTable({ places, c }: { places: readonly ListedPlace[]; c: OfficialContext }) {
  const { language, official } = c.var;
  const t = messages[language];
  const kinds = publicPlaceFields.kind.value.limits.choices ?? {};
  return (
    <Scroll label={t.title}>
      <table>
        <thead>
          <tr>
            {[t.name, t.kind, t.street, t.sign, t.link, t.actions].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr>
              <th scope="row">
                {place.name}
                {place.withdrawnOn && <span class="quiet"> ({t.withdrawn})</span>}
              </th>
              <td>{kinds[place.kind]?.[language]}</td>
              <td>{streetName({ kind: place.streetKind, street: place.street })}</td>
              <td>
                {place.nearCode && (
                  <a href={officialPath(language, `/signs/${place.nearCode}`)}>{place.nearCode}</a>
                )}
              </td>
              <td>{place.link && <a href={place.link}>{new URL(place.link).host}</a>}</td>
              <RowActions
                name={place.name}
                subject={`publicPlace ${place.id}`}
                edit={`/places/${place.id}/edit`}
                official={official}
                language={language}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function placeFormPage(
  c: OfficialContext,
  id: number | null,
  form: ShownForm,
): Promise<Response> {
  const t = messages[c.var.language];
  const list = { path: "/places", title: t.title };
  return plainFormPage(c, { form, id, list, titles: t, offers: ["street"] });
}
