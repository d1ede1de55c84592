/** What reads files: loaded when one is chosen, so that the page itself is there at once. */
export { draftsOf } from "../../../records/import/changes/drafts.ts";
export { reasonOf } from "../../../records/import/changes/reasons.ts";
export { stageImport } from "../../../records/import/changes/send.ts";
export {
  targetName,
  targetsInWords,
  valueName,
} from "../../../records/import/columns/target-names.ts";
export { openFile } from "../../../records/import/read-file.ts";
export { withRemarks } from "../../../records/import/remarks.ts";
export { reportOf } from "../../../records/import/report.ts";
