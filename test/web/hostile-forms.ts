/** Bodies that are no form, or not all of one, and the status that each is answered with. */
export type HostileForm = {
  what: string;
  type: string | null;
  body: string | Uint8Array<ArrayBuffer>;
  status: number;
};

const part = (name: string, value: string, end = "\r\n") =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}${end}`;

const urlEncoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";
const bytes = (...values: number[]) => new Uint8Array(values);

export const hostileForms: readonly HostileForm[] = [
  ...[
    ["no boundary", multipart, part("note", "x")],
    ["an empty boundary", `${multipart}; boundary=`, part("note", "x")],
    ["another boundary", `${multipart}; boundary=other`, part("note", "x")],
    ["an empty body", `${multipart}; boundary=edge`, ""],
    ["no end", `${multipart}; boundary=edge`, part("note", "x")],
    ["cut off in a value", `${multipart}; boundary=edge`, part("note", "half a wo", "")],
    ["cut off in a header", `${multipart}; boundary=edge`, "--edge\r\nContent-Disposition: form"],
    ["cut off after a header", `${multipart}; boundary=edge`, part("note", "", "").slice(0, -2)],
    ["a part without a name", `${multipart}; boundary=edge`, "--edge\r\n\r\nx\r\n--edge--\r\n"],
    ["no lines at all", `${multipart}; boundary=edge`, "\0".repeat(1_000)],
    ["UTF-16", `${multipart}; boundary=edge; charset=utf-16`, `${part("note", "x")}--edge--\r\n`],
  ].map(([what, type, body]) => ({
    what: `multipart: ${what}`,
    type: type as string,
    body: body as string,
    status: 400,
  })),
  { what: "UTF-16", type: `${urlEncoded}; charset=utf-16`, body: "day=1", status: 400 },
  { what: "Latin 1", type: `${urlEncoded};charset="ISO-8859-1"`, body: "day=1", status: 400 },
  { what: "an invented charset", type: `${urlEncoded}; charset=nonsense`, body: "", status: 400 },
  {
    what: "bytes that are not UTF-8",
    type: urlEncoded,
    body: bytes(0x64, 0x3d, 0xe3),
    status: 400,
  },
  { what: "JSON", type: "application/json", body: '{"email":"a@b.example"}', status: 400 },
  { what: "half of JSON", type: "application/json", body: '{"email":', status: 400 },
  { what: "plain text", type: "text/plain", body: "day=2026-01-01", status: 400 },
  { what: "no type", type: null, body: bytes(0x64, 0x3d), status: 400 },
  { what: "a type that is no type", type: "constructor", body: "day=1", status: 400 },
  { what: "another that is none", type: ";;=", body: "day=1", status: 400 },
  { what: "empty", type: urlEncoded, body: "", status: 400 },
  { what: "nothing but signs", type: urlEncoded, body: "&&==&=&%&%zz=%&a", status: 400 },
  { what: "201 kB", type: urlEncoded, body: `note=${"x".repeat(201_000)}`, status: 413 },
  {
    what: "201 kB in parts",
    type: `${multipart}; boundary=edge`,
    body: `${part("note", "x".repeat(201_000))}--edge--\r\n`,
    status: 413,
  },
];

/** A form whose fields are all files. */
export const asFiles = (names: readonly string[]): HostileForm => ({
  what: "files for texts",
  type: `${multipart}; boundary=edge`,
  body: `${names
    .map(
      (name) =>
        `--edge\r\nContent-Disposition: form-data; name="${name}"; filename="x"\r\nContent-Type: text/plain\r\n\r\nx\r\n`,
    )
    .join("")}--edge--\r\n`,
  status: 400,
});
