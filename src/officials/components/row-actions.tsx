import type { Language } from "../../city.ts";
import type { Subject } from "../../records/changes/change-set.ts";
import { may, type Official } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./record-messages.ts";

type RowActionsProps = {
  /** What the record is called, for whoever hears the links alone. */
  name: string;
  subject: Subject;
  /** Where its form is. */
  edit: string;
  official: Official;
  language: Language;
};

/** What can be done with a record of a list: each link for those who may follow it. */
export function RowActions({ name, subject, edit, official, language }: RowActionsProps) {
  const t = messages[language];
  const unseen = <span class="unseen"> {name}</span>;
  return (
    <td class="nowrap">
      {may(official, "editor") && (
        <a href={officialPath(language, edit)}>
          {t.edit}
          {unseen}
        </a>
      )}{" "}
      {may(official, "auditor") && (
        <a href={withQuery(officialPath(language, "/changes"), { subject })}>
          {t.rowHistory}
          {unseen}
        </a>
      )}
    </td>
  );
}
