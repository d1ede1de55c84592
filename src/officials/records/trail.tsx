import type { Language } from "../../city.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { type FormKind, recordNouns } from "./sections.ts";

/** The way back to the lists from a page about one record. */
export function Trail({ kind, language }: { kind: FormKind; language: Language }) {
  const t = messages[language];
  return (
    <p class="trail no-print">
      <a href={officialPath(language, "/records")}>{t.title}</a> ›{" "}
      <a href={officialPath(language, `/${recordNouns[kind]}`)}>{t.kinds[kind]}</a>
    </p>
  );
}
