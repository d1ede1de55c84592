import type { FormContext } from "./form-record.ts";
import { messages } from "./messages.ts";

/** What is wrong with what stands in the box below. */
export function Errors(props: { id: string; errors: readonly string[]; context: FormContext }) {
  const { id, errors, context } = props;
  if (errors.length === 0) return null;
  return (
    <p class="error" id={id}>
      <span class="unseen">{messages[context.language].error}</span> {errors.join(" ")}
    </p>
  );
}
