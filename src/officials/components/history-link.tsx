import type { Language } from "../../city.ts";
import type { Subject } from "../../records/changes/change-set.ts";
import { may, type Official } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./record-messages.ts";

/** The way to what happened to a record, for those who may see it. */
export function HistoryLink(props: { subject: Subject; official: Official; language: Language }) {
  const { subject, official, language } = props;
  if (!may(official, "auditor")) return null;
  const href = withQuery(officialPath(language, "/changes"), { subject });
  return <a href={href}>{messages[language].history}</a>;
}
