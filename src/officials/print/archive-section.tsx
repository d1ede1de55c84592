import type { Language } from "../../city.ts";
import { fileKinds, jobName, jobQuery, type PrintJob } from "../../signs/workshop/job.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { signsPerBatch } from "./archive-files.ts";
import { messages } from "./messages.ts";

/** The archive for the workshop: what `archive.browser.ts` works with, hidden until it runs. */
export function ArchiveSection(props: {
  rows: readonly PrintRow[];
  job: PrintJob;
  language: Language;
}) {
  const { rows, job, language } = props;
  const t = messages[language];
  const { progress, finished, stopped, failed, broken, noPdf, leftOut, renamed } = t;
  return (
    <section
      class="archive"
      id="archive"
      data-codes={rows.map(({ code }) => code).join(" ")}
      data-files={officialPath(language, `/print/archive-files${jobQuery(job)}`)}
      data-record={officialPath(language, "/print/archives")}
      data-format={job.format}
      data-batch-size={signsPerBatch}
      data-name={`bien-pho-${jobName(job)}.zip`}
      data-messages={JSON.stringify({
        progress,
        finished,
        stopped,
        failed,
        broken,
        noPdf,
        leftOut,
        renamed,
      })}
    >
      <h2>{t.archive}</h2>
      <p>{t.archiveAbout(formatNumber(rows.length, language))}</p>
      <noscript>
        <p class="notice">{t.noScript}</p>
      </noscript>
      <label class="kinds" hidden>
        {t.files}
        <select>
          {fileKinds.map((kind) => (
            <option value={kind}>{t.fileKinds[kind]}</option>
          ))}
        </select>
      </label>
      <button type="button" hidden>
        {t.download}
      </button>
      <div class="ready" hidden>
        <progress hidden aria-label={t.archive}></progress>
        <p role="status"></p>
        <button type="button" class="go-on" hidden>
          {t.goOn}
        </button>{" "}
        <button type="button" class="plain cancel" hidden>
          {t.cancel}
        </button>
        <ul></ul>
      </div>
    </section>
  );
}
