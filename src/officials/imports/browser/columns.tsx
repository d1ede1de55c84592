import type { Language } from "../../../city.ts";
import type { GivenColumn } from "../../../records/import/columns/given-mapping.ts";
import { messages } from "../messages.ts";
import type { change, Work } from "./work.ts";

export type Changed = (what: Parameters<typeof change>[1]) => void;

/** The sheet, the letters and the columns as they were recognised, each of which can be corrected. */
export function Columns(props: { language: Language; work: Work; changed: Changed }) {
  const { language, work, changed } = props;
  const { report, read, file, reading } = work;
  const t = messages[language].columns;
  const type = read?.headers[0]?.assignment.type ?? "street";
  const targets = reading.targetsInWords(type, language);
  const correct = (column: string, event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const given: GivenColumn = { column, target: value || null };
    // Whatever held that field before is left out.
    const others = report.columns
      .filter((one) => one.column !== column && value !== "" && one.field === value)
      .map((one): GivenColumn => ({ column: one.column, target: null }));
    const named = new Set([column, ...others.map((one) => one.column)]);
    changed({
      columns: [...work.columns.filter((one) => !named.has(one.column)), given, ...others],
    });
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p class="facts">
        {t.file}: <strong>{file.name}</strong>
        {report.encoding && (
          <>
            {" "}
            · {t.encoding}: <strong>{report.encoding}</strong>
          </>
        )}
      </p>
      {report.sheets.length > 1 && (
        <p class="box short">
          <label for="import-sheet">{t.sheet}</label>
          <select
            id="import-sheet"
            onChange={(event: Event) =>
              changed({ sheet: Number((event.target as HTMLSelectElement).value) })
            }
          >
            {report.sheets.map(({ number, name, hidden }) => (
              <option value={String(number)} selected={number === read?.sheet?.number}>
                {hidden ? `${name} (${t.hidden})` : name}
              </option>
            ))}
          </select>
        </p>
      )}
      {report.converted && (
        <div class="scroll" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {report.converted.samples.map(({ before, after }) => (
                <tr>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.columns.length > 0 && (
        <details open={work.columns.length > 0 || report.columns.some(({ field }) => !field)}>
          <summary>
            {t.column} → {t.field}
          </summary>
          <ul class="columns-read">
            {report.columns.map(({ column, heading, field }) => (
              <li>
                <label for={`import-column-${column}`}>{heading || column}</label>
                <select
                  id={`import-column-${column}`}
                  onChange={(event: Event) => correct(column, event)}
                >
                  <option value="" selected={field === null}>
                    {t.none}
                  </option>
                  {targets.map(([target, name]) => (
                    <option value={target} selected={field === target}>
                      {name}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          <p class="quiet">{t.remembered}</p>
          {work.columns.length > 0 && (
            <button type="button" class="plain" onClick={() => changed({ columns: [] })}>
              {t.reset}
            </button>
          )}
        </details>
      )}
    </section>
  );
}
