import type { Child } from "hono/jsx";
import { cityOf, type Language } from "../../city.ts";
import { queryOf } from "../../signs/plate/options.ts";
import { formats } from "../../signs/plate/plate.ts";
import { positionIn } from "../../signs/position.ts";
import { fullName } from "../../signs/street-name.ts";
import type { PrintJob } from "../../signs/workshop/job.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages } from "./messages.ts";
import { PartButtons } from "./part-buttons.tsx";
import { type PrintView, partOf } from "./print-view.ts";
import { SmallName } from "./small-name.tsx";
import { proofStyle } from "./style.ts";

/** How many signs a proof sheet shows: each is an image of its own, made by a request of its own. */
const signsPerProof = 96;

/**
 * `GET` and `POST /officials/print/proof`: every plate of a choice small, with what the workshop is to
 * make of it, and room for the signatures of the office and the workshop. On A4.
 */
export function proofPage(c: OfficialContext, view: PrintView): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  const { found, job } = view;
  const city = cityOf(c.env).name[language];
  const rows = found?.rows ?? [];
  const part = found ? partOf(found, signsPerProof) : 1;
  const shown = rows.slice((part - 1) * signsPerProof, part * signsPerProof);
  return officialPage(
    c,
    { title: t.proof, path: "/print/proof", className: "print proof", style: proofStyle },
    <>
      <p class="no-print quiet">{t.proofHow}</p>
      {found && (
        <PartButtons
          view={view}
          found={found}
          signsPerPart={signsPerProof}
          path="/print/proof"
          language={language}
        />
      )}
      {rows.length === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <>
          <p class="found">{t.proofOf(city, formatDay(job.day, language))}</p>
          <JobFacts job={job} signs={rows.length} language={language} />
          {shown.length < rows.length && (
            <p>
              {t.proofPart(
                formatNumber((part - 1) * signsPerProof + 1, language),
                formatNumber((part - 1) * signsPerProof + shown.length, language),
                formatNumber(rows.length, language),
              )}
            </p>
          )}
          {found && (
            <SmallName rows={rows} format={job.format} module={found.module} language={language} />
          )}
          <ol class="proofs" start={(part - 1) * signsPerProof + 1}>
            {shown.map((row) => (
              <Proof row={row} job={job} language={language} />
            ))}
          </ol>
          <Signatures language={language} />
        </>
      )}
    </>,
  );
}

function JobFacts(props: { job: PrintJob; signs: number; language: Language }): Child {
  const { job, signs, language } = props;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  const { holes } = formats[job.format];
  const drilled = job.hole > 0 ? holes.at.length : 0;
  const facts: [string, string][] = [
    [t.format, t.formats[job.format]],
    [t.bleed, n(job.bleed)],
    [t.radius, n(job.radius)],
    [t.hole, drilled > 0 ? t.holes(n(drilled), n(job.hole)) : t.noHoles],
    [t.quantity, n(job.quantity)],
    [t.allPlates, n(job.quantity * signs)],
  ];
  return (
    <dl class="job">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Proof({
  row,
  job,
  language,
}: {
  row: PrintRow;
  job: PrintJob;
  language: Language;
}): Child {
  const t = messages[language];
  const street = fullName({ kind: row.kind, name: row.street }, language);
  const { format, radius, hole, quantity } = job;
  return (
    <li>
      <img
        src={`/plates/${row.code}.svg${queryOf({ format, radius, hole })}`}
        alt={t.plateOf(street, row.code)}
      />
      <p>
        <strong>{row.code}</strong> {street}
      </p>
      <p class="quiet">{positionIn(row, language)}</p>
      <p class="quiet">{t.sizeAndQuantity(format.replace("x", " × "), String(quantity))}</p>
    </li>
  );
}

function Signatures({ language }: { language: Language }): Child {
  const t = messages[language];
  return (
    <div class="signatures">
      {[t.workshopSigns, t.officeSigns].map((title) => (
        <div>
          <p>{t.dated}</p>
          <p>
            <strong>{title}</strong>
          </p>
          <p class="quiet">{t.signHere}</p>
        </div>
      ))}
    </div>
  );
}
