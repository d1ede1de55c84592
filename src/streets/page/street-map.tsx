import type { Language } from "../../city.ts";
import { mapSize, type StreetMap } from "../map/map.ts";
import { messages } from "../messages.ts";

/** The map as inline SVG; `title` is what it says to those who do not see it. */
export function StreetMapFigure(props: { map: StreetMap; title: string; language: Language }) {
  const { map, title, language } = props;
  const t = messages[language];
  const { width, height } = mapSize;
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <path class="edge" d={map.boundaries} />
        <path class="other" d={map.neighbours} />
        <path class="this" d={map.path} />
        <path
          class="tip"
          d="M13-12l21 12-21 12z"
          transform={`translate(${map.end.join(" ")})rotate(${map.endAngle})`}
        />
        {map.labels.map(({ text, x, y, angle }) => (
          <text transform={`translate(${x} ${y})${angle ? `rotate(${angle})` : ""}`} dy="7">
            {text}
          </text>
        ))}
        {map.signs.map(({ index, x, y }) => (
          <circle class={`s s${index}`} cx={x} cy={y} r="8" />
        ))}
        <End at={map.start} text={t.toStart} />
        <End at={map.end} text={t.toEnd} />
        <Scale scale={map.scale} />
        {map.locator && (
          <g transform={`translate(${width - mapSize.locator - 16} 16)`}>
            <path class="ward" d={map.locator.path} />
            <circle class="spot" cx={map.locator.x} cy={map.locator.y} r="7" />
          </g>
        )}
      </svg>
      <figcaption>
        {t.mapNote} <span class="scanned">{t.mapScanned}</span>
      </figcaption>
    </figure>
  );
}

function End({ at: [x, y], text }: { at: readonly [number, number]; text: string }) {
  const halfText = 60;
  const inside = Math.min(Math.max(x, halfText), mapSize.width - halfText);
  return (
    <text class="end" x={inside} y={y < mapSize.height / 2 ? y - 22 : y + 38}>
      {text}
    </text>
  );
}

function Scale({ scale: { metres, units } }: Pick<StreetMap, "scale">) {
  const [x, y] = [20, mapSize.height - 20];
  return (
    <>
      <path class="scale" d={`M${x} ${y - 8}v8h${units}v-8`} />
      <text x={x + units / 2} y={y - 8}>
        {metres < 1000 ? `${metres} m` : `${metres / 1000} km`}
      </text>
    </>
  );
}
