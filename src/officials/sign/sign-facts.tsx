import type { Language } from "../../city.ts";
import { Stat } from "../components/stat.tsx";
import { ago } from "../format.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";

/** When the sign was last scanned and visited, and where its page, plate and symbol are. */
export function SignFacts(props: {
  sign: SignRow;
  today: number;
  mayEdit: boolean;
  language: Language;
}) {
  const { sign, today, mayEdit, language } = props;
  const { code, slug, latitude, longitude, target, lastDay, lastVisit } = sign;
  const t = messages[language];
  return (
    <section>
      <h2>{t.links}</h2>
      <dl class="figures">
        <Stat term={t.lastScan}>{ago(lastDay, today, language)}</Stat>
        <Stat term={t.lastVisit}>
          {lastVisit === null ? t.neverVisited : ago(lastVisit, today, language)}
        </Stat>
      </dl>
      {target !== null && (
        <p class="notice">
          {t.opens} <a href={target}>{target}</a>
        </p>
      )}
      <ul>
        {mayEdit && (
          <li>
            <a href={officialPath(language, `/signs/${code}/edit`)}>{t.edit}</a>
          </li>
        )}
        <li>
          <a href={`/${language}/streets/${slug}`}>{t.street}</a>
        </li>
        <li>
          <a href={`/plates/${code}.svg`}>{t.plate}</a> · <a href={`/qr/${code}.svg`}>{t.symbol}</a>
        </li>
        <li>
          <a href={withQuery(officialPath(language, "/staff-check"), { code })}>{t.staffCheck}</a>
        </li>
        {latitude !== null && longitude !== null && (
          <li>
            {t.coordinates}:{" "}
            <a href={`geo:${latitude},${longitude}`}>{`${latitude}, ${longitude}`}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
