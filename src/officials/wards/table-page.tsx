import { recordFormStyle } from "../components/record-form/style.ts";
import { RecordsTrail } from "../components/records-trail.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { Asked } from "./asked.ts";
import { messages } from "./messages.ts";

/** Where the table of redrawn wards is typed or pasted, with what is wrong with it. */
export function tablePage(
  c: OfficialContext,
  { table, day, outlines }: Asked,
  problems: readonly string[],
): Promise<Response> {
  const { language } = c.var;
  const { redraw, redrawing: t } = messages[language];
  return officialPage(
    c,
    {
      title: redraw,
      path: "/wards/redrawing",
      style: recordFormStyle,
      status: problems.length > 0 ? 422 : 200,
      lead: (
        <RecordsTrail
          list={{ path: "/wards", title: messages[language].title }}
          language={language}
        />
      ),
    },
    <>
      {problems.length > 0 && (
        <section class="problems" aria-labelledby="problems">
          <h2 id="problems">{t.wrong}</h2>
          <ul>
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      <p>{t.intro}</p>
      <form class="record" method="post" action={officialPath(language, "/wards/redrawing")}>
        <div class="box">
          <label for="table">{t.table}</label>
          <p class="hint" id="table-hint">
            {t.example}
          </p>
          <textarea id="table" name="table" rows={10} required aria-describedby="table-hint">
            {`\n${table}`}
          </textarea>
        </div>
        <div class="box">
          <label for="file">{t.file}</label>
          <input id="file" type="file" accept=".csv,.txt,text/csv" data-fills="table" />
        </div>
        <div class="box">
          <label for="day">{t.day}</label>
          <input id="day" name="day" class="short" type="date" value={day} />
        </div>
        <div class="box">
          <label for="outlines">{t.outlines}</label>
          <textarea id="outlines" name="outlines" rows={3}>
            {`\n${outlines}`}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit">{t.show}</button>
          <a href={officialPath(language, "/wards")}>{messages[language].title}</a>
        </p>
      </form>
    </>,
  );
}
