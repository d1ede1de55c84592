import { useState } from "hono/jsx/dom";
import type { Language } from "../../../city.ts";
import type { KnownCity } from "../../../records/import/known/known-city.ts";
import { readFile } from "../../../records/import/read-file.ts";
import { type Report, reportOf } from "../../../records/import/report.ts";
import { formatNumber } from "../../../web/format.ts";
import { messages } from "../messages.ts";

export function Imports({ language, city }: { language: Language; city: string }) {
  const t = messages[language];
  const [report, setReport] = useState<Report | "reading" | null>(null);
  const choose = async (event: Event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    setReport("reading");
    const [bytes, known] = await Promise.all([
      file.arrayBuffer(),
      fetch(city).then((answer) => answer.json() as Promise<KnownCity>),
    ]);
    const options = { city: known, sheet: null, columns: [] };
    setReport(reportOf(await readFile(new Uint8Array(bytes), options), known, language));
  };
  return (
    <>
      <label>
        {t.file} <input type="file" onChange={choose} />
      </label>
      <p role="status">
        {report === "reading" && t.reading}
        {report !== null && report !== "reading" && inWords(report, language)}
      </p>
    </>
  );
}

function inWords(report: Report, language: Language): string {
  if (report.reason !== null) return report.reason;
  const count = (n: number) => formatNumber(n, language);
  return messages[language].counts(
    count(report.new),
    count(report.changed),
    count(report.unchanged),
  );
}
