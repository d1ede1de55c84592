import { createTestHarness } from "wrangler";
import { applyChangeSet } from "../src/records/changes/apply/apply.ts";
import { changeRecords } from "../src/records/changes/change-records.ts";
import type { Draft, Piece } from "../src/records/changes/change-set.ts";
import { readCost } from "../src/records/changes/cost.ts";
import { piecesOf } from "../src/records/changes/pieces.ts";
import { finishStaging, openChangeSet, stagePiece } from "../src/records/changes/stage.ts";
import { planUndo } from "../src/records/changes/undo/plan.ts";
import { undoChangeSet } from "../src/records/changes/undo/undo.ts";
import { manyChanges, manyRecords } from "../support/records/many-records.ts";
import { mint, official, options, today } from "../support/records/staged.ts";
import { recorded } from "./dashboard/recorded.ts";

/**
 * `npm run bench:records`: what it takes to enter a whole city, change all of its streets and undo
 * that. "Piece" is the processor's time for a piece of 500 records, with D1's answers from memory.
 * "Apply" is from asking D1 to its answer, on this machine; rows are what D1's meter says.
 */

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const rows: Record<string, string | number>[] = [];
for (const [streets, signs, namesakes] of [
  [700, 3_000, 300],
  [5_000, 15_000, 2_000],
] as const) {
  await city({ streets, signs, namesakes });
}
console.table(rows);
const started = performance.now();
for (let i = 0; i < 500; i++) mint();
const ms = (performance.now() - started).toFixed(1);
console.log(
  `Drawing 500 codes takes the Worker ${ms} ms more, where they do not come with the signs.`,
);

type Sizes = { streets: number; signs: number; namesakes: number };

async function city(sizes: Sizes): Promise<void> {
  const harness = createTestHarness({ workers: [{ configPath: "wrangler.toml" }] });
  await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations("DB");
  const { DB: db } = await worker.getEnv();
  const { streets, signs, namesakes } = sizes;
  const name = `${streets} streets, ${signs} signs, ${namesakes} namesakes`;
  const entered = await enter(db, manyRecords(sizes));
  rows.push({ what: `enter ${name}`, ...entered });
  const ids = Array.from({ length: streets }, (_, i) => i + 1);
  const changed = await enter(
    db,
    manyChanges(ids, 1, { lengthM: 1_234, endText: "giao đường mới" }),
  );
  rows.push({ what: `change two fields of ${streets} streets`, ...changed });
  await changeRecords(db, manyChanges([5, 50, 500], 2, { widthM: 7 }), options);
  rows.push({ what: "undo that, 3 edited since", ...(await undo(db)) });
  await harness.close();
}

/** Stages and applies a change set. */
async function enter(db: D1Database, drafts: readonly Draft[]) {
  const pieces = piecesOf(drafts);
  const changeSet = await openChangeSet(db, { official, what: "import" });
  const times = new Map<string, number[]>();
  for (const [n, piece] of pieces.entries()) {
    const ms = await timeOfPiece(db, changeSet, n, piece);
    times.set(piece.kind, [...(times.get(piece.kind) ?? []), ms]);
  }
  await finishStaging(db, changeSet, pieces.length);
  const told = await readCost(db, changeSet);
  const started = performance.now();
  const applied = await applyChangeSet(db, changeSet, { official, today });
  if (applied.outcome !== "applied") throw new Error(JSON.stringify(applied).slice(0, 500));
  return {
    pieces: pieces.length,
    "piece, ms": [...times].map(([kind, ms]) => `${kind} ${median(ms).toFixed(1)}`).join(", "),
    "apply, ms": Math.round(performance.now() - started),
    "rows written": applied.rowsWritten,
    "rows told before": told,
  };
}

/**
 * Stages a piece, and does it three times more with what D1 answered and the codes that were drawn,
 * so that only the Worker's time for the check is left.
 */
async function timeOfPiece(
  db: D1Database,
  changeSet: number,
  n: number,
  piece: Piece,
): Promise<number> {
  const recording = recorded(db);
  const drawn: string[] = [];
  const draw = () => {
    const code = mint();
    drawn.push(code);
    return code;
  };
  const staged = await stagePiece(recording.d1, changeSet, n, piece, { today, mint: draw });
  if (staged.outcome !== "staged") throw new Error(JSON.stringify(staged).slice(0, 500));
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const d1 = recording.replayed();
    const codes = drawn.values();
    const again = () => codes.next().value ?? "";
    const started = process.cpuUsage();
    await stagePiece(d1, changeSet, n, piece, { today, mint: again });
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1_000);
  }
  return median(times);
}

async function undo(db: D1Database) {
  const changeSet = await db
    .prepare("SELECT max(id) - 1 AS id FROM change_sets")
    .first<number>("id");
  const planned = performance.now();
  const { reversed, kept } = await planUndo(db, changeSet ?? 0);
  const started = performance.now();
  const undone = await undoChangeSet(db, changeSet ?? 0, { official, today, expected: reversed });
  if (undone.outcome !== "applied") throw new Error(JSON.stringify(undone));
  return {
    pieces: `${reversed} reversed, ${kept} kept`,
    "piece, ms": `plan ${Math.round(started - planned)}`,
    "apply, ms": Math.round(performance.now() - started),
    "rows written": undone.rowsWritten,
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
