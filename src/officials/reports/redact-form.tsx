import type { Language } from "../../city.ts";
import type { ListPage } from "./filters.ts";
import { ListFields } from "./list-fields.tsx";
import { messages } from "./messages.ts";

/** Removes the words of a report, which cannot be brought back: it takes a second tap. */
export function RedactForm(props: {
  path: string;
  id: number;
  /** On which it stands. */
  list: ListPage;
  language: Language;
}) {
  const { path, id, list, language } = props;
  const t = messages[language];
  return (
    <details>
      <summary>{t.redact}</summary>
      <p>{t.redactNote}</p>
      <form class="act" method="post" action={`${path}/redactions`}>
        <ListFields list={list} />
        <button type="submit">{t.redactNow(String(id))}</button>
      </form>
    </details>
  );
}
