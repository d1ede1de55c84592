import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { messages } from "../../src/records/places/messages.ts";
import {
  type PlaceProblem,
  placeProblems,
  readPastedPlace,
} from "../../src/records/places/pasted-place.ts";

/** All of 20.4463, 106.3366, or of 20°26'46.7", 106°20'11.8", which is the same but for a metre. */
const points: [what: string, pasted: string][] = [
  ["decimals after a point", "20.4463, 106.3366"],
  ["without a space", "20.4463,106.3366"],
  ["with a space alone", "20.4463 106.3366"],
  ["with a semicolon", "20.4463;106.3366"],
  ["with a tab, as a spreadsheet has it", "20.4463\t106.3366"],
  ["on two lines", "20.4463\n106.3366"],
  ["in brackets", " (20.4463, 106.3366) "],
  ["as GeoJSON has a position, the axes the other way round", "[106.3366, 20.4463]"],
  ["as WKT has a point", "POINT (106.3366 20.4463)"],
  ["axes swapped", "106.3366, 20.4463"],
  ["decimal commas and a space", "20,4463 106,3366"],
  ["decimal commas and a semicolon", "20,4463; 106,3366"],
  ["decimal commas and a comma", "20,4463, 106,3366"],
  ["decimal commas, no spaces", "20,4463,106,3366"],
  ["decimal commas, swapped", "106,3366; 20,4463"],
  ["letters behind", "20.4463N 106.3366E"],
  ["letters before", "N20.4463, E106.3366"],
  ["Vietnamese letters", "20,4463 B; 106,3366 Đ"],
  ["Vietnamese words", "20.4463 độ Bắc, 106.3366 độ Đông"],
  ["signs of degrees", "20.4463° N, 106.3366° E"],
  ["named axes", "Vĩ độ: 20.4463, kinh độ: 106.3366"],
  ["named axes in English", "lat=20.4463 lng=106.3366"],
  ["named and in NFD", "Tọa độ: 20.4463, 106.3366".normalize("NFD")],
  ["the older spelling", "Toạ độ (WGS-84): 20.4463, 106.3366"],
  ["seconds", "20°26'46.7\"N 106°20'11.8\"E"],
  ["seconds with typographic signs", "20°26′46.7″N, 106°20′11.8″E"],
  ["seconds in two apostrophes", "20°26'46.7''N 106°20'11.8''E"],
  ["seconds in curly signs", "20°26’46.7”N 106°20’11.8”E"],
  ["seconds, Vietnamese, decimal commas", "20° 26' 46,7\" B; 106° 20' 11,8\" Đ"],
  ["letters before seconds", "N 20°26'46.7\" E 106°20'11.8\""],
  ["B before and Đ before", "B 20°26'46.7\", Đ 106°20'11.8\""],
  ["an ordinal for the sign of degrees", "20º26'46.7\"N 106º20'11.8\"E"],
  ["the letter o for it", "20o26'46.7\" 106o20'11.8\""],
  [
    "degrees, minutes and seconds in words",
    "20 độ 26 phút 46,7 giây Bắc, 106 độ 20 phút 11,8 giây Đông",
  ],
  ["bare degrees, minutes, seconds", "20 26 46.7 N 106 20 11.8 E"],
  ["with colons", "20:26:46.7 106:20:11.8"],
  ["decimal minutes", "20°26.778'N 106°20.196'E"],
  ["bare decimal minutes", "20 26.778, 106 20.196"],
  ["seconds, swapped", "106°20'11.8\"E 20°26'46.7\"N"],
  ["with an altitude behind", "20.4463, 106.3366, 3"],
  ["in a message", "Em đang ở đây nhé: 20.4463, 106.3366 (trước cổng chợ Bo)"],
  ["a pin of Google Maps", "https://www.google.com/maps?q=20.4463,106.3366"],
  ["a search of Google Maps", "https://www.google.com/maps/search/?api=1&query=20.4463%2C106.3366"],
  ["coordinates searched for", "https://www.google.com/maps/search/20.4463,+106.3366?entry=tts"],
  ["loc: before them", "http://maps.google.com/maps?q=loc:20.4463,106.3366(Ch%E1%BB%A3+Bo)&z=17"],
  [
    "a place of Google Maps, beside the middle of the window",
    "https://www.google.com/maps/place/Ch%E1%BB%A3+Bo/@20.44,106.33,17z/data=!3m1!4b1!4m6!3m5!1s0x3135e5:0x1!8m2!3d20.4463!4d106.3366!16s%2Fg%2F11?entry=ttu",
  ],
  [
    "a dropped pin of Google Maps",
    "https://www.google.com/maps/place/20%C2%B026'46.7%22N+106%C2%B020'11.8%22E/@20.44,106.33,17z",
  ],
  [
    "a street view",
    "https://www.google.com/maps/@?api=1&map_action=pano&viewpoint=20.4463,106.3366",
  ],
  [
    "a link behind a question for consent",
    "https://consent.google.com/m?continue=https://www.google.com/maps?q%3D20.4463,106.3366&gl=VN",
  ],
  ["a pin of Apple Maps", "https://maps.apple.com/?ll=20.4463,106.3366&q=Dropped%20Pin&t=m"],
  ["a search of Apple Maps", "http://maps.apple.com/?q=20.4463,106.3366"],
  [
    "a place of Apple Maps",
    "https://maps.apple.com/place?coordinate=20.4463,106.3366&name=Ch%E1%BB%A3%20Bo",
  ],
  [
    "a marker of OpenStreetMap",
    "https://www.openstreetmap.org/?mlat=20.4463&mlon=106.3366#map=17/20.44/106.33",
  ],
  [
    "a pin of Bing Maps",
    "https://www.bing.com/maps?cp=20.44~106.33&sp=point.20.4463_106.3366_Ch%E1%BB%A3%20Bo&lvl=17",
  ],
  ["a search of Bing Maps", "https://www.bing.com/maps/default.aspx?where1=20.4463,106.3366"],
  ["Waze", "https://waze.com/ul?ll=20.4463,106.3366&navigate=yes"],
  ["a geo URI", "geo:20.4463,106.3366"],
  ["a geo URI with altitude and uncertainty", "geo:20.4463,106.3366,3.5;crs=wgs84;u=35"],
  ["a geo URI of Android", "geo:0,0?q=20.4463,106.3366(Chợ Bo)"],
  ["a link without its scheme", "www.google.com/maps?q=20.4463,106.3366"],
  [
    "a link after its name, as phones share it",
    "Chợ Bo\nhttps://www.google.com/maps?q=20.4463,106.3366",
  ],
];

/** Links to a window on the map. */
const views: [what: string, pasted: string][] = [
  ["Google Maps", "https://www.google.com/maps/@20.4463,106.3366,17z?entry=ttu"],
  [
    "Google Maps round a name",
    "https://www.google.com/maps/search/ch%E1%BB%A3/@20.4463,106.3366,15z",
  ],
  ["an older Google Maps", "https://maps.google.com/maps?ll=20.4463,106.3366&z=17"],
  ["Apple Maps", "https://maps.apple.com/?ll=20.4463,106.3366&z=17"],
  ["Apple's frame", "https://maps.apple.com/frame?center=20.4463,106.3366&span=0.01,0.01"],
  ["OpenStreetMap", "https://www.openstreetmap.org/#map=17/20.4463/106.3366"],
  [
    "OpenStreetMap with a thing",
    "https://www.openstreetmap.org/node/1#map=17/20.4463/106.3366&layers=N",
  ],
  ["Bing Maps", "https://www.bing.com/maps?cp=20.4463~106.3366&lvl=17"],
  ["HERE", "https://wego.here.com/?map=20.4463,106.3366,17,normal"],
];

const problems: [problem: PlaceProblem, pasted: string][] = [
  ["no-place", ""],
  ["no-place", "chợ Bo"],
  ["no-place", "số 12 đường Lý Bôn"],
  ["no-place", "20.4463"],
  ["no-place", "20°66'46\"N 106°20'11\"E"],
  ["no-place", "20.5°26'N 106°20'E"],
  ["no-place", "từ 20.4463, 106.3366 đến 20.4501, 106.3402"],
  ["no-place", "0912 345 678"],
  ["no-place", `${"20.4463 ".repeat(10_000)}106.3366`],
  ["short-link", "https://maps.app.goo.gl/AbCdEf123"],
  ["short-link", "Chợ Bo\nhttps://maps.app.goo.gl/AbCdEf123?g_st=iz"],
  ["short-link", "maps.app.goo.gl/AbCdEf123"],
  ["short-link", "https://goo.gl/maps/AbCdEf123"],
  ["short-link", "https://maps.apple/p/AbCdEf"],
  ["short-link", "https://osm.org/go/4xB1k-?m="],
  ["short-link", "https://www.openstreetmap.org/go/4xB1k-"],
  ["short-link", "https://binged.it/2AbCdEf"],
  ["link-without-place", "https://www.google.com/maps/search/ch%E1%BB%A3+bo"],
  ["link-without-place", "https://www.google.com/maps/place/Ch%E1%BB%A3+Bo"],
  ["link-without-place", "https://maps.apple.com/?q=Ch%E1%BB%A3%20Bo"],
  ["link-without-place", "https://www.openstreetmap.org/way/123456"],
  ["link-without-place", "https://thaibinh.example/%E0%A4%A"],
  ["link-without-place", "geo:2262345,587654;crs=vn2000"],
  ["directions", "https://www.google.com/maps/dir/20.44,106.33/20.45,106.34/@20.44,106.33,15z"],
  [
    "directions",
    "https://www.google.com/maps/dir/?api=1&origin=20.44,106.33&destination=20.45,106.34",
  ],
  ["directions", "https://maps.apple.com/?saddr=20.44,106.33&daddr=20.45,106.34"],
  ["directions", "https://www.openstreetmap.org/directions?route=20.44%2C106.33%3B20.45%2C106.34"],
  ["directions", "https://www.bing.com/maps?rtp=pos.20.44_106.33~pos.20.45_106.34"],
  ["outside-viet-nam", "48.8584, 2.2945"],
  ["outside-viet-nam", "-20.4463, 106.3366"],
  ["outside-viet-nam", "20.4463 S, 106.3366 E"],
  ["outside-viet-nam", "20.4463 N, 106.3366 W"],
  ["outside-viet-nam", "N 20°26'46\" W 106°20'11\""],
  ["outside-viet-nam", "20.4463 B, 106.3366 T"],
  ["outside-viet-nam", "https://www.google.com/maps/@48.8584,2.2945,17z"],
  ["metres", "2262345, 587654"],
  ["metres", "X = 2262345.12; Y = 587654.34"],
  ["metres", "2.262.345 587.654"],
  ["metres", "587654,34 2262345,12"],
];

describe("a place that was pasted", () => {
  for (const [list, shows] of [
    [points, "point"],
    [views, "view"],
  ] as const) {
    for (const [what, pasted] of list) {
      it(`is a ${shows} as in ${what}`, () => {
        const found = readPastedPlace(pasted);
        assert.ok("shows" in found, JSON.stringify(found));
        assert.equal(found.shows, shows);
        // Seconds with one decimal are 3 m.
        assert.ok(Math.abs(found.latitude - 20.4463) < 1e-5, JSON.stringify(found));
        assert.ok(Math.abs(found.longitude - 106.3366) < 2e-5, JSON.stringify(found));
      });
    }
  }

  for (const [problem, pasted] of problems) {
    it(`is none, for "${problem}": ${JSON.stringify(pasted.slice(0, 60))}`, () => {
      assert.deepEqual(readPastedPlace(pasted), { problem });
    });
  }

  it("has a sentence in each language for every problem, and every problem occurs", () => {
    const occurring = new Set(problems.map(([problem]) => problem));
    assert.deepEqual([...occurring].sort(), [...placeProblems].sort());
    for (const problem of placeProblems) {
      for (const language of ["vi", "en"] as const) {
        assert.match(messages[language].placeProblems[problem], /^\p{Lu}.{20,}\.$/u);
      }
    }
  });

  it("is read in a moment, however long and strange the text", () => {
    for (const piece of ["1 ", "a.", "20.4463,", "20°", " ", "9.999 ", "((((", "N "]) {
      const took = [1, 2, 3].map(() => {
        const started = performance.now();
        readPastedPlace(piece.repeat(100_000));
        return performance.now() - started;
      });
      // A busy machine is not slow every time.
      assert.ok(Math.min(...took) < 200, `${JSON.stringify(piece)}: ${took} ms`);
    }
  });
});
