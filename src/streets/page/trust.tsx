import { type City, hostsOf, type Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { Street } from "../street.ts";

/** How to tell a genuine code, and where to say that something is wrong. */
export function Trust(props: { street: Street; language: Language; city: City }) {
  const { street, language, city } = props;
  const t = messages[language];
  return (
    <>
      <section class="report">
        <h2>{t.report}</h2>
        <p>{t.reportLead}</p>
        <a class="button" href={`/${language}/streets/${street.slug}/reports`}>
          {t.reportNow}
        </a>
      </section>
      <div class="screen">
        <h2>{t.trust}</h2>
        <p>{t.trustHost(hostsOf(city))}</p>
        <ul>
          {t.trustSigns.map((sign) => (
            <li>{sign}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
