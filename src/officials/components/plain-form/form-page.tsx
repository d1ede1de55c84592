import type { OfficialContext } from "../../guard.ts";
import { officialPage } from "../../layout.tsx";
import { officialPath } from "../../paths.ts";
import { recordFormStyle } from "../record-form/style.ts";
import { RecordsTrail } from "../records-trail.tsx";
import { PlainForm } from "./plain-form.tsx";
import type { ShownForm } from "./save.ts";

/**
 * The page of a record's form at `{path}/new` or `{path}/{id}/edit`, for what is saved in one step.
 * It answers 422 with what is wrong, and 409 where somebody else has changed the record meanwhile
 * or nothing would change.
 */
export function plainFormPage(
  c: OfficialContext,
  options: {
    form: ShownForm;
    /** Null for a new record. */
    id: number | null;
    /** Where the records of this kind are listed, and what the list is called. */
    list: { path: string; title: string };
    titles: { add: string; editing: (name: string) => string };
    /** The kinds of records whose names its boxes offer. */
    offers?: readonly string[];
  },
): Promise<Response> {
  const { form, id, list, titles, offers = [] } = options;
  const { language } = c.var;
  const { record, problems, notice } = form;
  const place = id === null ? list.path : `${list.path}/${id}`;
  return officialPage(
    c,
    {
      title: record.at ? titles.editing(String(record.at.values.name)) : titles.add,
      path: id === null ? `${place}/new` : `${place}/edit`,
      style: recordFormStyle,
      status: problems.length > 0 ? 422 : notice === null ? 200 : 409,
      lead: <RecordsTrail list={list} language={language} />,
    },
    <PlainForm
      form={form}
      action={officialPath(language, place)}
      offers={offers}
      language={language}
    />,
  );
}
