import { useEffect, useRef, useState } from "hono/jsx/dom";
import type { StagedImport } from "../../../records/import/changes/send.ts";
import { formatNumber } from "../../../web/format.ts";
import { type Fetch, type HttpStaging, httpStaging } from "../http-staging.ts";
import { messages } from "../messages.ts";
import type { Place } from "./place.ts";
import type { Work } from "./work.ts";

type State =
  | { is: "idle" | "cancelled" | "failed" | "applying" | "conflict" }
  | { is: "staging"; done: number; all: number }
  /** "unanswered": it was to be applied, and no answer says whether it was. */
  | { is: "staged" | "unanswered"; staged: StagedImport }
  | { is: "before"; changeSet: number }
  | { is: "applied"; changeSet: number; rows: number; records: number };

const fetchHere: Fetch = (path, init) => fetch(path, init);

/** What would be written is checked and reckoned, then applied: everything, or nothing. */
export function Applying({ place, work, again }: { place: Place; work: Work; again: () => void }) {
  const { language, imports } = place;
  const t = messages[language].apply;
  const number = (n: number) => formatNumber(n, language);
  const [state, setState] = useState<State>({ is: "idle" });
  const giveUp = useRef<AbortController | null>(null);
  const client = useRef<HttpStaging | null>(null);
  const staged = useRef<number | null>(null);
  const { drafts, open } = work.read
    ? work.reading.draftsOf(work.read, work.city)
    : { drafts: [], open: [] };

  const discard = () => {
    giveUp.current?.abort();
    if (staged.current !== null) client.current?.discard(staged.current).catch(() => {});
    staged.current = null;
  };
  // Another answer or another sheet makes another change set.
  useEffect(() => {
    discard();
    setState({ is: "idle" });
  }, [work]);

  const check = async () => {
    const controller = new AbortController();
    giveUp.current = controller;
    const { signal } = controller;
    client.current = httpStaging(fetchHere, imports, work.file, signal);
    setState({ is: "staging", done: 0, all: drafts.length });
    try {
      const progress = (done: number, all: number) => setState({ is: "staging", done, all });
      const found = await work.reading.stageImport(drafts, client.current, { signal, progress });
      staged.current = found.changeSet;
      setState({ is: "staged", staged: found });
    } catch {
      setState({ is: signal.aborted ? "cancelled" : "failed" });
    }
  };
  const apply = async (toApply: StagedImport) => {
    const { changeSet, counts } = toApply;
    if (changeSet === null || !client.current) return;
    setState({ is: "applying" });
    try {
      const applied = await client.current.apply(changeSet);
      staged.current = null;
      if (applied.outcome === "applied") {
        const { rowsWritten: rows } = applied;
        setState({ is: "applied", changeSet, rows, records: sumOf(counts) });
      } else if (applied.outcome === "applied-before") setState({ is: "before", changeSet });
      else setState({ is: "conflict" });
    } catch {
      // It may have been applied: the same change set again is applied once, another would be a second.
      setState({ is: "unanswered", staged: toApply });
    }
  };

  const setPage = (changeSet: number) => imports.replace(/imports$/, `changes/${changeSet}`);
  const run = (toApply: StagedImport) => (
    <button type="button" class="run" onClick={() => apply(toApply)}>
      {t.run(number(sumOf(toApply.counts)))}
    </button>
  );
  const isBusy = state.is === "staging" || state.is === "applying";
  return (
    <section>
      <h2>{t.heading}</h2>
      <p class="quiet">{t.about}</p>
      {open.length > 0 && <p>{t.open(number(open.length))}</p>}
      {drafts.length === 0 && open.length === 0 && state.is === "idle" && <p>{t.nothing}</p>}
      {drafts.length > 0 && ["idle", "cancelled", "failed"].includes(state.is) && (
        <button type="button" onClick={check}>
          {t.check}
        </button>
      )}
      <div role="status">
        {state.is === "cancelled" && <p>{t.cancelled}</p>}
        {state.is === "applying" && <p>{t.running}</p>}
        {state.is === "before" && (
          <p>
            {t.before} <a href={setPage(state.changeSet)}>{t.set}</a>
          </p>
        )}
        {state.is === "staging" && (
          <p>
            {t.checking(number(state.done), number(state.all))}{" "}
            <progress aria-label={t.heading} value={state.done} max={state.all}></progress>
          </p>
        )}
        {state.is === "applied" && (
          <p class="done">
            {t.done(number(state.records), number(state.rows))}{" "}
            <a href={setPage(state.changeSet)}>{t.set}</a>
          </p>
        )}
      </div>
      {(state.is === "failed" || state.is === "conflict") && (
        <p role="alert" class="notice">
          {state.is === "failed" ? messages[language].failed : t.conflict}
        </p>
      )}
      {state.is === "unanswered" && (
        <>
          <p role="alert" class="notice">
            {t.unanswered}
          </p>
          <div class="act">{run(state.staged)}</div>
        </>
      )}
      {(state.is === "conflict" || state.is === "applied" || state.is === "before") && (
        <button type="button" class="plain" onClick={again}>
          {t.again}
        </button>
      )}
      {isBusy && (
        <button type="button" class="plain" onClick={discard} disabled={state.is === "applying"}>
          {t.cancel}
        </button>
      )}
      {state.is === "staged" && (
        <>
          {state.staged.leftOut.length > 0 && (
            <>
              <p>{t.leftOut(number(state.staged.leftOut.length))}</p>
              <ul>
                {state.staged.leftOut.slice(0, 50).map((one) => (
                  <li>
                    {messages[language].found.rows(one.lines.join(", "))}:{" "}
                    {work.reading.reasonOf(one, language)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {state.staged.changeSet === null ? (
            <p>{t.nothing}</p>
          ) : (
            <>
              <p>{t.cost(number(state.staged.rows))}</p>
              <div class="act">
                {run(state.staged)}
                <button
                  type="button"
                  class="plain"
                  onClick={() => {
                    discard();
                    setState({ is: "cancelled" });
                  }}
                >
                  {t.cancel}
                </button>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}

const sumOf = (counts: StagedImport["counts"]): number =>
  Object.values(counts).reduce((sum, { made, changed }) => sum + made + changed, 0);
