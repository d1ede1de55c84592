import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { readChangeSet } from "../../records/changes/history.ts";
import { planUndo, readHeap } from "../../records/changes/undo/plan.ts";
import { type Undone, undoChangeSet } from "../../records/changes/undo/undo.ts";
import type { Heap } from "../../records/changes/undo/verdicts.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatNumber } from "../../web/format.ts";
import { readForm } from "../../web/read-form.ts";
import { streamed } from "../../web/streamed.ts";
import { restoreAnswers } from "../components/answers/restore-answers.ts";
import { maySeeAudit, mayUndo, type OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { readChangesIn, readNames } from "../queries/changed-records.ts";
import { type HistoryItem, readCityHistory } from "../queries/history.ts";
import { changeSetPage, type UndoView } from "./change-set-page.tsx";
import { csvParts, jsonParts } from "./export.ts";
import { readFilter } from "./filter.ts";
import { historyPage } from "./history-page.tsx";
import { messages } from "./messages.ts";
import { type Told, tellAudit, tellRecords } from "./words.ts";

const itemsPerPage = 50;
/** A change set of more records is told of on its own page. */
const maxRecordsInList = 5;
const recordsPerPage = 100;

/** `GET /officials/changes`: who changed what, of the city, a record or an official. */
export async function changes(c: OfficialContext): Promise<Response> {
  const asked = readFilter(c);
  if (typeof asked === "string") return errorPage(c, "bad-request", {}, asked);
  const { filter, after } = asked;
  const { items, next } = await readCityHistory(c.env.DB, filter, {
    withPeople: maySeeAudit(c.var.official),
    after,
    limit: itemsPerPage,
  });
  const { subject } = filter;
  const [told, names] = await Promise.all([
    tellItems(c, items, subject),
    readNames(c.env.DB, subject ? [subject] : []),
  ]);
  const shown = items.map((item) => ({ item, told: told.get(item) ?? [] }));
  const name = subject ? (names.get(subject) ?? null) : null;
  return historyPage(c, asked, shown, { next, name });
}

async function tellItems(
  c: OfficialContext,
  items: readonly HistoryItem[],
  subject: string | null,
): Promise<Map<HistoryItem, Told[]>> {
  const { language } = c.var;
  const small = items.filter(
    (item) => item.source === "set" && (subject !== null || item.records <= maxRecordsInList),
  );
  const { changes } = await readChangesIn(
    c.env.DB,
    small.map(({ id }) => id),
    { subject, limit: 500 },
  );
  const told = await tellRecords(c.env.DB, changes, language);
  return new Map(
    items.map((item) => [
      item,
      item.source === "audit"
        ? [tellAudit(item, language)]
        : told.filter((_, i) => changes[i]?.changeSet === item.id),
    ]),
  );
}

/** `GET /officials/changes.csv` and `.json`: all that the filter finds, a field a row. */
export const exported =
  (type: "csv" | "json") =>
  async (c: OfficialContext): Promise<Response> => {
    const asked = readFilter(c);
    if (typeof asked === "string") return errorPage(c, "bad-request", {}, asked);
    const { host, utcOffset } = cityOf(c.env);
    const wanted = {
      filter: asked.filter,
      withPeople: maySeeAudit(c.var.official),
      language: c.var.language,
      utcOffset,
    };
    const parts = type === "csv" ? csvParts(c.env.DB, wanted) : jsonParts(c.env.DB, wanted);
    const body = streamed(parts);
    if (type === "json") return c.body(body, 200, { "Content-Type": "application/json" });
    return c.body(body, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${host}-changes.csv"`,
    });
  };

/** `GET /officials/changes/{id}`: one change set, and what undoing it would do. */
export async function changeSet(c: OfficialContext): Promise<Response> {
  const undone = Number(c.req.query("undone"));
  return showChangeSet(c, undone > 0 ? await saidOfUndoing(c, undone) : null);
}

/** The page that an undo leads to is the new change set's; it says what was done to the old one. */
async function saidOfUndoing(c: OfficialContext, undone: number): Promise<string | null> {
  const set = await readChangeSet(c.env.DB, idOf(c));
  if (set?.undoes !== undone) return null;
  const { language } = c.var;
  return messages[language].undo.done(formatNumber(set.records, language), String(undone));
}

/** `POST /officials/changes/{id}/reversals`: undoes it, if as many records can be as were shown. */
export async function reverse(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language].undo;
  const id = idOf(c);
  const set = await readChangeSet(c.env.DB, id);
  if (!set) return errorPage(c, "not-found");
  if (!mayUndo(official, set)) return errorPage(c, "forbidden", {}, t.onlyOwn);
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const expected = Number(form.get("expected"));
  if (!Number.isSafeInteger(expected) || expected < 1) {
    return showChangeSet(c, t.nothingToUndo, 409);
  }
  const undone: Undone = await undoChangeSet(c.env.DB, id, {
    official: official.email,
    today: isoDayOf(Date.now(), cityOf(c.env).utcOffset),
    expected,
    alongside: [restoreAnswers(c.env.DB, id)],
  });
  switch (undone.outcome) {
    case "applied": {
      const path = officialPath(language, `/changes/${undone.changeSet}`);
      return c.redirect(withQuery(path, { undone: id }), 303);
    }
    case "undone-before":
      return showChangeSet(c, t.before, 409);
    case "changed-meanwhile":
      return showChangeSet(c, t.changedMeanwhile, 409);
    case "nothing-to-undo":
      return showChangeSet(c, t.nothingToUndo, 409);
  }
}

async function showChangeSet(
  c: OfficialContext,
  said: string | null,
  status?: 409,
): Promise<Response> {
  const set = await readChangeSet(c.env.DB, idOf(c));
  if (!set) return errorPage(c, "not-found");
  const after = c.req.query("after") ?? null;
  const [{ changes, next }, undo] = await Promise.all([
    readChangesIn(c.env.DB, [set.id], { after, limit: recordsPerPage }),
    set.state === "applied" && set.undoneBy === null ? undoView(c, set) : null,
  ]);
  const told = await tellRecords(c.env.DB, changes, c.var.language);
  return changeSetPage(c, { set, told, next, after, undo, said, status });
}

/** How many of a heap are named; the others are counted. */
const maxNamed = 50;

async function undoView(
  c: OfficialContext,
  set: { id: number; official: string },
): Promise<UndoView> {
  const plan = await planUndo(c.env.DB, set.id);
  const heaps = await Promise.all(
    (["reversed", "kept", "impossible"] as const satisfies Heap[]).map(async (heap) => {
      const limit = maxNamed;
      const named = plan[heap] > 0 ? await readHeap(c.env.DB, set.id, { heap, limit }) : null;
      return { heap, count: plan[heap], items: named?.items ?? [] };
    }),
  );
  return { heaps, mayUndo: mayUndo(c.var.official, set) };
}

const idOf = (c: OfficialContext): number => Number(c.req.param("id"));
