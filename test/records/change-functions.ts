/** What changes records, to be bundled with a safeguard taken out (`without.ts`). */
export { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
export { changeRecords } from "../../src/records/changes/change-records.ts";
export { finishStaging, openChangeSet, stagePiece } from "../../src/records/changes/stage.ts";
export { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
