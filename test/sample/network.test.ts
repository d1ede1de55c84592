import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type SampleStreet, sampleCity } from "../../sample/city.ts";
import { crossing, lengthOf, type Point, pointAt, samePoint } from "../../sample/network/plane.ts";
import { areasOf, wardAt } from "../../sample/outline.ts";
import { readOutlines, readRows } from "../../sample/sources.ts";

const { streets, wards } = sampleCity;
const areas = areasOf(readOutlines());

const pointsOf = ({ geometry }: SampleStreet): Point[] =>
  geometry.coordinates.map(([longitude, latitude]) => pointAt(longitude, latitude));
const lines = new Map(streets.map((street) => [street.id, pointsOf(street)]));
const lineOf = (id: number): Point[] => lines.get(id) ?? [];
const share = (a: readonly Point[], b: readonly Point[]) =>
  a.some((one) => b.some((other) => samePoint(one, other)));

describe("the sample's street network", () => {
  it("has every street of the source, once, under a slug of its own", () => {
    const names = readRows("streets.csv").map(({ name }) => name);
    assert.equal(streets.length, 79);
    assert.deepEqual(streets.map(({ name }) => name).sort(), names.sort());
    assert.equal(new Set(streets.map(({ slug }) => slug)).size, 79);
  });

  it("takes each length from the line, which is neither a stub nor endless", () => {
    for (const { id, name, lengthM } of streets) {
      assert.equal(lengthM, Math.round(lengthOf(lineOf(id))), name);
      assert.ok(lengthM >= 200 && lengthM <= 3_050, `${name} is ${lengthM} m`);
    }
  });

  it("lets a start or end that names a street meet that very street", () => {
    for (const { id, name, startText, endText, startStreetId, endStreetId } of streets) {
      const [start, end] = [lineOf(id)[0] as Point, lineOf(id).at(-1) as Point];
      for (const [point, text, other] of [
        [start, startText, startStreetId],
        [end, endText, endStreetId],
      ] as const) {
        if (other === null) {
          assert.match(text, /chưa giao với đường nào/, name);
          for (const [otherId, line] of lines) {
            if (otherId !== id) assert.ok(!share([point], line), `${name} does meet ${otherId}`);
          }
        } else {
          assert.ok(share([point], lineOf(other)), `${name}: ${text}`);
          assert.equal(text, `giao ${streets.find((street) => street.id === other)?.name}`);
        }
      }
    }
  });

  it("never lets two streets cross without a junction, nor a street cross itself", () => {
    for (const [id, line] of lines) {
      for (const [otherId, other] of lines) if (otherId >= id) noHiddenCrossing(line, other);
    }
  });

  it("joins all streets into one network", () => {
    const reached = new Set<number>();
    const visit = (id: number): void => {
      if (reached.has(id)) return;
      reached.add(id);
      for (const [other, line] of lines) if (share(line, lineOf(id))) visit(other);
    };
    visit(1);
    assert.equal(reached.size, streets.length);
  });

  it("stays within the wards, and in that ward which the source gives", () => {
    const codeOf = new Map(wards.map(({ id, code, validTo }) => [id, validTo ? "" : code]));
    const given = new Map(readRows("streets.csv").map((row) => [row.name, row.ward_codes]));
    for (const { id, name, wardIds } of streets) {
      const found = lineOf(id).map((point) => wardAt(areas, point));
      assert.ok(!found.includes(undefined), `${name} leaves the wards`);
      const codes = wardIds.map((ward) => codeOf.get(ward)).filter(Boolean);
      assert.ok(codes.length > 0, name);
      assert.ok(
        codes.every((code) => found.includes(code)),
        `${name} is not in ${codes}`,
      );
      const code = given.get(name);
      if (code)
        assert.ok(
          found.every((one) => one === code),
          `${name} leaves ward ${code}`,
        );
    }
  });
});

describe("the sample's wards", () => {
  it("are five in force with light outlines, and nineteen that they replaced", () => {
    const inForce = wards.filter(({ validTo }) => validTo === null);
    const former = wards.filter(({ validTo }) => validTo !== null);
    assert.deepEqual([inForce.length, former.length], [5, 19]);
    for (const { name, validFrom, outline } of inForce) {
      assert.equal(validFrom, "2025-07-01");
      assert.ok(JSON.stringify(outline).length < 3_072, `${name}'s outline is too heavy`);
      const ring = outline?.coordinates[0] ?? [];
      assert.deepEqual(ring[0], ring.at(-1), `${name}'s outline is open`);
    }
    for (const { validTo, successorId } of former) {
      assert.equal(validTo, "2025-07-01");
      assert.ok(inForce.some(({ id }) => id === successorId));
    }
  });
});

/** Segments may only touch at a vertex that both lines have, or follow one another. */
function noHiddenCrossing(line: readonly Point[], other: readonly Point[]): void {
  for (let i = 1; i < line.length; i += 1) {
    for (let k = 1; k < other.length; k += 1) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const [c, d] = [other[k - 1] as Point, other[k] as Point];
      if (crossing(a, b, c, d) === null || share([a, b], [c, d])) continue;
      assert.fail(`${JSON.stringify([a, b, c, d])} cross`);
    }
  }
}
