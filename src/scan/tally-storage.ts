/** The tables in which a tally writes down what it counts, in the storage of its Durable Object. */

export const isUnwritten = "count > written";

/**
 * `self` is one row: the number under which new counts stand in D1, and the allowance of rows with
 * the time of it. A row of `counts` keeps the number with which it began.
 */
const tables = `
CREATE TABLE IF NOT EXISTS senders (
  sender TEXT PRIMARY KEY, number INTEGER NOT NULL, at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counts (
  code TEXT NOT NULL, hour INTEGER NOT NULL, "by" TEXT NOT NULL, count INTEGER NOT NULL,
  written INTEGER NOT NULL DEFAULT 0, written_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (code, hour, "by")
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS counts_unwritten ON counts (written_at, hour) WHERE ${isUnwritten};
CREATE TABLE IF NOT EXISTS unproven (
  code TEXT NOT NULL, hour INTEGER NOT NULL, "by" TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (code, hour, "by")
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS self (tally INTEGER NOT NULL, rows REAL NOT NULL, at INTEGER NOT NULL);
`;

/**
 * Columns that came later: `place` is the tally's among all of them, `epoch` the one of D1 to
 * which it has written, `forgotten` the hour before which counts under its number may be gone.
 */
const later = `
ALTER TABLE self ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE self ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
ALTER TABLE self ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
UPDATE self SET place = tally;
ALTER TABLE counts ADD COLUMN tally INTEGER;
UPDATE counts SET tally = (SELECT tally FROM self);
`;

/** Makes the tables where there are none, and brings those of an earlier version up to date. */
export function prepareStorage(storage: DurableObjectStorage): void {
  const { sql } = storage;
  storage.transactionSync(() => {
    sql.exec(tables);
    const isCurrent = "SELECT 1 FROM pragma_table_info('counts') WHERE name = 'tally'";
    if (sql.exec(isCurrent).toArray().length === 0) sql.exec(later);
  });
}

/**
 * The number of a tally's own life, above all those that were only a place, and random: a tally
 * whose storage was lost is another replica, whose counts are added to those of the one before.
 */
export function newNumber(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 2 ** 32 + random;
}
