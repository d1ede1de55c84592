import type { Language } from "../../city.ts";
import type { RecordKind } from "../changes/change-set.ts";
import { recordLists } from "../changes/lists.ts";
import type { AnyField } from "../fields.ts";
import { recordTypes } from "../record-types.ts";
import type { Words } from "../values/value-type.ts";

/**
 * What is exported of each kind of record: every field that its description has, under its heading,
 * and the wards that belong to it. An import knows the headings in either language.
 */
export type ExportColumn = {
  /** The field's key, or that of a list. */
  key: string;
  /** Its name in SQL, which the map's properties have. */
  column: string;
  heading: Words;
  /** Null for a list of wards. */
  field: AnyField | null;
};

/** A street's wards that are not in force: those in which it lay, and those to come. */
export const otherWards = "otherWards";

const lists: Partial<Record<RecordKind, ExportColumn[]>> = {
  street: [
    { key: "wards", column: "wards", heading: recordLists.street.wards.heading, field: null },
    {
      key: otherWards,
      column: "other_wards",
      heading: { vi: "Đã hoặc sẽ thuộc (mã, từ ngày)", en: "Formerly or later in (code, from)" },
      field: null,
    },
  ],
  ward: [
    {
      key: "successors",
      column: "successors",
      heading: recordLists.ward.successors.heading,
      field: null,
    },
  ],
};

/** The columns of a kind's file: a field each, then its lists. */
export const columnsOf = (kind: RecordKind): ExportColumn[] => [
  ...Object.values(recordTypes[kind].fields as Record<string, AnyField>).map((field) => {
    const { key, column, heading } = field;
    return { key, column, heading, field };
  }),
  ...(lists[kind] ?? []),
];

/** As people call them, and as files are called. */
export const exportNames: Record<RecordKind, { file: string; title: Words }> = {
  ward: { file: "wards", title: { vi: "Phường", en: "Wards" } },
  namesake: { file: "namesakes", title: { vi: "Danh nhân, tên gọi", en: "Namesakes" } },
  street: { file: "streets", title: { vi: "Đường", en: "Streets" } },
  namingAct: {
    file: "naming-acts",
    title: { vi: "Nghị quyết đặt tên", en: "Naming resolutions" },
  },
  sign: { file: "signs", title: { vi: "Biển", en: "Signs" } },
  publicPlace: {
    file: "places",
    title: { vi: "Địa điểm công cộng", en: "Public places" },
  },
  signEvent: { file: "sign-events", title: { vi: "Việc về biển", en: "Work on signs" } },
};

/** By the name of a file; null if no kind has that. */
export const kindOfFile = (file: string): RecordKind | null =>
  (Object.keys(exportNames) as RecordKind[]).find((kind) => exportNames[kind].file === file) ??
  null;

/** What a value that may be chosen is called in a language; an import reads it in either. */
export function inWords(field: AnyField, value: unknown, language: Language): unknown {
  const word = field.value.limits.choices?.[String(value)]?.[language];
  return word ?? field.write(value);
}
