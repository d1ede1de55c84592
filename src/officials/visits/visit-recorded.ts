import { judgeAgain } from "../../sign-health/nightly/run.ts";
import type { Form } from "../../web/read-form.ts";

/** A visit that stands in the records. */
export type StandingVisit = {
  code: string;
  /** That recorded it. */
  changeSet: number;
  /** As it was sent, with whatever else its page asks. */
  form: Form;
  official: string;
};

/**
 * What follows when a visit has been recorded. It is done again when the same form comes again, since
 * the first time may have been cut off: the second time it must find nothing left to do.
 */
export async function visitRecorded(env: Env, { code }: StandingVisit): Promise<void> {
  await judgeAgain(env, code);
}
