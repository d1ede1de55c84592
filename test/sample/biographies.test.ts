import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { readRows } from "../../sample/sources.ts";

const { namesakes, streets } = sampleCity;
const facts = readRows("namesakes.csv");

/** The numbers in a text, as values: 02 is 2. */
const numbersIn = (text: string): number[] => Array.from(text.matchAll(/\d+/g), ([n]) => Number(n));

const sentencesIn = (text: string): number => text.match(/[.!?](\s|$)/g)?.length ?? 0;

describe("the sample's namesakes", () => {
  it("are the 34 of the source, each on a street", () => {
    assert.deepEqual(
      namesakes.map(({ name }) => name),
      facts.map(({ street }) => street),
    );
    assert.equal(namesakes.length, 34);
    for (const { id, name } of namesakes) {
      assert.ok(
        streets.some(({ namesakeId }) => namesakeId === id),
        name,
      );
    }
  });

  for (const [i, namesake] of namesakes.entries()) {
    const fact = facts[i] ?? {};
    it(`tell ${namesake.name} in both languages, with no number that the facts do not have`, () => {
      const { summaryVi, summaryEn, biographyVi, biographyEn, disputedVi, disputedEn } = namesake;
      const known = new Set(numbersIn(Object.values(fact).join(" ")));
      for (const text of [summaryVi, summaryEn, biographyVi, biographyEn, disputedVi, disputedEn]) {
        if (text === null) continue;
        assert.ok(text.trim().length > 0);
        assert.equal(text, text.normalize("NFC"));
        for (const n of numbersIn(text)) assert.ok(known.has(n), `${n} in "${text}"`);
      }
      for (const text of [biographyVi, biographyEn]) {
        assert.ok(sentencesIn(text) >= 2 && sentencesIn(text) <= 5, text);
      }
      assert.deepEqual(numbersIn(biographyVi).sort(), numbersIn(biographyEn).sort());
      assert.notEqual(biographyVi, biographyEn);
    });
  }

  it("tell a dispute wherever the source has one, and nowhere else", () => {
    for (const [i, { name, disputedVi, disputedEn }] of namesakes.entries()) {
      const expected = facts[i]?.disputed !== "";
      assert.deepEqual([disputedVi !== null, disputedEn !== null], [expected, expected], name);
    }
  });

  it("say of each weak source that it is to be rechecked", () => {
    for (const [i, { name, sources }] of namesakes.entries()) {
      assert.ok(sources.length > 0 && sources.every((source) => source.length > 5), name);
      const weak = facts[i]?.source?.includes("recheck") ?? false;
      const said = sources.some((source) => /cần kiểm tra lại\n.*to be rechecked$/.test(source));
      assert.equal(said, weak, name);
    }
  });

  it("do not link Lý Bôn with Thái Bình", () => {
    const lyBon = namesakes.find(({ name }) => name === "Lý Bôn");
    assert.doesNotMatch(
      `${lyBon?.summaryVi} ${lyBon?.biographyVi} ${lyBon?.biographyEn}`,
      /Thái Bình/,
    );
  });
});
