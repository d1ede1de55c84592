import { cityOf } from "../../city.ts";
import { looksOnly, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

type StaffView = {
  code: string | null;
  link: string | null;
  /** Seconds since 1970 at which the mode of this browser ends; null if it is off. */
  until: number | null;
};

export function staffCheckPage(c: OfficialContext, view: StaffView): Promise<Response> {
  const { language, official } = c.var;
  const { code, link, until } = view;
  const t = messages[language];
  const action = officialPath(language, "/staff-check");
  const time = (seconds: number) =>
    new Date((seconds + cityOf(c.env).utcOffset * 3_600) * 1_000).toISOString().slice(11, 16);
  return officialPage(
    c,
    { title: t.title, path: "/staff-check", query: code ? { code } : {} },
    <>
      <p>{t.intro}</p>
      <h2>{t.one}</h2>
      {link && code ? (
        <p>
          {t.oneText(code)} <a href={link}>{t.oneLink}</a>
        </p>
      ) : (
        <p>{t.noCode}</p>
      )}
      <h2>{t.mode}</h2>
      <p>{t.modeText}</p>
      <p>{until === null ? t.off : t.on(time(until))}</p>
      {!looksOnly(official) && (
        <form method="post" action={until === null ? action : `${action}/end`}>
          <button type="submit">{until === null ? t.begin : t.end}</button>
        </form>
      )}
      <p class="quiet">{t.trouble}</p>
    </>,
  );
}
