import type { Language } from "../../../city.ts";
import { FormKey } from "../form-key.tsx";
import { ErrorSummary } from "../record-form/error-summary.tsx";
import { NameLists } from "../record-form/name-lists.tsx";
import { BaseOf, RecordBoxes } from "../record-form/record-boxes.tsx";
import { messages } from "./messages.ts";
import type { ShownForm } from "./save.ts";

/** A record's form that is saved in one step. */
export function PlainForm(props: {
  form: ShownForm;
  action: string;
  /** The kinds of records whose names its boxes offer. */
  offers?: readonly string[];
  language: Language;
}) {
  const { form, action, offers = [], language } = props;
  const { record, context, problems, notice } = form;
  return (
    <>
      <ErrorSummary records={[record]} problems={problems} context={context} />
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <form class="record" method="post" action={action} novalidate>
        <FormKey />
        <BaseOf record={record} />
        <RecordBoxes record={record} keys={record.asked} problems={problems} context={context} />
        <p class="buttons">
          <button type="submit">{messages[language].save}</button>
        </p>
      </form>
      <NameLists names={context.names} kinds={offers} />
    </>
  );
}
