import type { Language } from "../../city.ts";
import { messages as bytes } from "./bytes/messages.ts";
import { messages as columns } from "./columns/messages.ts";
import { messages as letters } from "./letters/messages.ts";
import { messages as maps } from "./maps/messages.ts";
import { messages as common } from "./messages.ts";
import { messages as rows } from "./rows/messages.ts";
import { messages as tables } from "./tables/messages.ts";
import { messages as values } from "./values/messages.ts";

/** A sentence that is put into a language when it is shown. */
export type Said = (t: Sentences) => string;

/** What the import's folders say of a file, each in its own `messages.ts`, in one language. */
export type Sentences = ReturnType<typeof gather>;

const gathered = new Map<Language, Sentences>();

/** All of them in a language, gathered once. */
export function sentencesIn(language: Language): Sentences {
  const sentences = gathered.get(language) ?? gather(language);
  gathered.set(language, sentences);
  return sentences;
}

/** A name stands in one folder of a group; `test/records/import/said.test.ts` holds that. */
const gather = (language: Language) => ({
  refused: {
    ...common[language].refused,
    ...bytes[language].refused,
    ...columns[language].refused,
    ...letters[language].refused,
    ...maps[language].refused,
    ...tables[language].refused,
  },
  asks: {
    ...common[language].asks,
    ...maps[language].asks,
    ...rows[language].asks,
    ...values[language].asks,
  },
  wrong: {
    ...common[language].wrong,
    ...maps[language].wrong,
    ...rows[language].wrong,
    ...values[language].wrong,
  },
  notes: {
    ...common[language].notes,
    ...maps[language].notes,
    ...rows[language].notes,
    ...values[language].notes,
  },
  problem: common[language].problem,
});
