import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { words } from "./messages.ts";

type StaffView = {
  hasKey: boolean;
  code: string | null;
  link: string | null;
  /** Seconds since 1970 at which the mode of this browser ends; null if it is off. */
  until: number | null;
};

export function staffCheckPage(c: Context<OfficialEnv>, view: StaffView): Promise<Response> {
  const { language } = c.var;
  const { hasKey, code, link, until } = view;
  const say = words[language];
  const action = officialPath(language, "/staff-check");
  const time = (seconds: number) =>
    new Date((seconds + cityOf(c.env).utcOffset * 3_600) * 1_000).toISOString().slice(11, 16);
  return officialPage(
    c,
    { title: say.title, path: withQuery("/staff-check", { code }) },
    <>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {!hasKey && <p class="notice">{say.noKey}</p>}
      {hasKey && (
        <>
          <h2>{say.one}</h2>
          {link && code ? (
            <p>
              {say.oneText(code)} <a href={link}>{say.oneLink}</a>
            </p>
          ) : (
            <p>{say.noCode}</p>
          )}
          <h2>{say.mode}</h2>
          <p>{say.modeText}</p>
          <p>{until === null ? say.off : say.on(time(until))}</p>
          <form method="post" action={until === null ? action : `${action}/end`}>
            <button type="submit">{until === null ? say.begin : say.end}</button>
          </form>
        </>
      )}
    </>,
  );
}
