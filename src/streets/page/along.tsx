import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { meetingMetres } from "../map/geometry.ts";
import type { Beside, WhereAlong } from "../map/where-along.ts";
import { messages } from "../messages.ts";

/** Where along its street a sign hangs, in words: what a reader has who does not see the map. */
export function Along({ along, language }: { along: WhereAlong; language: Language }) {
  const { fromStart, toEnd, before, after } = along;
  const t = messages[language];
  const metres = (value: number) => t.metres(formatNumber(value, language));
  const sides = [before, after].filter((side) => side !== undefined);
  return (
    <>
      {(isAway(fromStart) || isAway(toEnd)) && (
        <p>
          {t.along(
            isAway(fromStart) ? metres(fromStart) : null,
            isAway(toEnd) ? metres(toEnd) : null,
          )}
        </p>
      )}
      {sides.length > 0 && (
        <p>
          {sides.map((side, i) => (
            <>
              {i > 0 && "; "}
              <Side side={side} isFirst={i === 0} language={language} />
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}

/** Nearer to an end it hangs at the end, which its position says. */
const isAway = (metres: number): boolean => metres > meetingMetres;

function Side(props: { side: Beside; isFirst: boolean; language: Language }) {
  const { side, isFirst, language } = props;
  const t = messages[language];
  const towards = side.direction === null ? t.further : (t.towards[side.direction] ?? t.further);
  const words = isFirst ? towards.charAt(0).toUpperCase() + towards.slice(1) : towards;
  return (
    <>
      {words}: <span lang="vi">{side.name}</span> ({t.metres(formatNumber(side.metres, language))})
    </>
  );
}
