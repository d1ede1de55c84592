import type { BuiltStreet } from "./build-streets.ts";
import type { SampleSign, SampleSignEvent } from "./city.ts";
import { demoSigns } from "./demo-signs.ts";
import { numberAt } from "./house-numbers.ts";
import { type RandomStream, randomOf } from "./random.ts";
import { codeFor, signPosts } from "./sign-posts.ts";

const shareNotYetInstalled = 0.05;
const shareInstalledLately = 0.08;
const shareInspected = 0.12;
const shareRepaired = 0.03;
const retiredDaysAgo = [210, 133, 64];

/** The signs of all streets with what happened to each. */
export function buildSigns(streets: readonly BuiltStreet[]): {
  signs: SampleSign[];
  signEvents: SampleSignEvent[];
} {
  const taken = new Set<string>();
  const houses = randomOf("numbers of the houses next to the signs");
  const posted = streets.flatMap(({ street, line, crossed }) =>
    signPosts(line, crossed).map((post, n) => {
      const code = codeFor(street.slug, n + 1, taken);
      taken.add(code);
      const { at, junctionStreetId, run } = post;
      const numberNear = numberAt(street, run, houses);
      const { latitude, longitude } = post.point;
      return { code, streetId: street.id, at, junctionStreetId, numberNear, latitude, longitude };
    }),
  );
  const random = randomOf("what happened to the signs");
  const retired = retiredOf(
    posted.map(({ code }) => code),
    random,
  );
  const signs: SampleSign[] = posted.map((sign) => ({
    ...sign,
    status: retired.has(sign.code)
      ? "retired"
      : !demoSigns.includes(sign.code) && random.next() < shareNotYetInstalled
        ? "planned"
        : "installed",
  }));
  const signEvents = signs
    .filter(({ status }) => status !== "planned")
    .flatMap(({ code }) => eventsOf(code, retired.get(code), random));
  return { signs, signEvents };
}

function retiredOf(codes: readonly string[], random: RandomStream): Map<string, number> {
  const candidates = random.shuffle(codes.filter((code) => !demoSigns.includes(code)));
  return new Map(retiredDaysAgo.map((daysAgo, i) => [candidates[i] as string, daysAgo]));
}

function eventsOf(
  code: string,
  retired: number | undefined,
  random: RandomStream,
): SampleSignEvent[] {
  const isDemo = demoSigns.includes(code);
  const lately = !isDemo && retired === undefined && random.next() < shareInstalledLately;
  const installed = Math.floor(lately ? random.between(25, 300) : random.between(690, 770));
  const events: SampleSignEvent[] = [{ code, kind: "installed", daysAgo: installed, note: null }];
  if (retired !== undefined) {
    const note = "Tháo biển khi mở rộng nút giao (sự kiện minh họa).";
    return [...events, { code, kind: "retired", daysAgo: retired, note }];
  }
  if (isDemo || lately) return events;
  if (random.next() < shareInspected) {
    const daysAgo = Math.floor(random.between(20, 400));
    events.push({ code, kind: "inspected", daysAgo, note: null });
  }
  if (random.next() < shareRepaired) {
    const daysAgo = Math.floor(random.between(120, 600));
    const note = "Siết lại đai ốc, lau mặt biển (sự kiện minh họa).";
    events.push({ code, kind: "repaired", daysAgo, note });
  }
  return events.sort((a, b) => b.daysAgo - a.daysAgo);
}
