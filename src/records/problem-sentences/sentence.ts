import type { Language } from "../../city.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import type { RecordKind } from "../changes/change-set.ts";
import type { Problem, ProblemName } from "../problems.ts";
import { signEventFields } from "../sign-event-fields.ts";
import type { Limits } from "../values/value-type.ts";
import { messages } from "./messages.ts";

type DetailOf<Name extends ProblemName> = Extract<Problem, { problem: Name }>["detail"];

/**
 * What is wrong, as a sentence for whoever typed it.
 * @param choices of the field that it is about, where it has any, to call them by their names.
 */
export function problemSentence(
  { problem, detail }: Problem,
  language: Language,
  choices: Limits["choices"] = {},
): string {
  const say = messages[language][problem] as (...parts: string[]) => string;
  const parts = partsOf[problem] as (detail: unknown, context: Context) => string[];
  return say(...parts(detail, { language, choices }));
}

type Context = { language: Language; choices: NonNullable<Limits["choices"]> };

const none = (): string[] => [];

/** What stands in each sentence, in the order in which `messages` take it. */
const partsOf: {
  [Name in ProblemName]: (detail: DetailOf<Name>, context: Context) => string[];
} = {
  missing: none,
  "too-long": ({ length, max }, { language }) => numbers(language, length, max),
  "more-than-one-line": none,
  "forbidden-character": ({ character, at }, { language }) => [
    character,
    formatNumber(at, language),
  ],
  "wrong-form": ({ example }) => [example],
  "not-a-number": none,
  "ambiguous-number": ({ readings }, { language }) => [
    numbers(language, ...readings).join(` ${messages[language].or} `),
  ],
  "not-whole": ({ value }, { language }) => numbers(language, value),
  "unknown-unit": ({ unit, known }) => [unit, known.join(", ")],
  "out-of-range": ({ value, min, max }, { language }) => numbers(language, value, min, max),
  "not-in-list": ({ choices: values }, { language, choices }) => [
    values.map((value) => choices[value]?.[language] ?? value).join(", "),
  ],
  "not-a-day": ({ examples }) => [examples.join(", ")],
  "not-a-code": none,
  "not-a-web-address": none,
  "not-json": none,
  "wrong-geometry": ({ types, because }, { language }) => [
    types.join(` ${messages[language].or} `),
    messages[language].faults[because],
  ],
  "too-many": ({ count, max }, { language }) => numbers(language, count, max),
  "wrong-item": ({ item, problem }, { language, choices }) => [
    formatNumber(item, language),
    problemSentence(problem, language, choices),
  ],
  "unknown-field": none,
  "never-changes": none,
  "follows-from-events": none,
  "unknown-record": ({ subject }, { language }) => [subjectName(subject, language)],
  twice: ({ subject }, { language }) => [subjectName(subject, language)],
  "too-large": ({ size, max }, { language }) => numbers(language, size, max),
  "unknown-reference": ({ to, key }, { language }) => [kindName(to, language), key],
  "ambiguous-reference": ({ to, key, found }, { language }) => [
    kindName(to, language),
    key,
    formatNumber(found.length, language),
  ],
  "withdrawn-reference": ({ to, key }, { language }) => [kindName(to, language), key],
  "own-reference": none,
  taken: ({ value }) => [value],
  "lowest-above-highest": ({ lowest, highest }, { language }) => numbers(language, lowest, highest),
  "one-coordinate": none,
  "leads-back": ({ code }) => [code],
  "own-street": none,
  "ends-before-it-begins": ({ from, to }, { language }) => [
    formatDay(from, language),
    formatDay(to, language),
  ],
  "in-the-future": ({ today }, { language }) => [formatDay(today, language)],
  "before-first-day": ({ first }, { language }) => [formatDay(first, language)],
  "before-event": (event, { language }) => recorded(event, language),
  "after-event": (event, { language }) => recorded(event, language),
  "wrong-status": ({ status, since }, { language }) => [
    messages[language].statuses[status](since === null ? "" : formatDay(since, language)),
  ],
  "only-of-inspection": none,
  "struck-out": none,
  "not-https": none,
  "replaced-but-not-withdrawn": none,
  "in-use": ({ count }, { language }) => numbers(language, count),
};

const numbers = (language: Language, ...values: readonly number[]): string[] =>
  values.map((value) => formatNumber(value, language));

const recorded = ({ kind, day }: { kind: string; day: string }, language: Language): string[] => [
  formatDay(day, language),
  signEventFields.kind.value.limits.choices?.[kind]?.[language] ?? kind,
];

const kindName = (kind: string, language: Language): string =>
  messages[language].kinds[kind as RecordKind] ?? kind;

/** "street 12" as "đường 12". */
function subjectName(subject: string, language: Language): string {
  const [kind = "", id = ""] = subject.split(" ");
  return `${kindName(kind, language)} ${id}`.trim();
}
