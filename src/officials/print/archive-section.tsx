import type { Language } from "../../city.ts";
import { queryOf } from "../../signs/plate/options.ts";
import type { PlateOptions } from "../../signs/plate/plate.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { signsPerBatch } from "./archive-files.ts";
import { messages } from "./messages.ts";

/** The archive for the workshop: what `archive.browser.js` works with, hidden until it runs. */
export function ArchiveSection(props: {
  rows: readonly PrintRow[];
  options: Required<PlateOptions>;
  language: Language;
}) {
  const { rows, options, language } = props;
  const t = messages[language];
  const { progress, finished, stopped, failed, leftOut, notRecorded, renamed } = t;
  return (
    <section
      class="archive"
      id="archive"
      data-codes={rows.map(({ code }) => code).join(" ")}
      data-files={officialPath(language, `/print/archive-files${queryOf(options)}`)}
      data-record={officialPath(language, "/print/archives")}
      data-format={options.format}
      data-batch-size={signsPerBatch}
      data-name={`bien-pho-${options.format}.zip`}
      data-messages={JSON.stringify({
        progress,
        finished,
        stopped,
        failed,
        leftOut,
        notRecorded,
        renamed,
      })}
    >
      <h2>{t.archive}</h2>
      <p>{t.archiveAbout(formatNumber(rows.length, language))}</p>
      <noscript>
        <p class="notice">{t.noScript}</p>
      </noscript>
      <button type="button" hidden>
        {t.download}
      </button>
      <div class="ready" hidden>
        <progress hidden aria-label={t.archive}></progress>
        <p role="status"></p>
        <button type="button" class="plain" hidden>
          {t.cancel}
        </button>
        <ul></ul>
      </div>
    </section>
  );
}
