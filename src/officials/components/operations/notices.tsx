import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import { dayName, hourName, momentName } from "../../format.ts";
import type { Problem } from "../../queries/operations.ts";
import { messages } from "./messages.ts";

type Props = { problems: readonly Problem[]; utcOffset: number; language: Language };

/** What is wrong with the running of the city, a sentence each; nothing where all is well. */
export function OperationNotices({ problems, utcOffset, language }: Props) {
  if (problems.length === 0) return null;
  return (
    <section class="notice" aria-label={messages[language].title}>
      {problems.map((problem) => (
        <p>{sentence(problem, utcOffset, language)}</p>
      ))}
    </section>
  );
}

function sentence(problem: Problem, utcOffset: number, language: Language): string {
  const t = messages[language];
  const moment = (ms: number) => momentName(Math.floor(ms / 1_000), utcOffset, language);
  const day = (of: number | null) => (of === null ? t.noneYet : dayName(of, language));
  const job = (name: string) => (t.jobs as Record<string, string>)[name] ?? name;
  switch (problem.kind) {
    case "counts-late": {
      const { newestHour, pending } = problem;
      const since = newestHour === null ? t.noneYet : hourName(newestHour, utcOffset, language);
      return t.countsLate(since, formatNumber(pending, language));
    }
    case "tallies-silent":
      return t.talliesSilent;
    case "scans-waiting":
      return t.scansWaiting(moment(problem.at));
    case "nightly-job-failed":
      return t.jobFailed(job(problem.job), moment(problem.at));
    case "nightly-job-late":
      return t.jobLate(job(problem.job), moment(problem.at));
    case "night-not-finished":
      return t.nightNotFinished(day(problem.judgedDay), day(problem.dueDay));
    case "spare-copy-old":
      return t.spareCopyOld(moment(problem.madeAt));
  }
}
