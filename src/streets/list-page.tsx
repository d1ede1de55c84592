import type { Context } from "hono";
import type { Language } from "../city.ts";
import { formatNumber } from "../web/languages.ts";
import { page } from "../web/page.tsx";
import type { ListedStreet, Ward } from "./list.ts";
import { words } from "./words.ts";

type ListOptions = {
  language: Language;
  filter: { query: string; ward: string };
  found: ListedStreet[];
  wards: Ward[];
  headers: Record<string, string>;
};

/** `GET /{lang}`: the list of streets, searched and filtered. */
export function listPage(c: Context, options: ListOptions): Promise<Response> {
  const { language, filter, found, wards, headers } = options;
  const say = words[language];
  const pathIn = (other: Language) => `/${other}`;
  return page(
    c,
    { language, title: say.listTitle, description: say.listLead, pathIn, style, headers },
    <>
      <h1>{say.listTitle}</h1>
      <p class="quiet">{say.listLead}</p>
      <search>
        <form class="find">
          <label class="unseen" for="q">
            {say.search}
          </label>
          <input id="q" name="q" type="search" value={filter.query} placeholder={say.search} />
          <label class="unseen" for="ward">
            {say.ward}
          </label>
          <select id="ward" name="ward">
            <option value="">{say.allWards}</option>
            {wards.map(({ code, name }) => (
              <option value={code} selected={code === filter.ward}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{say.find}</button>
        </form>
      </search>
      {found.length === 0 ? (
        <p>{filter.query || filter.ward ? say.none : say.emptyCity}</p>
      ) : (
        <>
          <p class="quiet" role="status">
            {say.found(formatNumber(found.length, language))}
          </p>
          <ul class="streets">
            {found.map((street) => (
              <ListItem street={street} language={language} />
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

function ListItem({ street, language }: { street: ListedStreet; language: Language }) {
  return (
    <li>
      <a href={`/${language}/streets/${street.slug}`}>{street.name}</a>
      {street.lengthM !== null && (
        <span class="quiet">{words[language].metres(formatNumber(street.lengthM, language))}</span>
      )}
    </li>
  );
}

const style = `
.find{display:flex;flex-wrap:wrap;gap:.5rem}
.find input{flex:1 1 14rem;min-width:0}
.find select{flex:0 1 auto;min-width:0;max-width:100%}
.streets{list-style:none;padding:0;margin:0}
.streets li{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px solid var(--line)}
.streets a{flex:1;padding:.65rem 0;text-decoration:none}
.streets a:hover{text-decoration:underline}
.streets span{padding:.65rem 0;white-space:nowrap}
`;
