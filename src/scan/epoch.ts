/** D1's epoch, column `epoch`: another one after every restore (`db/tally-tables.ts`). */
export const readEpoch = "SELECT epoch FROM tally_epoch WHERE id = 1";

/**
 * The statement that gives D1 another epoch, so that every tally sends again all that it holds. For
 * whoever has put D1 back, and for an administrator who doubts.
 */
export const newEpoch = `INSERT INTO tally_epoch (id, epoch) VALUES (1, lower(hex(randomblob(16))))
  ON CONFLICT DO UPDATE SET epoch = excluded.epoch, at = unixepoch()`;
