import { escapeXml } from "../../../web/xml.ts";
import { RefusedFile } from "../refused-file.ts";
import { decodeEntities } from "../tables/entities.ts";
import { maxRows } from "../tables/sheet.ts";
import { type Feature, type Geometry, joinGeometries } from "./feature.ts";

/**
 * The placemarks of KML 2.2 (OGC 07-147r2). Read a tag at a time: entities that a document declares
 * are not expanded, and nothing is fetched.
 */
export function readKml(text: string): Feature[] {
  const features: Feature[] = [];
  let open: Placemark | null = null;
  for (const { name, attributes, content } of tagsOf(text)) {
    if (name === "placemark") open = newPlacemark();
    else if (name === "/placemark") {
      if (open) features.push(featureFrom(open, features.length + 1));
      if (features.length > maxRows) throw new RefusedFile((t) => t.refused.tooManyRows(maxRows));
      open = null;
    } else if (open) addTo(open, name, attributes, content);
  }
  if (features.length === 0) throw new RefusedFile((t) => t.refused.emptyKml);
  return features;
}

type Tag = { name: string; attributes: string; content: string };

/** Tags without their namespace, each with the text behind it. */
function* tagsOf(text: string): Generator<Tag> {
  const tags = withPlainCdata(text).matchAll(/<(\/?)(?:[\w.-]+:)?([a-z][\w.-]*)([^<>]*)>([^<]*)/gi);
  for (const [, slash = "", name = "", attributes = "", content = ""] of tags) {
    const lower = name.toLowerCase();
    yield { name: slash + lower, attributes, content: decodeEntities(content).trim() };
    if (slash === "" && attributes.endsWith("/"))
      yield { name: `/${lower}`, attributes: "", content: "" };
  }
}

/** What stands between the marks of CDATA is text, markup and all. */
function withPlainCdata(text: string): string {
  const [first = "", ...others] = text.split("<![CDATA[");
  const parts = others.map((part) => {
    const end = part.indexOf("]]>");
    const data = end < 0 ? part : part.slice(0, end);
    const plain = escapeXml(data.replace(/<[^<>]*>/g, " "));
    return plain + (end < 0 ? "" : part.slice(end + "]]>".length));
  });
  return first + parts.join("");
}

type Placemark = {
  properties: Map<string, string>;
  geometries: Geometry[];
  /** Whose coordinates come next, and under which name the next value stands. */
  shape: string | null;
  dataName: string | null;
};

const newPlacemark = (): Placemark => ({
  properties: new Map(),
  geometries: [],
  shape: null,
  dataName: null,
});

const shapes: Record<string, string> = {
  point: "Point",
  linestring: "LineString",
  polygon: "Polygon",
};

function addTo(placemark: Placemark, name: string, attributes: string, content: string): void {
  const { properties, geometries } = placemark;
  const put = (key: string | null) => {
    if (key !== null && content !== "") properties.set(key, content);
  };
  if (Object.hasOwn(shapes, name)) placemark.shape = shapes[name] ?? null;
  else if (/^\/(point|linestring|polygon)$/.test(name)) placemark.shape = null;
  else if (name === "coordinates" && placemark.shape) {
    geometries.push(geometryFrom(placemark.shape, content));
  } else if (name === "name" || name === "description" || name === "address") put(name);
  else if (name === "simpledata") put(nameIn(attributes));
  else if (name === "data") placemark.dataName = nameIn(attributes);
  else if (name === "value") put(placemark.dataName);
}

const nameIn = (attributes: string): string | null =>
  decodeEntities(/\bname\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "") || null;

/** "106.33,20.44,0 106.34,20.45,0": a height of nothing is none. */
function geometryFrom(type: string, content: string): Geometry {
  const positions = content.split(/\s+/).flatMap((tuple) => {
    const numbers = tuple.split(",").map(Number);
    if (tuple === "") return [];
    return [numbers.length === 3 && numbers[2] === 0 ? numbers.slice(0, 2) : numbers];
  });
  return { type, coordinates: type === "Point" ? positions[0] : positions };
}

const featureFrom = ({ properties, geometries }: Placemark, number: number): Feature => ({
  number,
  properties,
  geometry: joinGeometries(geometries),
});
