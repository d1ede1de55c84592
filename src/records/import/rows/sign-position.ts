import { languages } from "../../../city.ts";
import { nowhere, positionIn, type SignPosition } from "../../../signs/position.ts";
import { fold } from "../../../web/vietnamese.ts";
import type { KnownSign, KnownStreet } from "../known/known-city.ts";
import { nameOf, type StreetIndex } from "../known/known-streets.ts";
import type { BodyRow } from "../shape/body.ts";
import { readPosition } from "../values/coordinates.ts";
import { readSignPlace } from "../values/sign-place.ts";
import { splitKind } from "../values/street-name.ts";
import { textOf } from "./plain-fields.ts";
import type { Draft } from "./record.ts";
import { type RowFindings, usableCell } from "./table.ts";

/** A sign of a row, the street that it hangs on, and the sign that it is, as far as they are known. */
export type Placed = { draft: Draft; own: KnownStreet | null; known: KnownSign | null };

/**
 * Reads where a row's sign hangs into its draft: coordinates, the street that is met there, and its
 * position in words, which is asked where nothing tells it.
 */
export function readPlace(
  row: BodyRow,
  placed: Placed,
  city: StreetIndex,
  findings: RowFindings,
): void {
  const { values } = placed.draft;
  const said = ["latitude", "longitude", "coordinates"].map(
    (target) => usableCell(row, target, findings)?.cell.text ?? "",
  );
  const [latitude = "", longitude = "", both = ""] = said;
  const target = latitude !== "" ? "latitude" : longitude !== "" ? "longitude" : "coordinates";
  const text = textOf(row, "position", findings);
  // People also put the address of a map where the position is asked for.
  const isAddress = text !== null && /^https?:\S+$/i.test(text);
  const read = readPosition(latitude, longitude, both || (isAddress ? text : ""));
  if (read && "wrong" in read) findings.wrong(isAddress ? "position" : target, read.wrong);
  if (read && "latitude" in read) {
    values.latitude = read.latitude;
    values.longitude = read.longitude;
    for (const note of read.notes) findings.note(target, note);
  }
  const junction = textOf(row, "junctionStreetId", findings);
  if (junction !== null) {
    const slug = slugCalled(junction, city);
    if (slug === null) findings.wrong("junctionStreetId", (t) => t.wrong.unknownStreet(junction));
    else values.junctionStreetId = slug;
  }
  if (text !== null && !isAddress) readWords(text, placed, city);
  else if (values.code === undefined && (values.at ?? "other") === "other") {
    const answer = findings.ask("position", (t) => t.asks.noPosition, {
      yes: false,
      isSettledThere: true,
      isNeeded: true,
    });
    if (answer?.is === "value") readWords(answer.value, placed, city);
  }
}

const slugCalled = (name: string, city: StreetIndex): string | null => {
  const bySlug = city.bySlug(name);
  if (bySlug) return bySlug.slug;
  const [only, ...others] = city.names.same(splitKind(name).name);
  return only && others.length === 0 ? only.slug : null;
};

/** Facts where the words say no more than facts do, else the words; what facts the file has are kept. */
function readWords(text: string, { draft, own, known }: Placed, city: StreetIndex): void {
  const { values } = draft;
  draft.position = text;
  // As we word the facts on record, or as the record words them.
  if (known && isSaidOf(known, text, city)) return;
  const ownName = own === null ? null : nameOf(own);
  const place = readSignPlace(text, ownName, (name) => slugCalled(name, city));
  if (place) {
    for (const [field, value] of Object.entries(place)) values[field] ??= value;
    return;
  }
  values.position = text;
  values.at ??= "other";
}

function isSaidOf({ values }: KnownSign, text: string, city: StreetIndex): boolean {
  const junction = city.bySlug(String(values.junctionStreetId ?? ""))?.values;
  const position = {
    ...nowhere,
    ...(values as Pick<SignPosition, "at">),
    junctionKind: (junction?.kind ?? null) as SignPosition["junctionKind"],
    junctionName: junction ? String(junction.name) : null,
  };
  return languages.some((language) => fold(positionIn(position, language)) === fold(text));
}
