import type { Child } from "hono/jsx";
import { entries } from "../../../dist/browser/scripts.js";
import type { Language } from "../../city.ts";
import { readingDistance } from "../../signs/level.ts";
import { formats } from "../../signs/plate/plate.ts";
import { count } from "../../signs/workshop/paper.ts";
import { formatNumber } from "../../web/format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { ArchiveSection } from "./archive-section.tsx";
import { ChoiceForms } from "./choice-forms.tsx";
import { messages } from "./messages.ts";
import { OrderForm } from "./order-form.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { PastedCodes } from "./pasted-codes.tsx";
import { type Found, type PrintView, partOf } from "./print-view.ts";
import { ProofLink } from "./proof-link.tsx";
import { RecordPrinted } from "./record-printed.tsx";
import { Sheets, signsPerPart } from "./sheets.tsx";
import { SmallName } from "./small-name.tsx";
import { printStyle, sheetStyle } from "./style.ts";

/** `GET` and `POST /officials/print`. */
export function printPage(c: OfficialContext, view: PrintView): Promise<Response> {
  const { language, official } = c.var;
  const { job, choice, paper, found } = view;
  const mayRecord = may(official, "editor");
  const t = messages[language];
  const sheets = found?.layout ? sheetStyle(found.layout, formats[job.format]) : "";
  return officialPage(
    c,
    {
      title: t.title,
      path: "/print",
      query: choice ? { ...choice, format: job.format, paper } : {},
      style: printStyle + sheets,
      className: "print",
      head: found && mayRecord && (
        <script type="module" src={`/officials/scripts/${entries.archive?.file}`}></script>
      ),
    },
    <>
      <p class="quiet">{t.about}</p>
      <p>
        <a href={officialPath(language, "/print/outdated")}>{t.outdated}</a> ·{" "}
        <a href={officialPath(language, "/orders")}>{t.orders}</a>
      </p>
      <ChoiceForms view={view} language={language} />
      {found?.pasted && <PastedCodes found={found} language={language} />}
      {found && <Result view={view} found={found} mayRecord={mayRecord} language={language} />}
    </>,
  );
}

function Result(props: {
  view: PrintView;
  found: Found;
  mayRecord: boolean;
  language: Language;
}): Child {
  const { view, found, mayRecord, language } = props;
  const { job, paper } = view;
  const { rows, layout, module } = found;
  const t = messages[language];
  if (rows.length === 0) return <p class="notice">{t.none}</p>;
  const n = (value: number) => formatNumber(Math.round(value * 10) / 10, language);
  const unknownKind = rows.filter(({ kind }) => kind === null).length;
  const retired = rows.filter(({ status }) => status === "retired").length;
  return (
    <>
      <p class="found" id="found">
        {t.signs(n(rows.length))}
        {layout &&
          ` · ${t.sheets(n(Math.ceil(rows.length / count(layout))), paper, n(count(layout)))}`}
      </p>
      <p>{t.readable(n(readingDistance(module)), n(module))}</p>
      <SmallName rows={rows} format={job.format} module={module} language={language} />
      {unknownKind > 0 && <p class="notice">{t.noKind(n(unknownKind))}</p>}
      {retired > 0 && <p class="notice">{t.retired(n(retired))}</p>}
      <ProofLink view={view} found={found} language={language} />
      {mayRecord && <ArchiveSection rows={rows} job={job} language={language} />}
      {mayRecord && <OrderForm rows={rows} job={job} language={language} />}
      {layout ? (
        <>
          <p class="quiet">{t.printHow}</p>
          {mayRecord && <RecordPrinted rows={rows} job={job} language={language} />}
          <PartButtons
            view={view}
            found={found}
            signsPerPart={signsPerPart(layout)}
            path="/print"
            language={language}
          />
          <Sheets
            rows={rows}
            part={partOf(found, signsPerPart(layout))}
            layout={layout}
            format={job.format}
            language={language}
          />
        </>
      ) : (
        <p class="notice">{t.tooLarge(job.format, paper)}</p>
      )}
    </>
  );
}
