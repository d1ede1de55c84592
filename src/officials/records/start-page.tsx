import { formatNumber } from "../../web/format.ts";
import { recordFormStyle } from "../components/record-form/style.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { ExportSection } from "./export-section.tsx";
import type { RecordCounts } from "./lists.ts";
import { messages } from "./messages.ts";
import { recordNouns } from "./sections.ts";

/** Where the city's own data is entered: the kinds of records, how many there are, and what to do next. */
export function startPage(c: OfficialContext, counts: RecordCounts): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const kinds = [
    ["namesake", counts.namesakes],
    ["street", counts.streets],
  ] as const;
  return officialPage(
    c,
    { title: t.title, path: "/records", style: recordFormStyle },
    <>
      <p>{t.intro}</p>
      {counts.streets + counts.namesakes === 0 && <p class="notice">{t.empty}</p>}
      <div class="columns">
        {kinds.map(([kind, count]) => (
          <section>
            <h2>{t.kinds[kind]}</h2>
            <p>
              <a href={officialPath(language, `/${recordNouns[kind]}`)}>
                {t.counts[kind](formatNumber(count, language))}
              </a>
              {kind === "street" && counts.unconfirmed > 0 && (
                <>, {t.unconfirmed(formatNumber(counts.unconfirmed, language))}</>
              )}
            </p>
            {may(official, "editor") && (
              <p>
                <a class="start" href={officialPath(language, `/${recordNouns[kind]}/new`)}>
                  {t.add[kind]}
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
      {may(official, "editor") && (
        <p>
          <a class="start" href={officialPath(language, "/imports")}>
            {t.imports}
          </a>{" "}
          <span class="quiet">{t.importsAbout}</span>
        </p>
      )}
      <p>
        <a href={officialPath(language, "/wards")}>{t.wards}</a> ·{" "}
        <a href={officialPath(language, "/places")}>{t.places}</a>
      </p>
      <ExportSection language={language} />
    </>,
  );
}
