import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, languages } from "../../src/city.ts";
import { inBothLanguages } from "../../src/web/in-both-languages.ts";

const messages = inBothLanguages({
  title: { vi: "Số liệu", en: "Data health" },
  ofAll: { vi: (n: string) => `${n} tổng số`, en: (n: string) => `${n} of all` },
  list: { vi: ["một", "hai"], en: ["one", "two"] },
  period: {
    label: { vi: "Kỳ", en: "Period" },
    names: { "7": { vi: "7 ngày", en: "7 days" } } satisfies Record<
      string,
      Record<Language, string>
    >,
  },
});

test("each language has its own of every text, group by group and in their order", () => {
  const { ofAll, ...others } = messages.vi;
  assert.deepEqual(others, {
    title: "Số liệu",
    list: ["một", "hai"],
    period: { label: "Kỳ", names: { "7": "7 ngày" } },
  });
  assert.equal(ofAll("9"), "9 tổng số");
  assert.equal(messages.en.ofAll("9"), "9 of all");
  assert.equal(messages.en.period.names["7"], "7 days");
  assert.deepEqual(Object.keys(messages.en), ["title", "ofAll", "list", "period"]);
  assert.deepEqual(Object.keys(messages), languages);
});

test("a language is gathered when it is first asked for, and once", () => {
  const asked: string[] = [];
  const watched = inBothLanguages({
    get title() {
      asked.push("title");
      return { vi: "Số liệu", en: "Data health" };
    },
  });
  assert.deepEqual(asked, []);
  assert.equal(watched.en.title, "Data health");
  assert.equal(watched.en, watched.en);
  assert.deepEqual(asked, ["title"]);
});

test("what a translator could forget does not compile", () => {
  // @ts-expect-error a text without English
  inBothLanguages({ title: { vi: "Số liệu" } });
  // @ts-expect-error a text without Vietnamese, in a group
  inBothLanguages({ period: { label: { en: "Period" } } });
  // @ts-expect-error a text in no language
  inBothLanguages({ title: "Data health" });
  // @ts-expect-error a language that no city publishes in
  inBothLanguages({ title: { vi: "Số liệu", en: "Data health", fr: "Données" } });
  // @ts-expect-error a text inside another
  inBothLanguages({ title: { vi: "Kỳ", en: "Period", label: { vi: "Kỳ", en: "Period" } } });
  // @ts-expect-error no text is read under a name that it does not have
  assert.equal(messages.vi.subtitle, undefined);
});
