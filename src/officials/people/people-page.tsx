import { roles } from "../../db/schema.ts";
import { Downloads } from "../components/downloads.tsx";
import { isPersonAndAdmin, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import type { Person } from "./people.ts";
import { PeopleTable } from "./people-table.tsx";
import { RoleChoice } from "./role-choice.tsx";

export function peoplePage(
  c: OfficialContext,
  people: readonly Person[],
  andYou: boolean,
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const hasAdmin = people.some(isPersonAndAdmin);
  return officialPage(
    c,
    { title: t.title, path: "/people" },
    <>
      <p>{t.intro}</p>
      {!hasAdmin && <p class="notice">{t.firstAdmin}</p>}
      {hasAdmin && andYou && (
        <p class="notice" role="status">
          {t.andYou}
        </p>
      )}
      <ul>
        {roles.map((role) => (
          <li>
            <strong>{t.roles[role]}</strong>: {t.roleNotes[role]}
          </li>
        ))}
      </ul>
      <PeopleTable people={people} self={official.email} language={language} />
      <form class="form" method="post" action={officialPath(language, "/people")}>
        <label>
          {t.email}
          <input name="email" required autocomplete="off" />
        </label>
        <div>
          <label for="role-new">{t.role}</label>
          <RoleChoice id="role-new" selected="viewer" language={language} />
        </div>
        <button type="submit">{t.give}</button>
      </form>
      <h2>{t.audit}</h2>
      <p>
        <a href={withQuery(officialPath(language, "/changes"), { kind: "people" })}>{t.history}</a>
      </p>
      <p>
        <Downloads table="audit" language={language} title={t.allAudit} /> ·{" "}
        <Downloads table="officials" language={language} title={t.title} />
      </p>
    </>,
  );
}
