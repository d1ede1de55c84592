import type { Language } from "../../../city.ts";

/** The addresses of what the page works with, and its language. */
export type Place = { language: Language; city: string; imports: string };
