import { cityOf } from "../../city.ts";
import type { ChangeSetSummary } from "../../records/changes/history.ts";
import type { UndoItem } from "../../records/changes/undo/plan.ts";
import type { Heap } from "../../records/changes/undo/verdicts.ts";
import { formatNumber } from "../../web/format.ts";
import { messages as audit } from "../components/audit-messages.ts";
import { messages as records } from "../components/record-messages.ts";
import { momentName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import { changesStyle, ToldRecord } from "./told.tsx";
import type { Told } from "./words.ts";

export type UndoView = {
  heaps: { heap: Heap; count: number; items: UndoItem[] }[];
  mayUndo: boolean;
};

type View = {
  set: ChangeSetSummary;
  told: Told[];
  next: string | null;
  after: string | null;
  /** Null where it was not applied, or is undone already. */
  undo: UndoView | null;
  /** What has just been done, or why it was not. */
  said: string | null;
  status: 409 | undefined;
};

/** A change set: who made it, what it changed, and what undoing it would do. */
export function changeSetPage(c: OfficialContext, view: View): Promise<Response> {
  const { set, told, next, after, undo, said, status } = view;
  const { language } = c.var;
  const t = messages[language];
  const path = officialPath(language, `/changes/${set.id}`);
  return officialPage(
    c,
    {
      title: t.set(String(set.id)),
      path: `/changes/${set.id}`,
      query: after ? { after } : {},
      style: changesStyle,
      ...(status && { status }),
    },
    <>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      <Summary set={set} c={c} />
      {undo && may(c.var.official, "editor") && (
        <p class="no-print">
          <a href="#undo">{t.undo.title}</a>
        </p>
      )}
      <h2>{t.changed}</h2>
      <ol class="history">
        {told.map((record) => (
          <li>
            <ToldRecord told={record} language={language} />
          </li>
        ))}
      </ol>
      <nav class="pages" aria-label={t.more}>
        <span>{after && <a href={path}>{t.first}</a>}</span>
        <span>
          {next && (
            <a href={withQuery(path, { after: next })} rel="next">
              {t.more}
            </a>
          )}
        </span>
      </nav>
      {undo && may(c.var.official, "editor") && <Undo set={set} undo={undo} c={c} />}
    </>,
  );
}

function Summary({ set, c }: { set: ChangeSetSummary; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language];
  const to = (id: number) => officialPath(language, `/changes/${id}`);
  const { utcOffset } = cityOf(c.env);
  if (set.appliedAt === null) return <p class="notice">{t.notApplied}</p>;
  return (
    <p>
      {momentName(set.appliedAt, utcOffset, language)} ·{" "}
      <strong>{audit[language].what[set.what]}</strong> · {set.official} ·{" "}
      {t.records(formatNumber(set.records, language))}
      {set.file && ` · ${t.file(set.file)}`}
      {set.undoes !== null && (
        <>
          {" · "}
          <a href={to(set.undoes)}>{t.undoes(String(set.undoes))}</a>
        </>
      )}
      {set.undoneBy !== null && (
        <>
          {" · "}
          <a href={to(set.undoneBy)}>{t.undoneBy(String(set.undoneBy))}</a>
        </>
      )}
    </p>
  );
}

/** The three heaps, and the button that does what the first one says. */
function Undo({ set, undo, c }: { set: ChangeSetSummary; undo: UndoView; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language].undo;
  const reversible = undo.heaps.find(({ heap }) => heap === "reversed")?.count ?? 0;
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{t.title}</h2>
      <p>{t.intro}</p>
      {undo.heaps.map(({ heap, count, items }) => (
        <section class={`heap ${heap}`}>
          <h3>{t[heap](formatNumber(count, language))}</h3>
          <ul>
            {items.map((item) => (
              <li>
                <Item item={item} c={c} />
              </li>
            ))}
            {count > items.length && (
              <li>{t.others(formatNumber(count - items.length, language))}</li>
            )}
          </ul>
        </section>
      ))}
      {reversible === 0 && <p>{t.nothing}</p>}
      {!undo.mayUndo && <p class="notice">{t.onlyOwn}</p>}
      {undo.mayUndo && reversible > 0 && (
        <form method="post" action={officialPath(language, `/changes/${set.id}/reversals`)}>
          <input type="hidden" name="expected" value={String(reversible)} />
          <button type="submit">{t.button(formatNumber(reversible, language))}</button>
        </form>
      )}
    </section>
  );
}

function Item({ item, c }: { item: UndoItem; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language].undo;
  const { kind, subject, name, made, reason, official, at } = item;
  const who =
    official !== null && at !== null
      ? t.changedBy(official, momentName(at, cityOf(c.env).utcOffset, language))
      : null;
  return (
    <>
      {records[language].kinds[kind]}{" "}
      <a href={withQuery(officialPath(language, "/changes"), { subject })}>{name ?? subject}</a>
      {made && <span class="quiet"> ({t.madeHere})</span>}
      {reason && `: ${who ?? t.reasons[reason]}`}
    </>
  );
}
