import type { FormRecord } from "./form-record.ts";
import { BaseOf } from "./record-boxes.tsx";

/** All that was typed, carried to the next step: nothing is stored until it is saved. */
export function HiddenBoxes({ records }: { records: readonly FormRecord[] }) {
  return (
    <>
      {records.map((record) => (
        <>
          <BaseOf record={record} />
          {[...record.typed].map(([key, text]) => (
            <input type="hidden" name={record.prefix + key} value={text} />
          ))}
        </>
      ))}
    </>
  );
}
