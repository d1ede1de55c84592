import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { dayName, scansOf } from "../format.ts";
import { officialPath, withQuery } from "../paths.ts";
import { periodQuery } from "../period.ts";
import type { Burst } from "../queries/bursts.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** How much of a total came in bursts, beside that total, so that no flood passes for use. */
export function BurstNote(props: { bursts: readonly Burst[]; total: number; page: PageContext }) {
  const { bursts, total, page } = props;
  const { language, period } = page;
  if (bursts.length === 0) return null;
  return (
    <p class="notice">
      {burstSentence(bursts, total, language)}{" "}
      <a class="no-print" href={withQuery(officialPath(language, "/data"), periodQuery(period))}>
        {messages[language].burstNote.more}
      </a>
    </p>
  );
}

/** The same as a sentence; empty where there were no bursts. */
export function burstSentence(bursts: readonly Burst[], total: number, language: Language): string {
  const [greatest] = bursts;
  if (!greatest) return "";
  const t = messages[language].burstNote;
  const scans = bursts.reduce((sum, burst) => sum + burst.scans, 0);
  const whose =
    bursts.length === 1
      ? t.one(greatest.street, dayName(greatest.day, language))
      : t.many(formatNumber(bursts.length, language));
  return t.among(scansOf(scans, language), whose, scansOf(total - scans, language));
}
