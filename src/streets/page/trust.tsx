import type { City, Language } from "../../city.ts";
import type { Street } from "../street.ts";
import { words } from "../messages.ts";

/** How to tell a genuine code, and where to say that something is wrong. */
export function Trust(props: { street: Street; language: Language; city: City }) {
  const { street, language, city } = props;
  const say = words[language];
  return (
    <>
      <section class="report">
        <h2>{say.report}</h2>
        <p>{say.reportLead}</p>
        <a class="button" href={`/${language}/streets/${street.slug}/reports`}>
          {say.reportNow}
        </a>
      </section>
      <h2>{say.trust}</h2>
      <p>{say.trustHost(city.host)}</p>
      <ul>
        {say.trustSigns.map((sign) => (
          <li>{sign}</li>
        ))}
      </ul>
    </>
  );
}
