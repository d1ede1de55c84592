import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { joinLines } from "../../../src/records/import/maps/join-lines.ts";
import { read } from "./read-report.ts";

type Line = number[][];

const feature = (name: string | null, coordinates: unknown, type = "LineString") => ({
  type: "Feature",
  properties: name === null ? {} : { name },
  geometry: { type, coordinates },
});
const collection = (...features: object[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

const [a, b, c, d] = [
  [106.33, 20.44],
  [106.34, 20.45],
  [106.35, 20.44],
  [106.36, 20.45],
] as const;

const geometryOf = (record: Readonly<Record<string, unknown>> | undefined) =>
  JSON.parse(String(record?.geometry));

describe("the ways of a street", () => {
  const ways: [string, Line[], Line[]][] = [
    [
      "end to end",
      [
        [a, b],
        [b, c],
      ] as never,
      [[a, b, c]] as never,
    ],
    [
      "in any order and direction",
      [
        [c, b],
        [c, d],
        [a, b],
      ] as never,
      [[d, c, b, a]] as never,
    ],
    [
      "apart",
      [
        [a, b],
        [c, d],
      ] as never,
      [
        [a, b],
        [c, d],
      ] as never,
    ],
    [
      "that fork are not joined at the fork",
      [
        [a, b],
        [b, c],
        [b, d],
      ] as never,
      [
        [a, b],
        [b, c],
        [b, d],
      ] as never,
    ],
  ];
  for (const [title, lines, joined] of ways) {
    test(title, () => assert.deepEqual(joinLines(lines), joined));
  }

  test("are one record, and are asked about only where they do not join", async () => {
    const joined = await read(collection(feature("Phố A Lê", [a, b]), feature("phố A Lê", [c, b])));
    assert.deepEqual(
      joined.records.map(({ rows }) => rows),
      [[1, 2]],
    );
    assert.deepEqual(geometryOf(joined.records[0]), { type: "LineString", coordinates: [a, b, c] });
    assert.deepEqual([joined.asks, joined.notes.length], [[], 1]);
    const apart = await read(collection(feature("Lê Lợi", [a, b]), feature("Lê Lợi", [c, d])));
    assert.equal(apart.records.length, 1);
    assert.match(apart.asks[0]?.question ?? "", /các đối tượng 1, 2.*2 tuyến rời nhau/);
  });

  test("that somebody drew as several lines stay so", async () => {
    const lines = [
      [a, b],
      [b, c],
    ];
    const { records, asks } = await read(collection(feature("Lê Lợi", lines, "MultiLineString")));
    assert.deepEqual(geometryOf(records[0]), { type: "MultiLineString", coordinates: lines });
    assert.deepEqual(asks, []);
  });
});

describe("features of which no street can be made have a reason each", () => {
  const cases: [string, object, RegExp][] = [
    [
      "no geometry",
      { type: "Feature", properties: { name: "X" }, geometry: null },
      /không có hình/,
    ],
    ["one point", feature("X", [a]), /ít nhất hai điểm/],
    ["an area", feature("X", [[a, b, c, a]], "Polygon"), /không phải Polygon/],
    [
      "axes the wrong way round",
      feature("X", [
        [20.44, 106.33],
        [20.45, 106.34],
      ]),
      /đổi chỗ/,
    ],
    [
      "metres",
      feature("X", [
        [638712.4, 2261630.8],
        [641205.1, 2262011.3],
      ]),
      /mét \(VN-2000\)/,
    ],
    [
      "another country",
      feature("X", [
        [2.35, 48.85],
        [2.36, 48.86],
      ]),
      /ngoài Việt Nam/,
    ],
    [
      "no numbers",
      feature("X", [
        ["106", 20],
        [106, 20],
      ]),
      /bị hỏng/,
    ],
    ["no name", feature(null, [a, b]), /không có tên đường/],
  ];
  for (const [title, broken, reason] of cases) {
    test(title, async () => {
      const { records, wrong } = await read(collection(feature("Lê Lợi", [a, b]), broken));
      assert.deepEqual(
        records.map(({ row }) => row),
        [1],
      );
      assert.deepEqual(
        wrong.map(({ row }) => row),
        [2],
      );
      assert.match(wrong[0]?.reason ?? "", reason);
    });
  }

  test("and a file of nothing else is refused where all have the same", async () => {
    const swapped = collection(
      feature("X", [
        [20.44, 106.33],
        [20.45, 106.34],
      ]),
    );
    assert.match((await read(swapped)).reason ?? "", /đổi chỗ.*Hãy xuất lại/);
    const metres = collection(
      feature("X", [
        [638712.4, 2261630.8],
        [641205.1, 2262011.3],
      ]),
    );
    assert.match((await read(metres)).reason ?? "", /VN-2000.*Hãy xuất lại/);
    assert.match(
      (await read(collection(feature(null, [a, b])))).reason ?? "",
      /thuộc tính nào, nên không biết tên đường/,
    );
    assert.match((await read('{"type":"Topology"}')).reason ?? "", /không phải GeoJSON/);
    assert.match(
      (await read(collection(feature("X", [a, b])).slice(0, -9))).reason ?? "",
      /bị hỏng/,
    );
  });
});

test("properties are columns: their names with or without marks, joined or not", async () => {
  const one = { ...feature("x", [a, b]), properties: { TenDuong: "Lê Lợi", CHIEU_DAI: "1.200 m" } };
  const { records, columns } = await read(JSON.stringify(one));
  assert.deepEqual([records[0]?.name, records[0]?.lengthM], ["Lê Lợi", 1200]);
  assert.deepEqual(
    columns.map(({ heading, field }) => [heading, field]),
    [
      ["TenDuong", "name"],
      ["CHIEU_DAI", "lengthM"],
    ],
  );
});

test("KML has lines, several lines, data and text that is marked up; entities stay as they are", async () => {
  const kml = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa">]>
<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document>
<kml:Placemark><kml:name><![CDATA[Đường <b>Lê Lợi</b>]]></kml:name><kml:LineString><kml:coordinates>
  106.33,20.44,0 106.34,20.45,0 </kml:coordinates></kml:LineString></kml:Placemark>
<kml:Placemark><kml:name>Nguyễn &a; Du</kml:name><kml:ExtendedData><kml:Data name="Chiều dài (m)">
  <kml:value>1.200m</kml:value></kml:Data></kml:ExtendedData><kml:MultiGeometry>
  <kml:LineString><kml:coordinates>106.33,20.44 106.34,20.45</kml:coordinates></kml:LineString>
  <kml:LineString><kml:coordinates>106.35,20.44 106.36,20.45</kml:coordinates></kml:LineString>
  </kml:MultiGeometry></kml:Placemark></kml:Document></kml:kml>`;
  const { records } = await read(kml);
  assert.deepEqual(
    records.map(({ kind, name, lengthM }) => [kind, name, lengthM]),
    [
      ["đường", "Lê Lợi", undefined],
      [undefined, "Nguyễn &a; Du", 1200],
    ],
  );
  assert.deepEqual(geometryOf(records[0]), { type: "LineString", coordinates: [a, b] });
  assert.equal(geometryOf(records[1]).type, "MultiLineString");
});

describe("sentences of an annex", () => {
  const sentences: [string, string, unknown[]][] = [
    [
      "with points",
      "3. Đường Trần Đại Nghĩa: Có điểm đầu là đường Lý Bôn, điểm cuối là sông Trà Lý, chiều dài 1.200m, rộng 12m.",
      ["đường", "Trần Đại Nghĩa", "đường Lý Bôn", "sông Trà Lý", 1200, 12],
    ],
    [
      "with colons and a ward",
      "4. Phố Lê Văn Lương (phường Trần Lãm): có điểm đầu: ngã tư An Tập; điểm cuối: kênh 3/2; dài 850 m; rộng 7,5 m.",
      ["phố", "Lê Văn Lương", "ngã tư An Tập", "kênh 3/2", 850, 7.5],
    ],
    [
      "with the name behind",
      "1. Đoạn đường từ đường Lý Bôn đến đường Trần Phú, dài 400m, rộng 10m.\n- Đề nghị đặt tên đường: NGUYỄN TRI PHƯƠNG",
      ["đường", "Nguyễn Tri Phương", "đường Lý Bôn", "đường Trần Phú", 400, 10],
    ],
    [
      "broken over lines",
      "27. Phố Hàng Bông: Cho đoạn từ\nngã ba chợ đến ngã tư\nđình. Dài: 1,25 km; rộng: 7m;",
      ["phố", "Hàng Bông", "ngã ba chợ", "ngã tư đình", 1250, 7],
    ],
  ];
  for (const [title, text, values] of sentences) {
    test(`${title} are a row to be confirmed`, async () => {
      const { records, asks } = await read(text);
      const [one] = records;
      assert.equal(records.length, 1);
      assert.deepEqual(
        [one?.kind, one?.name, one?.startText, one?.endText, one?.lengthM, one?.widthM],
        values,
      );
      assert.match(asks[0]?.question ?? "", /được đọc từ đoạn văn/);
    });
  }

  test("that tell no street are refused", async () => {
    const letter = "Kính gửi: Sở Văn hóa\nTừ ngày 1 đến ngày 5, Sở họp về việc đặt tên đường.\n";
    assert.match((await read(letter)).reason ?? "", /Không tìm thấy bảng/);
  });
});
