import type { Language } from "../../city.ts";
import { RecordsTrail } from "../components/records-trail.tsx";
import { messages } from "./messages.ts";
import { type FormKind, recordNouns } from "./sections.ts";

/** The way back to the lists from a page about one record. */
export function Trail({ kind, language }: { kind: FormKind; language: Language }) {
  const list = { path: `/${recordNouns[kind]}`, title: messages[language].kinds[kind] };
  return <RecordsTrail list={list} language={language} />;
}
