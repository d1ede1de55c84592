import { cityOf } from "../../city.ts";
import { clockTime } from "../format.ts";
import { looksOnly, may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

type StaffView = {
  code: string | null;
  link: string | null;
  /** Seconds since 1970 at which the mode of this browser ends; null if it is off. */
  until: number | null;
  /** Whether that of every browser has just been ended. */
  allEnded: boolean;
};

export function staffCheckPage(c: OfficialContext, view: StaffView): Promise<Response> {
  const { language, official } = c.var;
  const { code, link, until, allEnded } = view;
  const t = messages[language];
  const action = officialPath(language, "/staff-check");
  const { utcOffset } = cityOf(c.env);
  return officialPage(
    c,
    { title: t.title, path: "/staff-check", query: code ? { code } : {} },
    <>
      {allEnded && (
        <p class="notice" role="status">
          {t.allEnded}
        </p>
      )}
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
      <p>{until === null ? t.off : t.on(clockTime(until, utcOffset))}</p>
      {!looksOnly(official) && (
        <form method="post" action={until === null ? action : `${action}/end`}>
          <button type="submit">{until === null ? t.begin : t.end}</button>
        </form>
      )}
      {may(official, "admin") && (
        <>
          <h2>{t.lost}</h2>
          <p>{t.lostText}</p>
          <details>
            <summary>{t.endAll}</summary>
            <form class="act" method="post" action={`${action}/renewals`}>
              <button type="submit">{t.endAllNow}</button>
            </form>
          </details>
        </>
      )}
      <p class="quiet">{t.trouble}</p>
    </>,
  );
}
