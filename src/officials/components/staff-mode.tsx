import { cityOf, type Language } from "../../city.ts";
import { recallStaffMode } from "../../scan/staff-link.ts";
import { clockTime } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { messages } from "../messages.ts";
import { officialPath } from "../paths.ts";

/** The city's time of day until which this browser is in staff mode; null while it is off. */
export async function staffModeUntil(c: Pick<OfficialContext, "env" | "req">) {
  const until = await recallStaffMode(c.env, c.req.raw.headers, Date.now());
  return until === null ? null : clockTime(until, cityOf(c.env).utcOffset);
}

/** The way to the staff mode, with whether it is on in this browser. */
export function StaffMode(props: {
  /** The time of day until which it is; null while it is off. */
  until: string | null;
  /** Behind /officials, of the page that it stands on. */
  path: string;
  language: Language;
}) {
  const { until, path, language } = props;
  const t = messages[language].staffMode;
  const own = "/staff-check";
  return (
    <a href={officialPath(language, own)} aria-current={path === own ? "page" : undefined}>
      {t.name}: {until === null ? t.off : <strong>{t.on(until)}</strong>}
    </a>
  );
}
