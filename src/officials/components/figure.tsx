import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";

/** A chart with its title, the sentence that says what it shows, and the table behind it. */
export function Figure(props: {
  title: string;
  summary: string;
  svg: string;
  language: Language;
  table: Child;
  level?: 2 | 3;
}) {
  const { title, summary, svg, language, table, level = 2 } = props;
  return (
    <figure>
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <p class="quiet">{summary}</p>
      </figcaption>
      {raw(svg)}
      <details>
        <summary>{messages[language].showTable}</summary>
        {table}
      </details>
    </figure>
  );
}
