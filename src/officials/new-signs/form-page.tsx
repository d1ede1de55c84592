import type { Language } from "../../city.ts";
import { messages as placeMessages } from "../../records/places/messages.ts";
import { titleOf } from "../../signs/street-name.ts";
import { permissionsPolicy } from "../../web/headers.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Asked, type AskedProblem, nameOfPlace } from "./drafts.ts";
import { lengthOf, mapPixels } from "./map.ts";
import { messages } from "./messages.ts";
import type { StreetToSign } from "./street-places.ts";
import { newSignStyle } from "./style.ts";
import { placeWords } from "./words.ts";

export type FormView = {
  street: StreetToSign;
  /** Metres from the street's start to the middle of the map. */
  along: number;
  asked: Asked;
  problem: AskedProblem | null;
  /** What was done at the last step. */
  said: string | null;
};

/** Where on a street signs are to hang: several of its places, and one more that is none of them. */
export async function formPage(c: OfficialContext, view: FormView): Promise<Response> {
  const { language } = c.var;
  const { street, along, asked, problem, said } = view;
  const t = messages[language];
  const { placeProblems } = placeMessages[language];
  const action = officialPath(language, "/signs/new");
  const page = await officialPage(
    c,
    {
      title: `${t.title}: ${titleOf(street, language)}`,
      path: "/signs/new",
      query: { street: street.slug },
      status: problem ? 422 : 200,
      style: newSignStyle,
      head: <script src="/officials/signs/new/here.js" defer></script>,
    },
    <div class="places-to-sign">
      <p>
        <a href={action}>{t.otherStreet}</a>
      </p>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      {problem && (
        <p class="field-problem" role="alert">
          {problem === "nothing" || problem === "unnamed" ? t[problem] : placeProblems[problem]}
        </p>
      )}
      <form method="get" action={action}>
        <input type="hidden" name="street" value={street.slug} />
        <input type="hidden" name="along" value={along} />
        <Places street={street} asked={asked} language={language} />
        <Elsewhere asked={asked} language={language} />
        <button type="submit" name="check" value="1">
          {t.check}
        </button>
        {street.lines.length > 0 && <MapToTap view={view} language={language} />}
      </form>
    </div>,
  );
  page.headers.set("Permissions-Policy", permissionsPolicy("(self)"));
  return page;
}

function Places(props: { street: StreetToSign; asked: Asked; language: Language }) {
  const { street, asked, language } = props;
  const t = messages[language];
  return (
    <fieldset>
      <legend>{t.places}</legend>
      {street.places.map((place) => (
        <label class="tick">
          <input
            type="checkbox"
            name={nameOfPlace(place.key)}
            value="1"
            checked={asked.places.includes(place.key)}
          />
          <span>
            {placeWords(place, language)}
            {place.sign !== null && <span class="quiet"> · {t.taken(place.sign)}</span>}
            {place.latitude === null && <span class="quiet"> · {t.withoutPoint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Elsewhere({ asked, language }: { asked: Asked; language: Language }) {
  const t = messages[language];
  const { locating, located, inaccurate, noLocation } = t;
  return (
    <fieldset>
      <legend>{t.elsewhere}</legend>
      <div class="form">
        <label>
          {t.near}
          <input name="near" value={asked.near} maxlength={200} autocomplete="off" />
        </label>
        <label>
          {t.text}
          <input name="text" value={asked.text} maxlength={300} autocomplete="off" />
        </label>
        <label>
          {t.textEn}
          <input name="textEn" value={asked.textEn} maxlength={300} autocomplete="off" />
        </label>
        <label>
          {t.where}
          <input name="where" value={asked.where} maxlength={2000} autocomplete="off" />
        </label>
        <div
          id="here"
          data-messages={JSON.stringify({ locating, located, inaccurate, noLocation })}
        >
          <button type="button" class="plain" hidden>
            {t.here}
          </button>
          <p role="status"></p>
        </div>
      </div>
    </fieldset>
  );
}

/**
 * A click comes to the server in pixels, so that it works without a script. It is a button of the
 * form, as those that move the map are, so that what is typed and ticked comes along.
 */
function MapToTap({ view, language }: { view: FormView; language: Language }) {
  const { street, along } = view;
  const t = messages[language];
  const step = 150;
  const move = (label: string, to: number) => (
    <button
      type="submit"
      class="plain"
      name="to"
      value={to}
      formaction={`${officialPath(language, "/signs/new")}#map`}
    >
      {label}
    </button>
  );
  return (
    <section id="map">
      <h2>{t.map}</h2>
      <p class="quiet">{t.mapAbout}</p>
      <input
        class="spot"
        type="image"
        name="spot"
        alt={t.mapAlt}
        width={mapPixels}
        height={mapPixels}
        src={withQuery("/officials/signs/new/map.svg", { street: street.slug, along })}
      />
      <div class="pages">
        <span>{along > 0 && move(t.back, Math.max(0, along - step))}</span>
        <span>{along + step < lengthOf(street) + step / 2 && move(t.forth, along + step)}</span>
      </div>
    </section>
  );
}
