import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { roles } from "../../db/schema.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { Downloads } from "../components/downloads.tsx";
import { Scroll } from "../components/scroll.tsx";
import type { OfficialEnv, Role } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import type { AuditRow, Person } from "./people.ts";

export function peoplePage(
  c: Context<OfficialEnv>,
  people: readonly Person[],
  audit: readonly AuditRow[],
): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  const action = officialPath(language, "/people");
  const hasAdmin = people.some(({ role }) => role === "admin");
  const roleChoice = (id: string, chosen: Role, of?: string) => (
    <select id={id} name="role" aria-label={of ? `${t.role}: ${of}` : undefined}>
      {roles.map((role) => (
        <option value={role} selected={role === chosen}>
          {t.roles[role]}
        </option>
      ))}
    </select>
  );
  return officialPage(
    c,
    { title: t.title, path: "/people" },
    <>
      <p>{t.intro}</p>
      {!hasAdmin && <p class="notice">{t.firstAdmin}</p>}
      <ul>
        {roles.map((role) => (
          <li>
            <strong>{t.roles[role]}</strong>: {t.roleNotes[role]}
          </li>
        ))}
      </ul>
      <Scroll label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.addedBy}</th>
              <th scope="col">
                <span class="unseen">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ email, role, addedBy }, index) => (
              <tr>
                <th scope="row">{email}</th>
                <td>
                  <form class="act" method="post" action={action}>
                    <input type="hidden" name="email" value={email} />
                    {roleChoice(`role-${index}`, role, email)}
                    <button type="submit">{t.change}</button>
                  </form>
                </td>
                <td>{addedBy}</td>
                <td>
                  <form class="act" method="post" action={`${action}/removals`}>
                    <input type="hidden" name="email" value={email} />
                    <button type="submit">{t.remove}</button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <form class="form" method="post" action={action}>
        <label>
          {t.email}
          <input name="email" required autocomplete="off" />
        </label>
        <div>
          <label for="role-new">{t.role}</label>
          {roleChoice("role-new", "viewer")}
        </div>
        <button type="submit">{t.give}</button>
      </form>
      <h2>{t.audit}</h2>
      {audit.length === 0 && <p>{t.noAudit}</p>}
      <Scroll label={t.audit}>
        <table hidden={audit.length === 0}>
          <thead>
            <tr>
              {Object.values(t.audited).map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {audit.map(({ at, official, action: what, subject, change }) => (
              <tr>
                <th scope="row" class="nowrap">
                  {at}
                </th>
                <td>{official}</td>
                <td>
                  {t.actions[what] ?? what}
                  {change && <span class="quiet"> {inWords(change, language)}</span>}
                </td>
                <td>{subjectName(subject, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <Downloads table="audit" language={language} title={t.allAudit} /> ·{" "}
        <Downloads table="officials" language={language} title={t.title} />
      </p>
    </>,
  );
}

const inWords = (change: string, language: Language): string =>
  change
    .split(arrow)
    .map((word) => {
      const names: Record<string, string> = {
        ...messages[language].roles,
        ...reportMessages[language].states,
      };
      return names[word] ?? word;
    })
    .join(arrow);

const arrow = " → ";

/** "sign 7K3M9X" as the audit has it, in the reader's language. */
function subjectName(subject: string, language: Language): string {
  const [kind = "", ...name] = subject.split(" ");
  return [messages[language].subjects[kind] ?? kind, ...name].join(" ");
}
