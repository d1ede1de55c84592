import { createMiddleware } from "hono/factory";
import type { Language } from "../city.ts";
import { messages as shared } from "../web/messages.ts";
import type { OfficialEnv } from "./guard.ts";
import { officialPage } from "./layout.tsx";
import { messages } from "./messages.ts";
import { officialPath } from "./paths.ts";

/** Puts the officials' navigation round errors, of whoever the guard has let in. */
export const errorFrame = createMiddleware<OfficialEnv>(async (c, next) => {
  c.set("errorFrame", ({ language, title, status = 500, headers = {} }, content) => {
    // Whom nobody has let in is shown none of what there is.
    if (!c.var.official) return null;
    // What a form is sent to has no page, in the other language either; its section has.
    const whole = pathOf(c.req.path);
    const path = c.req.method === "GET" ? whole : whole.split("/", 2).join("/");
    return officialPage(
      c,
      { title, path, status, headers },
      <>
        {content}
        {status === 404 && <FindSign language={language} />}
        <p>
          <a href={officialPath(language)}>{messages[language].nav.overview}</a>
        </p>
      </>,
    );
  });
  await next();
});

/** Who has come to nothing looks for a street or a sign: in the officials' list of signs. */
function FindSign({ language }: { language: Language }) {
  const t = shared[language];
  return (
    <form class="filter" action={officialPath(language, "/signs")}>
      <label>
        {t.homeOrCode}
        <input type="search" name="q" autocomplete="off" />
      </label>
      <button type="submit">{t.find}</button>
    </form>
  );
}

/** Behind /officials, and behind /en there. */
const pathOf = (path: string): string => path.replace(/^\/officials(\/en(?=\/|$))?/, "");
