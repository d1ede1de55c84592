import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What is said of a code that leads nowhere. */
export const messages = inBothLanguages({
  reportCode: {
    vi: "Cho thành phố biết bạn thấy mã này ở đâu",
    en: "Tell the city where you saw this code",
  },
  didYouMean: { vi: "Có phải", en: "Did you mean" },
  didYouMeanOneOf: {
    vi: "Có phải một trong các biển này?",
    en: "Did you mean one of these signs?",
  },
});
