import type { Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { formatNumber } from "../../web/format.ts";
import { permissionsPolicy } from "../../web/headers.ts";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import type { SignsToVisit, SignToVisit } from "../queries/signs-to-visit.ts";
import { cityNow, toVisitPath, visitFrame } from "./frame.tsx";
import { messages } from "./list-messages.ts";
import { listStyle, visitFormStyle } from "./style.ts";
import { Unsent } from "./unsent.tsx";
import { VisitForm } from "./visit-form.tsx";

/** The signs that want a visit: by ward and street, and, once the phone says where it is, the nearest first. */
export function listPage(
  c: OfficialContext,
  { toVisit, ward, isSample }: { toVisit: SignsToVisit; ward: string; isSample: boolean },
): Promise<Response> {
  const { language, official } = c.var;
  const { signs, found, watched } = toVisit;
  const t = messages[language];
  const number = (n: number) => formatNumber(n, language);
  const placed = signs.filter(({ sign }) => sign.latitude !== null && sign.longitude !== null);
  const others = signs.filter((one) => !placed.includes(one));
  return visitFrame(
    c,
    {
      title: shared[language].nav.visits,
      path: toVisitPath,
      query: { ward },
      style: listStyle + visitFormStyle,
      isSample,
      // The one page of the street's that asks where the phone is, and it tells nobody.
      headers: { "Permissions-Policy": permissionsPolicy("(self)") },
    },
    <>
      <h1>{shared[language].nav.visits}</h1>
      <p>
        {found > 0 ? t.found(number(found)) : ward === "" ? t.none : t.noneInWard}{" "}
        {watched > 0 && t.watched(number(watched))}
      </p>
      {found > signs.length && (
        <p class="notice">
          {(ward === "" && toVisit.wards.length > 1 ? t.more : t.rest)(number(signs.length))}
        </p>
      )}
      {found === 0 && ward !== "" && (
        <p>
          <a href={officialPath(language, toVisitPath)}>{t.allWards}</a>
        </p>
      )}
      <Unsent official={official} language={language} />
      <WardChoice toVisit={toVisit} ward={ward} language={language} />
      {placed.length > 0 && (
        <>
          <p>
            <button type="button" id="here" hidden>
              {t.here}
            </button>
          </p>
          <p id="near-status" class="quiet" role="status">
            {t.byWard}
          </p>
          <ol id="signs" class="signs" data-messages={JSON.stringify(t.script)}>
            {placed.map((one) => (
              <Row one={one} language={language} />
            ))}
          </ol>
        </>
      )}
      {may(official, "editor") && <BlankForm c={c} />}
      {others.length > 0 && (
        <>
          <h2>{t.noPlace}</h2>
          <ol class="signs">
            {others.map((one) => (
              <Row one={one} language={language} />
            ))}
          </ol>
        </>
      )}
    </>,
  );
}

/** Of which the script makes one in the row of a sign that hangs. */
function BlankForm({ c }: { c: OfficialContext }) {
  const sign = { code: "", status: "installed", kind: null, street: "" } as const;
  return (
    <template id="visit-form">
      <VisitForm
        sign={sign}
        typed={{ result: null, note: "", unticked: [] }}
        now={cityNow(c)}
        language={c.var.language}
      />
    </template>
  );
}

function WardChoice(props: { toVisit: SignsToVisit; ward: string; language: Language }) {
  const { toVisit, ward, language } = props;
  const t = messages[language];
  if (toVisit.wards.length < 2) return null;
  return (
    <form class="filter" method="get" action={officialPath(language, toVisitPath)}>
      <label>
        {t.ward}
        <select name="ward">
          <option value="">{t.allWards}</option>
          {toVisit.wards.map(({ code, name }) => (
            <option value={code} selected={code === ward}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t.show}</button>
    </form>
  );
}

function Row({ one: { sign, ward }, language }: { one: SignToVisit; language: Language }) {
  const t = messages[language];
  const { code, latitude, longitude } = sign;
  const at = latitude !== null && longitude !== null ? `${latitude},${longitude}` : null;
  const position = positionIn(sign, language);
  const visit = officialPath(language, `/signs/${code}/visit`);
  const here =
    sign.status === "installed" ? { "data-code": code, "data-name": streetName(sign) } : {};
  return (
    <li class="inspect" data-at={at ?? undefined}>
      <a href={visit}>{streetName(sign)}</a>
      {position && <span class="quiet">, {position}</span>}
      <p class="quiet">
        <code>{code}</code>
        {ward && ` · ${ward.name}`}
      </p>
      {at && <p class="far"></p>}
      {reasonSentences(sign, language).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p class="act">
        <a href={visit} {...here}>
          {t.record}
          <span class="unseen"> {code}</span>
        </a>
        {at && (
          <a href={`https://www.google.com/maps/search/?api=1&query=${at}`}>
            {t.map}
            <span class="unseen"> {code}</span>
          </a>
        )}
      </p>
    </li>
  );
}
