import { useState } from "hono/jsx/dom";
import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import { messages } from "../messages.ts";
import { Asks } from "./asks.tsx";
import type { Changed } from "./columns.tsx";
import { Paged } from "./paged.tsx";
import { recordRows, remarkRows } from "./rows.ts";
import type { Work } from "./work.ts";

const kinds = ["asks", "new", "changed", "unchanged", "wrong", "notes"] as const;
type Kind = (typeof kinds)[number];

/** The dry run: what there is of each kind, one of them shown, searched and a page at a time. */
export function Found(props: { language: Language; work: Work; changed: Changed }) {
  const { language, work, changed } = props;
  const { report } = work;
  const t = messages[language].found;
  const counts: Record<Kind, number> = {
    asks: report.asks.length,
    new: report.new,
    changed: report.changed,
    unchanged: report.unchanged,
    wrong: report.wrong.length,
    notes: report.notes.length,
  };
  const [chosen, choose] = useState<Kind | null>(null);
  const shown = chosen ?? kinds.find((kind) => counts[kind] > 0) ?? "new";
  return (
    <section>
      <h2>{t.heading}</h2>
      <p class="kinds">
        {kinds.map((kind) => (
          <button
            type="button"
            class={`chip kind-${kind}`}
            aria-pressed={shown === kind ? "true" : "false"}
            onClick={() => choose(kind)}
          >
            {t[kind]} <strong>{formatNumber(counts[kind], language)}</strong>
          </button>
        ))}
      </p>
      {shown === "asks" ? (
        <Asks language={language} work={work} changed={changed} />
      ) : (
        <Paged
          key={shown}
          language={language}
          rows={
            shown === "wrong" || shown === "notes"
              ? remarkRows(report, shown, language)
              : recordRows(work, shown, language)
          }
        />
      )}
      <p>
        <button type="button" class="plain" onClick={() => download(work, language)}>
          {t.remarks}
        </button>
      </p>
    </section>
  );
}

function download({ reading, read, report, file }: Work, language: Language): void {
  if (!read) return;
  const csv = reading.withRemarks(read.rows, report, language);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  link.download = `${file.name.replace(/\.\w+$/, "")}-remarks.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
