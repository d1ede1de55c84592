import { inBothLanguages } from "../../../web/in-both-languages.ts";
import { list, quoted } from "../sentence-parts.ts";

/** What is said of a map and its features. */
export const messages = inBothLanguages({
  refused: {
    brokenJson: {
      vi: "Tệp GeoJSON bị hỏng hoặc bị cắt giữa chừng. Hãy xuất lại từ phần mềm bản đồ.",
      en: "The GeoJSON is damaged or cut off. Export it again from the mapping program.",
    },
    otherJson: {
      vi: "Đây là JSON nhưng không phải GeoJSON. Hãy xuất thành GeoJSON, hệ tọa độ WGS 84 (EPSG:4326).",
      en: "This is JSON but no GeoJSON. Export it as GeoJSON in WGS 84 (EPSG:4326).",
    },
    emptyKml: {
      vi: "Tệp KML không có địa điểm hay tuyến đường nào. Hãy xuất lại từ phần mềm bản đồ.",
      en: "The KML has no placemark. Export it again from the mapping program.",
    },
    metres: {
      vi: "Tọa độ tính bằng mét (VN-2000). Hãy xuất lại thành WGS 84, kinh độ và vĩ độ (EPSG:4326).",
      en: "The coordinates are metres (VN-2000). Export it again as WGS 84 longitude and latitude (EPSG:4326).",
    },
    swapped: {
      vi: "Vĩ độ và kinh độ bị đổi chỗ. Hãy xuất lại với kinh độ đứng trước, vĩ độ đứng sau.",
      en: "Latitude and longitude have changed places. Export it again with the longitude first.",
    },
    noNames: {
      vi: (keys: readonly string[]) =>
        keys.length === 0
          ? "Các đối tượng trên bản đồ không có thuộc tính nào, nên không biết tên đường. Hãy xuất lại kèm thuộc tính tên."
          : `Không biết thuộc tính nào là tên đường (có ${quoted(keys)}). Hãy chọn cột tên, hoặc đổi tên thuộc tính thành “name”.`,
      en: (keys: readonly string[]) =>
        keys.length === 0
          ? "The map's features have no properties, so that no street has a name. Export it with them."
          : `No property is known to be the street's name (there are ${quoted(keys)}). Choose it, or rename it “name”.`,
    },
  },
  asks: {
    severalLines: {
      vi: (name: string, features: readonly number[], pieces: number) =>
        `“${name}” gồm các đối tượng ${list(features)}, nối được thành ${pieces} tuyến rời nhau. Là một đường hai chiều tách riêng, hay nhiều đường?`,
      en: (name: string, features: readonly number[], pieces: number) =>
        `“${name}” are features ${list(features)}, which join to ${pieces} separate lines. Is it one street with two carriageways, or several streets?`,
    },
  },
  wrong: {
    axesSwapped: {
      vi: "Vĩ độ và kinh độ bị đổi chỗ.",
      en: "Latitude and longitude have changed places.",
    },
    noGeometry: { vi: "Đối tượng này không có hình.", en: "This feature has no geometry." },
    brokenGeometry: { vi: "Tọa độ của đối tượng này bị hỏng.", en: "The coordinates are broken." },
    tooFewPoints: {
      vi: "Tuyến đường phải có ít nhất hai điểm.",
      en: "A line needs two points at least.",
    },
    notALine: {
      vi: (type: string) => `Đường phải là một tuyến (LineString), không phải ${type}.`,
      en: (type: string) => `A street must be a line, not a ${type}.`,
    },
  },
  notes: {
    waysJoined: {
      vi: (name: string, features: readonly number[]) =>
        `Đã nối các đối tượng ${list(features)} thành đường “${name}”.`,
      en: (name: string, features: readonly number[]) =>
        `Features ${list(features)} were joined to “${name}”.`,
    },
  },
});
