import type { Language } from "../../city.ts";
import type { OutdatedPlate, PrintedName } from "../../signs/workshop/outdated.ts";
import { maxPasted } from "../../signs/workshop/pasted.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { Paging, pageAsked, pageQuery } from "../components/paging.tsx";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { platesPerPage } from "./pages.ts";

const path = "/print/outdated";

/** The plates that say something else than today, a page of them, with the way to print them again. */
export function outdatedPage(
  c: OfficialContext,
  plates: readonly OutdatedPlate[],
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const page = pageAsked(c);
  const toPrint = plates.filter(({ isPrintedAgain }) => !isPrintedAgain).slice(0, maxPasted);
  return officialPage(
    c,
    { title: t.outdated, path, query: pageQuery(page) },
    <>
      <p>{t.outdatedAbout}</p>
      {plates.length === 0 ? (
        <p>{t.noneOutdated}</p>
      ) : (
        <>
          <p class="summary">{t.outdatedCount(formatNumber(plates.length, language))}</p>
          {toPrint.length > 0 && may(official, "editor") && (
            <form class="act" method="post" action={officialPath(language, "/print")}>
              <input type="hidden" name="codes" value={toPrint.map(({ code }) => code).join(" ")} />
              <button type="submit">{t.printAgain(formatNumber(toPrint.length, language))}</button>
            </form>
          )}
          <OutdatedTable
            plates={plates.slice((page - 1) * platesPerPage, page * platesPerPage)}
            language={language}
          />
          <Paging
            path={path}
            page={page}
            pages={Math.ceil(plates.length / platesPerPage)}
            language={language}
          />
        </>
      )}
    </>,
  );
}

function OutdatedTable(props: { plates: readonly OutdatedPlate[]; language: Language }) {
  const { plates, language } = props;
  const t = messages[language];
  return (
    <Scroll label={t.outdated}>
      <table>
        <thead>
          <tr>
            <th scope="col">{shared[language].code}</th>
            <th scope="col">{t.printedName}</th>
            <th scope="col">{t.nameToday}</th>
            <th scope="col">{t.madeOn}</th>
            <th scope="col">{t.toDo}</th>
          </tr>
        </thead>
        <tbody>
          {plates.map((plate) => (
            <tr id={plate.code}>
              <th scope="row">
                <a href={officialPath(language, `/signs/${plate.code}`)}>
                  <code>{plate.code}</code>
                </a>
              </th>
              <td>{nameOn(plate.printed, plate.printed.host !== plate.today.host)}</td>
              <td>{nameOn(plate.today, plate.printed.host !== plate.today.host)}</td>
              <td class="nowrap">{formatDay(plate.day, language)}</td>
              <td>{t.steps[stepOf(plate)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The host too where that is what is old. */
const nameOn = (name: PrintedName, withHost: boolean): string =>
  withHost ? `${streetName(name)} · ${name.host}` : streetName(name);

const stepOf = ({ status, isPrintedAgain }: OutdatedPlate) =>
  isPrintedAgain ? "replace" : status === "installed" ? "printAndReplace" : "print";
