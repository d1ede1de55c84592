import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What is said of a code that was typed wrongly. */
export const messages = inBothLanguages({
  didYouMean: { vi: "Có phải", en: "Did you mean" },
  didYouMeanOneOf: {
    vi: "Có phải một trong các biển này?",
    en: "Did you mean one of these signs?",
  },
});
