import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { demoSigns, shownSign } from "../../sample/demo-signs.ts";
import { distance, distanceToSegment, type Point, pointAt } from "../../sample/network/plane.ts";
import { parseCode } from "../../src/signs/code.ts";
import { isForbidden } from "../../src/signs/forbidden.ts";

const { streets, signs, signEvents } = sampleCity;

describe("the sample's signs", () => {
  it("bear codes that read as themselves, spell nothing forbidden, and are each given once", () => {
    for (const { code } of signs) {
      assert.equal(parseCode(code), code);
      assert.ok(!isForbidden(code), code);
    }
    assert.equal(new Set(signs.map(({ code }) => code)).size, signs.length);
  });

  it("are about four a street, none without, no two of a street at one spot", () => {
    assert.ok(signs.length / streets.length > 3.5 && signs.length / streets.length < 4.5);
    for (const { id, name } of streets) {
      const posts = signs.filter(({ streetId }) => streetId === id);
      assert.ok(posts.length >= 2, `${name} has ${posts.length}`);
      const told = posts.map(({ at, junctionStreetId }) => `${at} ${junctionStreetId}`);
      assert.equal(new Set(told).size, posts.length, name);
      const places = posts.map(({ longitude, latitude }) => pointAt(longitude, latitude));
      for (const [i, a] of places.entries()) {
        for (const b of places.slice(i + 1)) assert.ok(distance(a, b) > 60, `${name}: too near`);
      }
    }
  });

  it("hang on their street", () => {
    for (const { code, streetId, longitude, latitude } of signs) {
      const line = streets.find(({ id }) => id === streetId)?.geometry.coordinates ?? [];
      const points = line.map(([x, y]) => pointAt(x, y));
      const place = pointAt(longitude, latitude);
      const gap = Math.min(
        ...points.slice(1).map((b, i) => distanceToSegment(place, points[i] as Point, b)),
      );
      assert.ok(gap < 0.2, `${code} hangs ${gap} m beside`);
    }
  });

  it("tell where they hang, at junctions with another street that is there", () => {
    for (const { code, at, junctionStreetId: met, streetId } of signs) {
      assert.ok(["start", "end", "junction", "middle"].includes(at), code);
      assert.equal(at === "junction" && met === null, false, code);
      assert.equal(at === "middle" && met !== null, false, code);
      assert.ok(met === null || (met !== streetId && streets.some(({ id }) => id === met)), code);
    }
  });

  it("hang at the corner that they tell of", () => {
    for (const { code, streetId, at, junctionStreetId, longitude, latitude } of signs) {
      const lineOf = (street: number | null) =>
        streets
          .find(({ id }) => id === street)
          ?.geometry.coordinates.map(([x, y]) => pointAt(x, y)) ?? [];
      const own = lineOf(streetId);
      const corner = { start: own.at(0), end: own.at(-1) }[at as "start" | "end"];
      const place = pointAt(longitude, latitude);
      if (corner) assert.ok(distance(place, corner) < 10, code);
      if (junctionStreetId === null) continue;
      const other = lineOf(junctionStreetId);
      const gap = Math.min(
        ...other.slice(1).map((b, i) => distanceToSegment(place, other[i] as Point, b)),
      );
      assert.ok(gap < 10, `${code} hangs ${gap} m from the junction`);
    }
  });

  it("are installed but for a few planned and retired, each as its events tell", () => {
    const count = (status: string) => signs.filter((sign) => sign.status === status).length;
    assert.ok(count("planned") / signs.length > 0.02 && count("planned") / signs.length < 0.08);
    assert.ok(count("retired") >= 2 && count("retired") <= 4);
    for (const { code, status } of signs) {
      const kinds = signEvents.filter((event) => event.code === code).map(({ kind }) => kind);
      assert.equal(kinds[0], status === "planned" ? undefined : "installed", code);
      assert.equal(kinds.includes("retired"), status === "retired", code);
    }
  });

  it("have those that are shown and staged, installed", () => {
    for (const code of [shownSign, ...demoSigns]) {
      assert.equal(signs.find((sign) => sign.code === code)?.status, "installed", code);
    }
  });
});
