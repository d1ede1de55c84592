import { fold } from "../../../web/vietnamese.ts";
import { spellingOf } from "../../name-spelling.ts";
import { maybeStreetIn } from "./course.ts";

/** Where a sign hangs, as facts (`records/sign-fields.ts`). */
export type SignPlace = {
  at: "start" | "end" | "middle" | "junction" | "near";
  /** The slug of the street that is met there. */
  junctionStreetId?: string;
  near?: string;
};

/** The slug of the one street that is called so; null where none is, or several are. */
export type FindStreet = (name: string) => string | null;

const ends: readonly [SignPlace["at"], RegExp][] = [
  ["start", /^(?:o |tai )?(?:dau|diem dau)(?: (?:duong|pho|tuyen|tuyen duong|doan))?$/],
  ["end", /^(?:o |tai )?(?:cuoi|diem cuoi)(?: (?:duong|pho|tuyen|tuyen duong|doan))?$/],
  ["middle", /^(?:o |tai )?(?:khoang )?giua(?: (?:duong|pho|tuyen|tuyen duong|doan))?$/],
];

const junction =
  /^(?:(?:ở|tại|chỗ|nút|góc|điểm|vị trí)\s+)*(?:giao\s+lộ|giao(?:\s+(?:với|cắt|nhau))*|ngã\s+(?:ba|tư|năm|sáu|3|4|5|6)|góc)\s+(?:giao\s+)?(?:với\s+)?(.+)$/iu;
const nearby = /^(?:ở\s+)?gần\s+(\S.*)$/iu;

/**
 * Reads "đầu đường, giao Hùng Vương", "ngã tư Lý Bôn", "gần chợ Bo" and what else people write, and
 * what we write ourselves. Null where a part of it is no such fact: then the words tell more than
 * facts can.
 * @param own the name of the sign's own street, which people often name as well.
 */
export function readSignPlace(
  words: string,
  own: string | null,
  find: FindStreet,
): SignPlace | null {
  const parts = words
    .normalize("NFC")
    .split(/\s*[,;]\s*/)
    .filter((part) => part !== "");
  const place: Partial<SignPlace> = {};
  for (const part of parts) {
    const isRead =
      readEnd(part, own, place) || readJunction(part, own, place, find) || readNear(part, place);
    if (!isRead) return null;
  }
  const at = place.at ?? (place.junctionStreetId ? "junction" : place.near ? "near" : null);
  return at === null ? null : { ...place, at };
}

type Reading = Partial<SignPlace>;

/** "Đầu đường", "cuối đường Lý Bôn" of Lý Bôn itself. */
function readEnd(part: string, own: string | null, place: Reading): boolean {
  const folded = fold(part);
  const ownName = own === null ? "" : fold(own);
  const bare =
    ownName !== "" && folded.endsWith(` ${ownName}`)
      ? folded.slice(0, -ownName.length - 1)
      : folded;
  const found = ends.find(([, pattern]) => pattern.test(bare));
  if (!found || place.at !== undefined) return false;
  place.at = found[0];
  return true;
}

function readJunction(part: string, own: string | null, place: Reading, find: FindStreet): boolean {
  const [, met] = junction.exec(part) ?? [];
  if (met === undefined || place.junctionStreetId !== undefined) return false;
  const isOwn = (name: string) => own !== null && spellingOf(name) === spellingOf(own);
  // "Ngã tư Lý Bôn - Hùng Vương" names both, in either order.
  const names = met
    .split(/\s+[-–—]\s+|\s+(?:với|và|cắt)\s+/iu)
    .map((name) => maybeStreetIn(name.replace(/^tuyến\s+/iu, "")));
  const others = names.filter((name) => !isOwn(name));
  const [other] = others;
  const slug = others.length === 1 && other !== undefined ? find(other) : null;
  if (slug === null) return false;
  place.junctionStreetId = slug;
  return true;
}

function readNear(part: string, place: Reading): boolean {
  const [, near] = nearby.exec(part) ?? [];
  if (near === undefined || place.near !== undefined) return false;
  place.near = near;
  return true;
}
