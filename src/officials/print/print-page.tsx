import type { Child } from "hono/jsx";
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
import type { Found, PrintView } from "./print-view.ts";
import { RecordPrinted } from "./record-printed.tsx";
import { Sheets } from "./sheets.tsx";
import { printStyle, sheetStyle } from "./style.ts";

/** `GET` and `POST /officials/print`. */
export function printPage(c: OfficialContext, view: PrintView): Promise<Response> {
  const { language, official } = c.var;
  const { options, choice, paper, found } = view;
  const mayRecord = may(official, "editor");
  const t = messages[language];
  const sheets = found?.layout ? sheetStyle(found.layout, formats[options.format]) : "";
  return officialPage(
    c,
    {
      title: t.title,
      path: "/print",
      query: choice ? { ...choice, format: options.format, paper } : {},
      style: printStyle + sheets,
      className: "print",
      head: found && mayRecord && (
        <>
          <script src={officialPath("vi", "/print/scripts/client-zip.js")} defer></script>
          <script type="module" src={officialPath("vi", "/print/scripts/archive.js")}></script>
        </>
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
  const { options, paper } = view;
  const { rows, layout, module, part } = found;
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
      {unknownKind > 0 && <p class="notice">{t.noKind(n(unknownKind))}</p>}
      {retired > 0 && <p class="notice">{t.retired(n(retired))}</p>}
      {mayRecord && <ArchiveSection rows={rows} options={options} language={language} />}
      {mayRecord && <OrderForm rows={rows} options={options} language={language} />}
      {layout ? (
        <>
          <p class="quiet">{t.printHow}</p>
          {mayRecord && <RecordPrinted rows={rows} options={options} language={language} />}
          <PartButtons view={view} found={found} language={language} />
          <Sheets rows={rows} part={part} layout={layout} options={options} language={language} />
        </>
      ) : (
        <p class="notice">{t.tooLarge(options.format, paper)}</p>
      )}
    </>
  );
}
