import { fold } from "../../../web/vietnamese.ts";
import { wardName } from "../../ward-name.ts";
import type { KnownWard } from "./known-city.ts";

/** Finds the wards that a text names. */
export type WardIndex = {
  /** Whether the city has any, so that one that it has not is worth a question. */
  isKnown: boolean;
  find: (typed: string) => WardFound;
};

export type WardFound =
  | { ward: KnownWard /** Named by what it was called before. */; was?: KnownWard }
  | { several: readonly KnownWard[] }
  | { unknown: string };

const prefix = /^(phuong|xa|thi tran|p|x|tt)[. ]+(?=\S)/;

const withoutPrefix = (name: string): string =>
  fold(name).replace(prefix, "").replace(/\./g, " ").trim();

/** Finds wards by code or name; a former one leads to what took its place. */
export function indexWards(wards: readonly KnownWard[]): WardIndex {
  const inForce = wards.filter(({ isInForce }) => isInForce);
  const former = wards.filter(({ isInForce }) => !isInForce);
  const find = (typed: string): WardFound => {
    const name = typed.trim();
    const matches = (ward: KnownWard) =>
      ward.code === name || withoutPrefix(ward.name) === withoutPrefix(name);
    const now = closest(name, inForce.filter(matches));
    if (now.length === 1 && now[0]) return { ward: now[0] };
    if (now.length > 1) return { several: now };
    const before = closest(name, former.filter(matches));
    const replacing = inForce.filter(({ code }) =>
      before.some(({ successors }) => successors.includes(code)),
    );
    const [was, ward] = [before[0], replacing[0]];
    if (was && ward && replacing.length === 1) return { ward, was };
    return replacing.length > 1 ? { several: replacing } : { unknown: wardName(name) };
  };
  return { isKnown: wards.length > 0, find };
}

/** Of a phường and a xã with one name, the one that is written. */
function closest(typed: string, wards: readonly KnownWard[]): readonly KnownWard[] {
  const exact = wards.filter(({ name }) => fold(name) === fold(typed));
  return exact.length > 0 ? exact : wards;
}

/** The parts of a cell that may name several: "Phường Trần Lãm, Trà Lý"; "12452 12454". */
export const wardsIn = (text: string): string[] =>
  (/^\d{5}([\s,;]+\d{5})*$/.test(text.trim())
    ? text.split(/[\s,;]+/)
    : text.split(/\s*[,;\n/+]\s*|\s+và\s+|\s+[-–]\s+/u)
  )
    .map((part) => part.trim())
    .filter((part) => part !== "");
