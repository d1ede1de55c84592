import type { Language } from "../../city.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { plainFormPage } from "../components/plain-form/form-page.tsx";
import type { ShownForm } from "../components/plain-form/save.ts";
import { recordFormStyle } from "../components/record-form/style.ts";
import { RecordsTrail } from "../components/records-trail.tsx";
import { RowActions } from "../components/row-actions.tsx";
import { Scroll } from "../components/scroll.tsx";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { ListedWard } from "../queries/wards.ts";
import { messages } from "./messages.ts";

const states = ["in force", "coming", "former"] as const;

export function wardsPage(c: OfficialContext, wards: readonly ListedWard[]): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    {
      title: t.title,
      path: "/wards",
      style: recordFormStyle,
      lead: <RecordsTrail language={language} />,
    },
    <>
      {may(official, "editor") && (
        <p class="buttons">
          <a class="start" href={officialPath(language, "/wards/new")}>
            {t.add}
          </a>
          <a href={officialPath(language, "/wards/redrawing")}>{t.redraw}</a>
        </p>
      )}
      {wards.length === 0 && <p>{t.empty}</p>}
      {states.map((state) => {
        const those = wards.filter((ward) => ward.state === state);
        if (those.length === 0) return null;
        return (
          <section>
            <h2>
              {t.states[state]} ({formatNumber(those.length, language)})
            </h2>
            <WardTable wards={those} state={state} c={c} />
          </section>
        );
      })}
    </>,
  );
}

function WardTable(props: {
  wards: readonly ListedWard[];
  state: ListedWard["state"];
  c: OfficialContext;
}) {
  const { wards, state, c } = props;
  const { language, official } = c.var;
  const t = messages[language];
  return (
    <Scroll label={t.states[state]}>
      <table>
        <thead>
          <tr>
            {[t.name, t.code, t.from, t.to, t.streets, t.became, t.actions].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wards.map((ward) => (
            <tr>
              <th scope="row">{ward.name}</th>
              <td>{ward.code}</td>
              <td class="nowrap">{dayIn(ward.validFrom, language)}</td>
              <td class="nowrap">{dayIn(ward.validTo, language)}</td>
              <td class="number">{formatNumber(ward.streets, language)}</td>
              <td>{ward.successors.join(", ")}</td>
              <RowActions
                name={ward.name}
                subject={`ward ${ward.id}`}
                edit={`/wards/${ward.id}/edit`}
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

const dayIn = (iso: string | null, language: Language): string =>
  iso ? formatDay(iso, language) : "";

export function wardFormPage(
  c: OfficialContext,
  id: number | null,
  form: ShownForm,
): Promise<Response> {
  const t = messages[c.var.language];
  const list = { path: "/wards", title: t.title };
  return plainFormPage(c, { form, id, list, titles: t });
}
