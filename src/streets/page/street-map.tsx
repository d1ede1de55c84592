import type { Language } from "../../city.ts";
import { arrow, type Label } from "../map/labels.ts";
import { locatorSize, type StreetMap } from "../map/map.ts";
import { mapSize } from "../map/view.ts";
import { messages } from "../messages.ts";

/** The map as inline SVG; `title` is what it says to those who do not see it. */
export function StreetMapFigure(props: { map: StreetMap; title: string; language: Language }) {
  const { map, title, language } = props;
  const t = messages[language];
  const { width, height } = mapSize;
  return (
    <figure class="map">
      {/* Its names grow with the text: where they are large, the map is wider than the screen. */}
      <section class="sheet" aria-label={t.map} tabindex={0}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
          <path class="edge" d={map.boundaries} />
          <path class="other" d={map.neighbours} />
          <path class="this" d={map.path} />
          <path
            class="tip"
            d={`M${arrow.join(" ")}z`}
            transform={`translate(${map.end.join(" ")})rotate(${map.endAngle})`}
          />
          {map.labels.map((label) => (
            <Name label={label} />
          ))}
          {map.signs.map(({ index, x, y }) => (
            <circle class={`s s${index}`} cx={x} cy={y} r="7" />
          ))}
          {map.ends.map((label) => (
            <Name label={label} className="end" />
          ))}
          <Scale scale={map.scale} />
        </svg>
      </section>
      <figcaption>
        {map.locator && (
          <svg viewBox={`-4 -4 ${locatorSize + 8} ${locatorSize + 8}`} aria-hidden="true">
            <path class="ward" d={map.locator.path} />
            <circle class="spot" cx={map.locator.x} cy={map.locator.y} r="8" />
          </svg>
        )}
        <p>
          {t.mapNote} {map.signs.length > 0 && `${t.mapSigns} `}
          {map.boundaries && `${t.mapBoundaries} `}
          {map.locator && `${t.mapLocator} `}
          {map.signs.length > 0 && <span class="scanned">{t.mapScanned}</span>}
        </p>
      </figcaption>
    </figure>
  );
}

function Name({ label, className }: { label: Label; className?: string }) {
  const { text, x, y, angle } = label;
  return (
    <text
      class={className}
      transform={`translate(${x} ${y})${angle ? `rotate(${angle})` : ""}`}
      dy="7"
    >
      {text}
    </text>
  );
}

function Scale({ scale: { metres, units } }: Pick<StreetMap, "scale">) {
  const [x, y] = [16, mapSize.height - 12];
  return (
    <>
      <path class="scale" d={`M${x} ${y - 8}v8h${units}v-8`} />
      <text class="metres" x={x + units + 8} y={y}>
        {metres < 1000 ? `${metres} m` : `${metres / 1000} km`}
      </text>
    </>
  );
}
