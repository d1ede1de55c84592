import type { Language } from "../../city.ts";
import { recordKinds } from "../../records/changes/pieces.ts";
import { exportNames } from "../../records/export/columns.ts";
import { WorkbookLink } from "../components/downloads.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Where all records can be had as files. */
export function ExportSection({ language }: { language: Language }) {
  const t = messages[language];
  const href = (file: string) => officialPath(language, `/records/exports/${file}`);
  return (
    <section class="no-print">
      <h2>{t.exports}</h2>
      <p>{t.exportsNote}</p>
      <ul>
        {recordKinds.map((kind) => (
          <li>
            <a href={href(`${exportNames[kind].file}.csv`)}>
              {exportNames[kind].title[language]} (CSV)
            </a>
          </li>
        ))}
        <li class="scripted">
          <WorkbookLink href={href("workbook.json")} label={t.exportWorkbook} />
        </li>
        <li>
          <a href={href("map.geojson")}>{t.exportMap}</a>
        </li>
      </ul>
    </section>
  );
}
