import assert from "node:assert/strict";
import { test } from "node:test";
import { readPastedPlace } from "../../src/signs/pasted-place.ts";

const here = { latitude: 20.4467, longitude: 106.3367 };
const cases: [string, { latitude: number; longitude: number } | null][] = [
  ["20.4467, 106.3367", here],
  [" 20.4467 106.3367 ", here],
  ["(20.4467; 106.3367)", here],
  ["20,4467; 106,3367", here],
  ["20.4467°, 106.3367°", here],
  ["geo:20.4467,106.3367?z=19", here],
  ["https://www.google.com/maps/@20.4467,106.3367,17z", here],
  [
    "https://www.google.com/maps/place/X/@20.1,106.1,17z/data=!4m6!3m5!8m2!3d20.4467!4d106.3367",
    here,
  ],
  ["https://maps.google.com/?q=20.4467,106.3367", here],
  ["https://www.google.com/maps/search/?api=1&query=20.4467%2C106.3367", here],
  ["https://www.openstreetmap.org/?mlat=20.4467&mlon=106.3367#map=18/20.1/106.1", here],
  ["https://www.openstreetmap.org/#map=18/20.4467/106.3367", here],
  ["20.44671234, 106.33671234", { latitude: 20.446712, longitude: 106.336712 }],
  ["https://maps.app.goo.gl/abc", null],
  ["chợ Bo", null],
  ["20.4467", null],
  ["", null],
];
for (const [typed, place] of cases) {
  test(`"${typed}" is ${place ? `${place.latitude}, ${place.longitude}` : "no place"}`, () => {
    assert.deepEqual(readPastedPlace(typed), place);
  });
}
