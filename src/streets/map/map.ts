import { linesOf, readArea } from "../../web/geojson.ts";
import {
  between,
  boxOf,
  flatten,
  type Line,
  meetingMetres,
  type Point,
  simplify,
} from "./geometry.ts";
import { type Label, labelEnds, labelStreets, scaleBox, takenBy } from "./labels.ts";
import { junctionsOf, type Survey } from "./survey.ts";
import { isInView, partsInView, pathOf, rounded, type View, viewOf } from "./view.ts";

/** What a map is drawn from. */
export type MapSource = {
  survey: Survey;
  /** The wards' outlines, GeoJSON as the table holds it. */
  outlines: readonly (string | null)[];
  signs: readonly {
    latitude: number | null;
    longitude: number | null;
    status: "planned" | "installed" | "retired";
  }[];
  /** What stands at either end, given the street there; the record knows it before the geometry. */
  ends: Record<
    "start" | "end",
    { met: string | undefined; text: (met: string | undefined) => string }
  >;
};

/** A drawing in units of the SVG's viewBox; `path`s are its `d`. */
export type StreetMap = {
  path: string;
  end: Point;
  /** The direction in which it arrives at its end, in degrees clockwise from the right. */
  endAngle: number;
  neighbours: string;
  /** What stands at its start and at its end. */
  ends: Label[];
  labels: Label[];
  /** Ward boundaries near the street. */
  boundaries: string;
  /** Those that hang; `index` is the sign's place among the signs given. */
  signs: { index: number; x: number; y: number }[];
  scale: View["scale"];
  /** The whole of the wards, small, and where in it the street is; null without outlines. */
  locator: { path: string; x: number; y: number } | null;
};

/** Units of the small drawing of the wards, each way. */
export const locatorSize = 120;

const maxNeighbours = 45;
const maxLabels = 9;

/** Draws a street among its neighbours. */
export function drawMap({ survey, outlines, signs, ends }: MapSource): StreetMap {
  const { origin, lines: street, others } = survey;
  const view = viewOf(street);
  const place = (flat: Line): Line => flat.map((point) => view.place(point));
  const shown = others
    .map(({ name, lines }) => {
      const drawn = lines.map((line) => simplify(place(line), 2));
      return { name, drawn, inView: drawn.flatMap(partsInView) };
    })
    .filter(({ inView }) => inView.length > 0)
    .slice(0, maxNeighbours);
  const rings = outlines
    .flatMap((outline) => linesOf(readArea(outline).geometry))
    .map((ring) => flatten(ring, origin));
  const drawn = street.map((line) => simplify(place(line), 1));
  const [start, end] = [drawn[0]?.[0] as Point, drawn.at(-1)?.at(-1) as Point];
  const before = drawn.at(-1)?.at(-2) as Point;
  const hanging = signs.flatMap(({ latitude, longitude, status }, index) => {
    if (latitude === null || longitude === null || status !== "installed") return [];
    const [x, y] = rounded(view.place(flatten([[longitude, latitude]], origin)[0] as Point));
    return isInView([x, y]) ? [{ index, x, y }] : [];
  });

  const endAngle = Math.round((Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI);
  const taken = takenBy(
    drawn,
    { at: end, angle: endAngle },
    hanging.map(({ x, y }): Point => [x, y]),
  );
  taken.push(scaleBox(view.scale.units));
  const met = streetsAtEnds(survey);
  const [atStart, atEnd] = [ends.start.met ?? met.start, ends.end.met ?? met.end];
  const named = labelEnds(
    [
      { text: ends.start.text(atStart), at: start },
      { text: ends.end.text(atEnd), at: end },
    ],
    taken,
  );
  const notNamed = shown.filter(({ name }) => name !== atStart && name !== atEnd);
  return {
    path: drawn.map(pathOf).join(""),
    end: rounded(end),
    endAngle,
    neighbours: shown.flatMap(({ inView }) => inView.map(pathOf)).join(""),
    ends: named,
    labels: labelStreets(notNamed, taken, maxLabels),
    boundaries: rings.flatMap((ring) => partsInView(simplify(place(ring), 2)).map(pathOf)).join(""),
    signs: hanging,
    scale: view.scale,
    locator: locatorOf(rings, street),
  };
}

/** The names of the streets that are met at the start and at the end, where any is. */
function streetsAtEnds(survey: Survey): Record<"start" | "end", string | undefined> {
  const length = survey.lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const met = junctionsOf(survey);
  return {
    start: met.find(({ along }) => along <= meetingMetres)?.name,
    end: met.findLast(({ along }) => along >= length - meetingMetres)?.name,
  };
}

const lengthOf = (line: Line): number =>
  line.slice(1).reduce((sum, point, i) => sum + between(line[i] as Point, point), 0);

function locatorOf(rings: Line[], street: readonly Line[]): StreetMap["locator"] {
  if (rings.length === 0) return null;
  const { left, right, bottom, top } = boxOf(rings);
  const units = locatorSize / Math.max(right - left, top - bottom, 1);
  const place = ([x, y]: Point): Point => [(x - left) * units, (top - y) * units];
  const centre = boxOf(street);
  const [x, y] = rounded(
    place([(centre.left + centre.right) / 2, (centre.bottom + centre.top) / 2]),
  );
  const path = rings.map((ring) => `${pathOf(simplify(ring.map(place), 1.5))}z`).join("");
  return { path, x, y };
}
