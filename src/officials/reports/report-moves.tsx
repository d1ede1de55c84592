import type { Language } from "../../city.ts";
import { isSettledBy, type Step } from "../../streets/reports/progress.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { FormKey } from "../components/form-key.tsx";
import { officialPath, withQuery } from "../paths.ts";
import type { ListPage } from "./filters.ts";
import { ListFields } from "./list-fields.tsx";
import { messages } from "./messages.ts";
import { closes, type Move, moves } from "./move-report.ts";
import type { Progress } from "./read-progress.ts";

type Props = {
  report: Report;
  progress: Progress;
  /** On which it stands. */
  list: ListPage;
  language: Language;
};

/**
 * What an official may do about a report: open ones are taken on, visited and closed, which takes a
 * second tap; closed ones are opened again; and the last step is taken back.
 */
export function ReportMoves({ report, progress, list, language }: Props) {
  const t = messages[language];
  const isOpen = report.state === "new" || report.state === "in progress";
  const last = progress.steps.at(-1);
  const isDone = (move: Move): boolean => moves[move] === last?.step;
  return (
    <>
      <div class="act">
        {isOpen && report.code && (
          <a class="button" href={`${officialPath(language, `/signs/${report.code}`)}#record`}>
            {t.recordVisit}
          </a>
        )}
        {isOpen && !report.code && report.kind !== "mistake" && (
          <a
            href={withQuery(officialPath(language, "/sign-events/new"), {
              street: report.slug,
              status: "installed",
            })}
          >
            {t.findSign}
          </a>
        )}
        <Moves
          report={report}
          last={last}
          list={list}
          language={language}
          offered={
            isOpen
              ? [
                  ...(report.state === "new" ? (["in progress"] as const) : []),
                  ...(report.kind !== "mistake" && !isDone("to visit") && !isSettledBy(last)
                    ? (["to visit"] as const)
                    : []),
                ]
              : ["new"]
          }
        />
        <TakeBack report={report} progress={progress} list={list} language={language} />
      </div>
      {isOpen && (
        <details>
          <summary>{t.close}</summary>
          <p>
            {t.closeNote} {report.contact !== null && <strong>{t.closeErases}</strong>}
          </p>
          <Moves
            report={report}
            last={last}
            list={list}
            language={language}
            offered={(Object.keys(moves) as Move[]).filter(closes)}
          />
        </details>
      )}
    </>
  );
}

function Moves(props: {
  report: Report;
  /** At which the report stands: nobody moves it on from elsewhere unseen. */
  last: Step | undefined;
  offered: readonly Move[];
  list: ListPage;
  language: Language;
}) {
  const { report, last, offered, list, language } = props;
  if (offered.length === 0) return null;
  return (
    <form class="act" method="post" action={officialPath(language, `/reports/${report.id}/moves`)}>
      <FormKey />
      <input type="hidden" name="last" value={String(last?.id ?? 0)} />
      <ListFields list={list} />
      {offered.map((move) => (
        <button type="submit" name="state" value={move}>
          {messages[language].move[move]}
        </button>
      ))}
    </form>
  );
}

/** Takes the last step back; a visit is struck out where it stands, on its sign's page. */
export function TakeBack({
  report,
  progress,
  list,
  language,
}: Omit<Props, "report"> & {
  report: Pick<Report, "id" | "code">;
}) {
  const t = messages[language];
  const last = progress.steps.at(-1);
  if (!last || last.step === "closed") return null;
  if (last.eventId !== null) {
    if (!report.code) return null;
    const path = officialPath(language, `/signs/${report.code}`);
    return <a href={`${path}#events`}>{t.takeBackVisit}</a>;
  }
  return (
    <form
      class="act"
      method="post"
      action={officialPath(language, `/reports/${report.id}/reversals`)}
    >
      <input type="hidden" name="step" value={String(last.id)} />
      <ListFields list={list} />
      <button type="submit">{t.takeBack}</button>
    </form>
  );
}
