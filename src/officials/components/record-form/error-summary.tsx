import type { RecordProblem } from "../../../records/changes/outcome.ts";
import { problemSentence } from "../../../records/problem-sentences/sentence.ts";
import { formatNumber } from "../../../web/format.ts";
import { type FormContext, type FormRecord, keyOf } from "./form-record.ts";
import { messages } from "./messages.ts";
import { sentencesFor } from "./record-boxes.tsx";
import { headingOf } from "./words.ts";

/**
 * What is wrong, all of it, on top of the form, each with a link to its box. It takes the keyboard's
 * focus when the page opens, so that whoever has it read to them hears it first.
 */
export function ErrorSummary(props: {
  records: readonly FormRecord[];
  problems: readonly RecordProblem[];
  context: FormContext;
}) {
  const { records, problems, context } = props;
  const { language } = context;
  if (problems.length === 0) return null;
  return (
    <section class="problems" aria-labelledby="problems" tabindex={-1} autofocus>
      <h2 id="problems">{messages[language].problems(formatNumber(problems.length, language))}</h2>
      <ul>
        {records.flatMap((record) => {
          const ofRecord = problems.filter(({ key }) => key === keyOf(record.prefix));
          const keys = new Set(ofRecord.flatMap(({ field }) => field ?? []));
          return [
            ...ofRecord
              .filter(({ field }) => field === null)
              .map(({ problem }) => <li>{problemSentence(problem, language)}</li>),
            ...[...keys].map((key) => (
              <li>
                <a href={`#${record.prefix}${key}`}>{headingOf(record.kind, key, language)}</a>:{" "}
                {sentencesFor(record, key, problems, context).join(" ")}
              </li>
            )),
          ];
        })}
      </ul>
    </section>
  );
}
