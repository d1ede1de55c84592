import type { Language } from "../../city.ts";
import { queryOf } from "../../signs/plate/options.ts";
import type { PlateOptions } from "../../signs/plate/plate.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { parcelSize } from "./archive-files.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { words } from "./messages.ts";

/** The archive for the workshop: what `archive.browser.js` works with, asleep until it is there. */
export function ArchiveSection(props: {
  rows: readonly PrintRow[];
  options: Required<PlateOptions>;
  language: Language;
}) {
  const { rows, options, language } = props;
  const say = words[language];
  const { progress, finished, stopped, failed, leftOut } = say;
  return (
    <section
      class="archive"
      id="archive"
      data-codes={rows.map(({ code }) => code).join(" ")}
      data-parcel={officialPath(language, `/print/parcel${queryOf(options)}`)}
      data-parcel-size={parcelSize}
      data-name={`bien-pho-${options.format}.zip`}
      data-words={JSON.stringify({ progress, finished, stopped, failed, leftOut })}
    >
      <h2>{say.archive}</h2>
      <p>{say.archiveAbout(formatNumber(rows.length, language))}</p>
      <noscript>
        <p class="notice">{say.noScript}</p>
      </noscript>
      <button type="button" hidden>
        {say.download}
      </button>
      <div class="ready" hidden>
        <progress hidden aria-label={say.archive}></progress>
        <p role="status"></p>
        <button type="button" class="plain" hidden>
          {say.cancel}
        </button>
        <ul></ul>
      </div>
    </section>
  );
}
