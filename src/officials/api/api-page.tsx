import type { City } from "../../city.ts";
import { Scroll } from "../components/scroll.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { adminTables, tableNames } from "../table-names.ts";
import { messages } from "./messages.ts";
import { officialOpenApi } from "./openapi.ts";

/** For whoever writes a program that reads here: how it is let in, and each address. */
export function apiPage(c: OfficialContext, city: City): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  const { api, tableTitles } = shared[language];
  const example = `curl -H "CF-Access-Client-Id: …" -H "CF-Access-Client-Secret: …" \\\n  "https://${city.host}/officials/api/scans?period=month&group=ward"`;
  return officialPage(
    c,
    { title: api, path: "/api" },
    <>
      <p>{t.intro}</p>
      <p>
        {t.description} <a href="/officials/api/openapi.json">/officials/api/openapi.json</a>.{" "}
        {t.openData} <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
      <h2>{t.addresses}</h2>
      <Addresses city={city} c={c} />
      <h2>{t.tables}</h2>
      <Scroll label={t.tables}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.tableName}</th>
              <th scope="col">{t.tableTitle}</th>
            </tr>
          </thead>
          <tbody>
            {tableNames.map((name) => (
              <tr>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>
                  {tableTitles[name]}
                  {adminTables.includes(name) && ` (${t.adminOnly})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h2>{t.access}</h2>
      <ol>
        {t.accessSteps.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      <p>{t.example}:</p>
      <Scroll label={t.example}>
        <pre>{example}</pre>
      </Scroll>
    </>,
  );
}

/** The addresses and their parameters, as the description has them. */
function Addresses({ city, c }: { city: City; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language];
  const { paths } = officialOpenApi(city);
  return (
    <dl>
      {Object.entries(paths).map(([path, { get }]) => (
        <>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>
            {t.operations[get.operationId]}
            <br />
            {t.parameters}:{" "}
            {get.parameters.map(({ name, schema }, n) => (
              <>
                {n > 0 && "; "}
                <code class="parameter">{name}</code>
                {name !== "name" && choices(schema)}
              </>
            ))}
            .
          </dd>
        </>
      ))}
    </dl>
  );
}

/** The values that a parameter may have, where they are few. */
const choices = ({ enum: values }: { enum?: unknown }): string =>
  Array.isArray(values) ? ` (${values.join(", ")})` : "";
