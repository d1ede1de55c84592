import { formatNumber } from "../../web/format.ts";
import { may } from "../guard.ts";
import { officialPath } from "../paths.ts";
import type { FirstRun } from "../queries/first-run.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** What a city does from its first record to its first scan, each step with its link and its tick. */
export function Steps({ firstRun, page }: { firstRun: FirstRun; page: PageContext }) {
  const { language, official } = page;
  const isEditor = may(official, "editor");
  const t = messages[language].steps;
  const steps = [
    ["wards", "/wards", firstRun.wards],
    ["streets", "/records", firstRun.streets],
    ["signs", "/signs/new", firstRun.signs],
    ["plates", "/print", firstRun.installed],
    ["scan", "/signs", firstRun.scans],
  ] as const;
  const next = steps.findIndex(([, , count]) => count === 0);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t.title}</h2>
      <ol class="steps">
        {steps.map(([step, path, count], i) => (
          <li class={count > 0 ? "done" : "open"} aria-current={i === next ? "step" : undefined}>
            <strong>
              {step === "signs" && !isEditor ? (
                t[step].name
              ) : (
                <a href={officialPath(language, path)}>{t[step].name}</a>
              )}
            </strong>{" "}
            <span class="quiet">{count > 0 ? t.done(formatNumber(count, language)) : t.open}</span>
            <p>
              {t[step].how}
              {step === "plates" && isEditor && firstRun.signs > 0 && (
                <>
                  {" "}
                  <a href={officialPath(language, "/sign-events/new")}>{t.plates.hang}</a>
                </>
              )}
              {step === "streets" && isEditor && (
                <>
                  {" "}
                  <a href={officialPath(language, "/imports")}>{t.importFile}</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export const stepsStyle = `
.steps{padding:0;list-style:none;max-width:44rem;counter-reset:step}
.steps li{position:relative;padding:.2rem 0 .8rem 2.4rem;counter-increment:step}
.steps li::before{content:counter(step);position:absolute;left:0;top:.2rem;width:1.6rem;height:1.6rem;border:1px solid var(--quiet);border-radius:50%;text-align:center;line-height:1.5rem}
.steps .done::before{content:"✓";background:var(--sign);border-color:var(--sign);color:#fff}
.steps p{margin:.1rem 0}
`;
