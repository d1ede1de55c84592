import type { Language } from "../../city.ts";
import { Scroll } from "../components/scroll.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import type { Person } from "./people.ts";
import { RoleChoice } from "./role-choice.tsx";

/**
 * Everybody who has a role, with the forms to change it and to take it away; nobody's own, which an
 * administrator keeps (`people.ts`).
 */
export function PeopleTable(props: {
  people: readonly Person[];
  /** The address of whoever looks. */
  self: string;
  language: Language;
}) {
  const { people, self, language } = props;
  const t = messages[language];
  const action = officialPath(language, "/people");
  return (
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
              <th scope="row">
                <a href={withQuery(officialPath(language, "/changes"), { official: email })}>
                  {email}
                </a>
              </th>
              <td>
                {email === self ? (
                  t.yourRole(t.roles[role])
                ) : (
                  <form class="act" method="post" action={action}>
                    <input type="hidden" name="email" value={email} />
                    <RoleChoice
                      id={`role-${index}`}
                      selected={role}
                      of={email}
                      language={language}
                    />
                    <button type="submit">{t.change}</button>
                  </form>
                )}
              </td>
              <td>{addedBy}</td>
              <td>
                {email !== self && (
                  <form class="act" method="post" action={`${action}/removals`}>
                    <input type="hidden" name="email" value={email} />
                    <button type="submit">{t.remove}</button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
