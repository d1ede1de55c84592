import { cityOf, type Language } from "../city.ts";
import { toBase64Url } from "../web/base64-url.ts";
import { withTimeout } from "../web/timeout.ts";
import type { StreetMap } from "./map/map.ts";
import { junctionsOf } from "./map/survey.ts";
import { type WhereAlong, whereAlong } from "./map/where-along.ts";
import { mapOf, surveyStreet, type WholeStreet } from "./street.ts";

/** A street that meets another, so many metres from that one's start. */
export type Junction = { slug: string; name: string; along: number };

/** All of a street's page that is reckoned from geometry. */
export type Surroundings = {
  map: StreetMap;
  /** From the street's start to its end. */
  junctions: Junction[];
  /** Of each of its signs, in their order; null of one that does not hang, or nobody knows where. */
  along: (WhereAlong | null)[];
};

/**
 * To survey a street and to draw its map takes more than all the rest of its page, and gives the
 * same until one of the records changes that it is drawn from. So it is kept under a digest of
 * them: in this isolate, and in the data centre for the isolates to come.
 */

/** In the digest: to be raised when `Surroundings` or what is drawn changes. */
const edition = 1;
/** Seconds in the data centre. */
const kept = 86_400;
/** Drawings in an isolate, of some 8 kB each. */
const maxDrawn = 300;
/** The cache is near; when even that hangs, it is drawn anew. */
const maxWaitMs = 500;

const drawn = new Map<string, Surroundings>();

/** What lies round a street, drawn or as it was kept; null where its line is not known. */
export async function surroundingsOf(
  c: { env: Env; executionCtx: Pick<ExecutionContext, "waitUntil"> },
  found: WholeStreet,
  language: Language,
): Promise<Surroundings | null> {
  if (!found.line.geometry) return null;
  const digest = await digestOf(found, language);
  const known = drawn.get(digest);
  if (known) return known;
  const address = `https://${cityOf(c.env).host}/streets/surroundings/${digest}`;
  const before = await fetchKept(address);
  const made = before ?? draw(found, language);
  if (!made) return null;
  if (!before) c.executionCtx.waitUntil(keep(address, made).catch(() => {}));
  remember(digest, made);
  return made;
}

function draw(found: WholeStreet, language: Language): Surroundings | null {
  const survey = surveyStreet(found);
  return (
    survey && {
      map: mapOf(found, survey, language),
      junctions: junctionsOf(survey).map(({ slug, name, along }) => ({ slug, name, along })),
      along: found.signs.map((sign) =>
        sign.status === "installed" ? whereAlong(survey, sign) : null,
      ),
    }
  );
}

/** SHA-256, in base64url, of every field that `draw` reads. */
async function digestOf(found: WholeStreet, language: Language): Promise<string> {
  const { street, start, end, wardsNow, signs, nearby } = found;
  const read = [
    edition,
    language,
    street.geometry,
    start?.name,
    end?.name,
    wardsNow.map(({ outline }) => outline),
    signs.map(({ latitude, longitude, status }) => [latitude, longitude, status]),
    nearby.map(({ slug, name, geometry }) => [slug, name, geometry]),
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(read));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function fetchKept(address: string): Promise<Surroundings | null> {
  try {
    const found = await withTimeout(maxWaitMs, caches.default.match(address));
    return found ? await found.json<Surroundings>() : null;
  } catch {
    return null;
  }
}

const keep = (address: string, made: Surroundings): Promise<void> =>
  caches.default.put(
    address,
    Response.json(made, { headers: { "Cache-Control": `max-age=${kept}` } }),
  );

/** Forgets the oldest when full: a Map keeps its keys in the order in which they came. */
function remember(digest: string, made: Surroundings): void {
  drawn.set(digest, made);
  const oldest = drawn.size > maxDrawn ? drawn.keys().next().value : undefined;
  if (oldest !== undefined) drawn.delete(oldest);
}
