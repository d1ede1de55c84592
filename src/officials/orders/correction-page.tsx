import type { OrderTerms } from "../../signs/workshop/orders.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { Problems } from "./problems.tsx";
import type { TermsFields } from "./read-order.ts";
import { Terms } from "./terms.tsx";

export type CorrectionView = {
  id: number;
  fields: TermsFields;
  /** The order's terms as they are, which the form tells of when it is sent. */
  current: OrderTerms;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  problems: readonly string[];
  status: 200 | 400 | 409;
};

/** Where a form corrects an order, behind /officials. */
export const correctionPath = (id: number): string => `/orders/${id}/edit`;

/** What was agreed in an order, to be corrected. */
export function correctionPage(c: OfficialContext, view: CorrectionView): Promise<Response> {
  const { language } = c.var;
  const { id, fields, current, today, problems, status } = view;
  const t = messages[language];
  const path = correctionPath(id);
  return officialPage(
    c,
    { title: t.correctOrder(String(id)), path, status },
    <>
      <Problems problems={problems} />
      <p>{t.correctAbout}</p>
      <form class="form" method="post" action={officialPath(language, path)}>
        <input type="hidden" name="was" value={JSON.stringify(current)} />
        <Terms fields={fields} today={today} language={language} />
        <button type="submit">{t.save}</button>
      </form>
      <p>
        <a href={officialPath(language, `/orders/${id}`)}>{t.keep}</a>
      </p>
    </>,
  );
}
