import type { Language } from "../../city.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { CheckList } from "../queries/check-list.ts";
import { reportedStreetSentence } from "./sentences/reasons.ts";
import { streetSentence } from "./sentences/street.ts";

/** Streets to check: those of which citizens report some sign, and those with flagged weak signs. */
export function StreetsToCheck(props: { checks: CheckList; most: number; language: Language }) {
  const { checks, most, language } = props;
  const signs = officialPath(language, "/signs");
  const items = [
    ...checks.reportedStreets.map(({ street, reported }) => ({
      street,
      urgency: "inspect",
      href: officialPath(language, "/reports"),
      why: reportedStreetSentence(reported, language),
    })),
    ...checks.weakStreets.map(({ street, judgement }) => ({
      street,
      urgency: judgement.tier,
      href: withQuery(signs, { q: street }),
      why: streetSentence(judgement, language),
    })),
  ];
  return (
    <ul class="checks">
      {items.slice(0, most).map(({ street, urgency, href, why }) => (
        <li class={urgency}>
          <a href={href}>{street}</a>
          <p>{why}</p>
        </li>
      ))}
    </ul>
  );
}
