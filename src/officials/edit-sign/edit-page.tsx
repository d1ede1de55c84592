import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { recordTypes } from "../../records/record-types.ts";
import { fullName } from "../../signs/street-name.ts";
import type { ListedStreet } from "../../streets/list/street-index.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { Typed } from "./fields.ts";
import { messages } from "./messages.ts";

export type EditView = {
  code: string;
  /** The version that is edited. */
  base: number;
  typed: Typed;
  /** What stood there when the form was made. */
  was: Typed;
  streets: readonly ListedStreet[];
  /** Why it was not saved. */
  said: string | null;
  /** What is to be said at a box, by its name. */
  problems: Record<string, string[]>;
};

const { fields } = recordTypes.sign;

export function editPage(
  c: OfficialContext,
  view: EditView,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { language } = c.var;
  const { code, base, was, said, problems } = view;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.title(code), path: `/signs/${code}/edit`, style, status },
    <>
      <p class="quiet">{t.codeStays}</p>
      {said && (
        <p class="notice" role="alert">
          {said}
        </p>
      )}
      <Said lines={problems[""]} id="said" />
      <form class="form edit" method="post" action={officialPath(language, `/signs/${code}/edit`)}>
        <input type="hidden" name="base" value={base} />
        {Object.entries(was).map(([name, value]) => (
          <input type="hidden" name={`was-${name}`} value={value} />
        ))}
        <Boxes view={view} language={language} />
        <div>
          <button type="submit">{t.save}</button>
        </div>
      </form>
      <p>
        <a href={officialPath(language, `/signs/${code}`)}>{t.cancel}</a>
      </p>
    </>,
  );
}

function Boxes({ view, language }: { view: EditView; language: Language }) {
  const { typed, streets, problems } = view;
  const t = messages[language];
  const named = streets.map((street): [string, string] => [
    street.slug,
    fullName(street, language) + (street.tellApart && ` (${street.tellApart})`),
  ]);
  const box = (name: keyof Typed, label: string, control: Child, hint?: string) => (
    <div>
      <label for={name}>{label}</label>
      {control}
      {hint && <small class="quiet">{hint}</small>}
      <Said lines={problems[name]} id={`${name}-said`} />
    </div>
  );
  const attributes = (name: keyof Typed) => ({
    name,
    id: name,
    "aria-invalid": problems[name] ? ("true" as const) : undefined,
    "aria-describedby": problems[name] ? `${name}-said` : undefined,
  });
  const select = (name: keyof Typed, choices: [string, string][]) => (
    <select {...attributes(name)}>
      {choices.map(([value, text]) => (
        <option value={value} selected={value === typed[name]}>
          {text}
        </option>
      ))}
    </select>
  );
  const input = (name: keyof Typed, maxlength: number) => (
    <input {...attributes(name)} value={typed[name]} maxlength={maxlength} autocomplete="off" />
  );
  // A street that is withdrawn is no longer to be chosen, but stays where it stands.
  const own = named.some(([slug]) => slug === typed.streetId)
    ? named
    : [[typed.streetId, typed.streetId] as [string, string], ...named];
  const places = Object.entries(fields.at.value.limits.choices ?? {});
  return (
    <>
      {box("streetId", fields.streetId.heading[language], select("streetId", own))}
      {box(
        "at",
        fields.at.heading[language],
        select(
          "at",
          places.map(([value, words]) => [value, words[language]]),
        ),
      )}
      {box(
        "junctionStreetId",
        fields.junctionStreetId.heading[language],
        select("junctionStreetId", [["", t.none], ...named]),
      )}
      {box("near", fields.near.heading[language], input("near", 200))}
      {box("position", fields.position.heading[language], input("position", 300))}
      {box("positionEn", fields.positionEn.heading[language], input("positionEn", 300))}
      {box("numberNear", fields.numberNear.heading[language], input("numberNear", 4))}
      {box("where", t.where, input("where", 2000), t.whereHint)}
      {box("target", t.target, input("target", 2000))}
      <p class="notice">{t.targetWarning}</p>
    </>
  );
}

function Said({ lines, id }: { lines: string[] | undefined; id: string }) {
  if (!lines) return null;
  return (
    <span class="field-problem" id={id}>
      {lines.join(" ")}
    </span>
  );
}

const style = `
.edit{max-width:36rem}
.edit input,.edit select{width:100%;min-width:0}
.field-problem{color:var(--bad);font-weight:600}
`;
