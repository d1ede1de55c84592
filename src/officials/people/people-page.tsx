import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { roles } from "../../db/schema.ts";
import { reportWords } from "../../streets/reports/messages.ts";
import type { OfficialEnv, Role } from "../guard.ts";
import { officialPage, Scroll } from "../layout.tsx";
import { Downloads } from "../components/sign-parts.tsx";
import { officialPath } from "../paths.ts";
import type { AuditRow, Person } from "./people.ts";
import { words } from "./messages.ts";

export function peoplePage(
  c: Context<OfficialEnv>,
  people: readonly Person[],
  audit: readonly AuditRow[],
): Promise<Response> {
  const { language } = c.var;
  const say = words[language];
  const action = officialPath(language, "/people");
  const hasAdmin = people.some(({ role }) => role === "admin");
  const roleChoice = (id: string, chosen: Role, of?: string) => (
    <select id={id} name="role" aria-label={of ? `${say.role}: ${of}` : undefined}>
      {roles.map((role) => (
        <option value={role} selected={role === chosen}>
          {say.roles[role]}
        </option>
      ))}
    </select>
  );
  return officialPage(
    c,
    { title: say.title, path: "/people" },
    <>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {!hasAdmin && <p class="notice">{say.firstAdmin}</p>}
      <ul>
        {roles.map((role) => (
          <li>
            <strong>{say.roles[role]}</strong>: {say.roleNotes[role]}
          </li>
        ))}
      </ul>
      <Scroll label={say.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.who}</th>
              <th scope="col">{say.role}</th>
              <th scope="col">{say.addedBy}</th>
              <th scope="col">
                <span class="unseen">{say.remove}</span>
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
                    <button type="submit">{say.change}</button>
                  </form>
                </td>
                <td>{addedBy}</td>
                <td>
                  <form class="act" method="post" action={`${action}/removals`}>
                    <input type="hidden" name="email" value={email} />
                    <button type="submit">{say.remove}</button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <form class="form" method="post" action={action}>
        <label>
          {say.email}
          <input name="email" required autocomplete="off" />
        </label>
        <div>
          <label for="role-new">{say.role}</label>
          {roleChoice("role-new", "viewer")}
        </div>
        <button type="submit">{say.give}</button>
      </form>
      <h2>{say.audit}</h2>
      {audit.length === 0 && <p>{say.noAudit}</p>}
      <Scroll label={say.audit}>
        <table hidden={audit.length === 0}>
          <thead>
            <tr>
              {Object.values(say.audited).map((title) => (
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
                  {say.actions[what] ?? what}
                  {change && <span class="quiet"> {inWords(change, language)}</span>}
                </td>
                <td>{subjectName(subject, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <Downloads table="audit" language={language} title={say.allAudit} /> ·{" "}
        <Downloads table="officials" language={language} title={say.title} />
      </p>
    </>,
  );
}

const inWords = (change: string, language: Language): string =>
  change
    .split(arrow)
    .map((word) => {
      const names: Record<string, string> = {
        ...words[language].roles,
        ...reportWords[language].states,
      };
      return names[word] ?? word;
    })
    .join(arrow);

const arrow = " → ";

/** "sign 7K3M9X" as the audit has it, in the reader's language. */
function subjectName(subject: string, language: Language): string {
  const [kind = "", ...name] = subject.split(" ");
  return [words[language].subjects[kind] ?? kind, ...name].join(" ");
}
