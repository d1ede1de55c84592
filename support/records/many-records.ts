import type { Draft, Subject } from "../../src/records/changes/change-set.ts";

type Sizes = { streets: number; signs: number; namesakes: number };

/** Streets as an annex has them, each leading to the next, with a namesake and a line, and their signs. */
export const manyRecords = ({ streets, signs, namesakes }: Sizes, prefix = ""): Draft[] => [
  ...Array.from({ length: namesakes }, (_, i): Draft => {
    const name = `${prefix}Danh nhân ${i}`;
    const after = { kind: "person", name, aliases: "Tên khác; Tên nữa", born: "1500" };
    return { kind: "namesake", key: `namesake ${i}`, after };
  }),
  ...Array.from({ length: streets }, (_, i): Draft => {
    const after = {
      kind: "đường",
      name: `${prefix}Số ${i}`,
      startText: "giao Lý Bôn",
      endText: "giao Trần Hưng Đạo",
      startStreetId: `street ${(i + 1) % streets}`,
      namesakeId: namesakes === 0 ? null : `namesake ${i % namesakes}`,
      lengthM: 300 + (i % 700),
      widthM: 10.5,
      geometry: line(i),
      status: "confirmed",
      source: "Nghị quyết số 32/NQ-HĐND",
    };
    return { kind: "street", key: `street ${i}`, after };
  }),
  ...Array.from({ length: signs }, (_, i): Draft => {
    const position = `${prefix}giao đường thứ ${i}`;
    const after = {
      streetId: `street ${i % streets}`,
      position,
      latitude: 20.45,
      longitude: 106.34,
    };
    return { kind: "sign", after };
  }),
];

const line = (i: number): string =>
  JSON.stringify({
    type: "LineString",
    coordinates: Array.from({ length: 10 }, (_, n) => [
      Number((106.3 + n / 1000).toFixed(6)),
      Number((20.4 + (i % 90) / 1000 + n / 2000).toFixed(6)),
    ]),
  });

/** A change of the same fields of many streets, by their ids. */
export const manyChanges = (ids: readonly number[], base: number, after: Draft["after"]): Draft[] =>
  ids.map((id) => ({ kind: "street", subject: `street ${id}` as Subject, base, after }));
