import type { RecordNames } from "../../queries/record-names.ts";

/** More than these a browser cannot offer at once; a name is understood without being offered. */
const maxOffered = 2_000;

/** The names that boxes for references offer, once a page. */
export function NameLists({ names, kinds }: { names: RecordNames; kinds: readonly string[] }) {
  return (
    <>
      {kinds.map((kind) => (
        <datalist id={`all-${kind}`}>
          {names
            .labels(kind)
            .slice(0, maxOffered)
            .map((label) => (
              <option value={label} />
            ))}
        </datalist>
      ))}
    </>
  );
}
