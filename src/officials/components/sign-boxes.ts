import { parseCode } from "../../signs/code.ts";
import type { Form } from "../../web/read-form.ts";

/** Of many signs some are chosen by ticking them: a box of a form for each. */

/** As many as a page shows to choose from. */
export const maxSignsAtOnce = 100;

const ofSign = "sign-";

/** A sign is a box of its own, so that each name stands in the form once. */
export const nameOfSign = (code: string): string => ofSign + code;

/** The codes of the boxes that are ticked, each once, as printed where they can be read. */
export const codesIn = (form: Form): string[] => [
  ...new Set(
    [...form.keys()].flatMap((name) => {
      if (!name.startsWith(ofSign)) return [];
      const code = name.slice(ofSign.length);
      return [parseCode(code) ?? code];
    }),
  ),
];
