import type { Language } from "../../city.ts";
import { Stat } from "../components/stat.tsx";
import type { Work } from "../queries/report/work.ts";
import { workFigures } from "./words.ts";

/** What was done in the month, and what citizens reported. */
export function WorkFigures({ work, language }: { work: Work; language: Language }) {
  return (
    <dl class="figures">
      {workFigures(work, language).map(({ term, value, note }) => (
        <Stat term={term} note={note} small>
          {value}
        </Stat>
      ))}
    </dl>
  );
}
