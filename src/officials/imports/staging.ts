import { cityOf, hostsOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { applyChangeSet } from "../../records/changes/apply/apply.ts";
import { readCost } from "../../records/changes/cost.ts";
import { type PieceFault, readPiece } from "../../records/changes/piece-json.ts";
import { maxRecordBytes } from "../../records/changes/pieces.ts";
import {
  discardChangeSet,
  finishStaging,
  openChangeSet,
  stagePiece,
} from "../../records/changes/stage.ts";
import { mintCode } from "../../signs/mint.ts";
import { errorPage } from "../../web/errors.tsx";
import { bytesOf, readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";

/**
 * What the import page sends: a change set is opened, its pieces are checked one by one, its end is
 * told, and it is applied or given up. All answers are JSON; a file itself never comes here.
 */

/** Of a file's name, in characters. */
const maxName = 200;

/** `POST /officials/imports`, a form: the file's name and its SHA-256. */
export async function openImport(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const name = (form.get("file") ?? "").slice(0, maxName);
  const sha256 = form.get("sha256") ?? "";
  if (name === "" || !/^[0-9a-f]{64}$/.test(sha256)) return errorPage(c, "bad-request");
  const { email: official } = c.var.official;
  const id = await openChangeSet(c.env.DB, { official, what: "import", file: { name, sha256 } });
  return c.json({ id }, 201, { Location: officialPath(c.var.language, `/imports/${id}`) });
}

/** `GET /officials/imports/{id}`: how far it has come. */
export async function importState(c: OfficialContext): Promise<Response> {
  const found = await findOwn(c);
  return found ? c.json(found) : errorPage(c, "not-found");
}

/** In the envelope of a piece. */
const maxPiece = maxRecordBytes + 1024;

/** `PUT /officials/imports/{id}/pieces/{n}`, JSON: checks a piece and keeps it, or keeps none of it. */
export async function putPiece(c: OfficialContext): Promise<Response> {
  const found = await findOwn(c);
  if (!found) return errorPage(c, "not-found");
  const bytes = await bytesOf(c.req.raw.body, maxPiece);
  if (typeof bytes === "string") return errorPage(c, bytes);
  const piece = readPiece(new TextDecoder().decode(bytes));
  if (typeof piece === "string") return errorPage(c, errorOf[piece]);
  const city = cityOf(c.env);
  const staged = await stagePiece(c.env.DB, found.id, Number(c.req.param("n")), piece, {
    today: isoDayOf(Date.now(), city.utcOffset),
    hosts: hostsOf(city),
    mint: () => mintCode(city),
  });
  return c.json(staged, statuses[staged.outcome]);
}

const errorOf = {
  "not-a-piece": "bad-request",
  "too-many-records": "too-large",
  "too-many-bytes": "too-large",
} as const satisfies Record<PieceFault, string>;

const statuses = {
  staged: 200,
  checked: 200,
  applied: 200,
  refused: 422,
  conflict: 409,
  incomplete: 409,
  "not-open": 409,
  "not-checked": 409,
  // It was done, by an earlier click or an attempt whose answer was lost.
  "applied-before": 200,
} as const;

/** `POST /officials/imports/{id}/completion`, a form: how many pieces there are. */
export async function completeImport(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const found = await findOwn(c);
  if (!found) return errorPage(c, "not-found");
  const pieces = Number(form.get("pieces"));
  if (!Number.isSafeInteger(pieces) || pieces < 1) return errorPage(c, "bad-request");
  const finished = await finishStaging(c.env.DB, found.id, pieces);
  const rows = finished.outcome === "checked" ? await readCost(c.env.DB, found.id) : 0;
  return c.json({ ...finished, rows }, statuses[finished.outcome]);
}

/** `POST /officials/imports/{id}/application`: all of it, or nothing. */
export async function applyImport(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const found = await findOwn(c);
  if (!found) return errorPage(c, "not-found");
  const city = cityOf(c.env);
  const outcome = await applyChangeSet(c.env.DB, found.id, {
    official: c.var.official.email,
    today: isoDayOf(Date.now(), city.utcOffset),
    hosts: hostsOf(city),
  });
  return c.json({ ...outcome, changeSet: found.id }, statuses[outcome.outcome]);
}

/** `DELETE /officials/imports/{id}`: gives it up, unless it has been applied. */
export async function discardImport(c: OfficialContext): Promise<Response> {
  const found = await findOwn(c);
  if (!found) return errorPage(c, "not-found");
  const discarded = await discardChangeSet(c.env.DB, found.id);
  return c.json({ discarded }, discarded ? 200 : 409);
}

type Found = { id: number; state: string; records: number; file: string };

/** An import of this official's own; null if there is none. */
const findOwn = (c: OfficialContext): Promise<Found | null> =>
  c.env.DB.prepare(
    `SELECT id, state, records, file FROM change_sets
     WHERE id = ? AND what = 'import' AND official = ?`,
  )
    .bind(Number(c.req.param("id")), c.var.official.email)
    .first<Found>();
