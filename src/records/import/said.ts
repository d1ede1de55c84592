import type { Language } from "../../city.ts";
import type { messages } from "./messages.ts";

/** A sentence that is put into a language when it is shown. */
export type Said = (t: (typeof messages)[Language]) => string;
