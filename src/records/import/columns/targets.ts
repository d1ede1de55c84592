import type { AnyField, Fields } from "../../fields.ts";
import { namesakeFields } from "../../namesake-fields.ts";
import { namingActFields } from "../../naming-act-fields.ts";
import { redrawingHeadings } from "../../redrawing/row.ts";
import { signFields } from "../../sign-fields.ts";
import { streetFields } from "../../street-fields.ts";
import { wardFields } from "../../ward-fields.ts";

/**
 * What the columns of a table may hold, for each kind of table: the fields of its records by the
 * headings that the descriptions give them, and by what else people write over such a column, with
 * or without marks. Where "=" stands before, the heading must be just that.
 */

export type TableType = "street" | "sign" | "succession" | "ward" | "namesake";

/** A field's key, or what is made into fields when a row is read. */
export type Target = string;

export type Targets = Readonly<Record<Target, readonly string[]>>;

const order = [
  "=tt",
  "=stt",
  "=số tt",
  "=số thứ tự",
  "=thứ tự",
  "=no",
  "=#",
  "=id",
  "=mã số",
  "=fid",
];

/** Born and died, in one column. */
const lifespan = [
  "năm sinh năm mất",
  "năm sinh mất",
  "năm sinh và mất",
  "sinh mất",
  "sinh năm mất năm",
  "ngày sinh ngày mất",
  "niên đại",
  "lifespan",
  "born died",
];

const street: Targets = {
  order,
  name: [
    "=đường",
    "=phố",
    "=tên",
    "=name",
    "=street",
    "=road",
    "=name vi",
    "tên đường",
    "tên phố",
    "đường phố",
    "tên tuyến đường",
    "tên tuyến phố",
    "=tuyến đường",
    "=tuyến phố",
    "=tuyến",
    "tên đường phố",
    "tên đg",
    "=tên đ",
    "street name",
    "road name",
    "name of street",
    "name of road",
    "tên gọi",
  ],
  proposedName: [
    "tên dự kiến",
    "dự kiến đặt tên",
    "tên đường dự kiến",
    "tên đề nghị",
    "tên đề xuất",
    "đề nghị đặt tên",
    "đề xuất đặt tên",
    "tên dự kiến đặt",
    "tên đường mới",
    "tên mới",
    "tên đặt",
    "tên đặt mới",
    "proposed name",
    "new name",
    "tên chính thức",
    "tên được đặt",
  ],
  previousName: [
    "tên hiện tại",
    "tên đường hiện tại",
    "tên đường cũ",
    "tên cũ",
    "tên hiện trạng",
    "tên tạm",
    "tên thường gọi",
    "tên quy hoạch",
    "tên gọi hiện tại",
    "tên hiện nay",
    "tên đường hiện trạng",
    "ký hiệu quy hoạch",
    "old name",
    "former name",
    "current name",
    "previous name",
  ],
  startText: [
    "điểm đầu",
    "điểm bắt đầu",
    "đầu tuyến",
    "đầu đường",
    "=bắt đầu",
    "=từ",
    "đ đầu",
    "=đầu",
    "=from",
    "start point",
    "starts at",
    "=start",
    "beginning",
  ],
  endText: [
    "điểm cuối",
    "điểm kết thúc",
    "cuối tuyến",
    "cuối đường",
    "=kết thúc",
    "=đến",
    "đ cuối",
    "=cuối",
    "=to",
    "end point",
    "ends at",
    "=end",
  ],
  course: [
    "giới hạn",
    "điểm đầu điểm cuối",
    "điểm đầu cuối",
    "từ đến",
    "lý trình",
    "=đoạn",
    "=đoạn đường",
    "phạm vi",
    "hướng tuyến",
    "from to",
    "=vị trí",
    "=vị trí tuyến",
    "điểm đầu và điểm cuối",
  ],
  lengthM: [
    "chiều dài",
    "độ dài",
    "=dài",
    "c dài",
    "=cd",
    "=l",
    "=d",
    "tổng chiều dài",
    "length",
    "dài tuyến",
  ],
  widthM: [
    "chiều rộng",
    "bề rộng",
    "độ rộng",
    "=rộng",
    "c rộng",
    "=cr",
    "=b",
    "=r",
    "mặt đường",
    "lòng đường",
    "mặt cắt",
    "width",
    "lộ giới",
  ],
  wards: [
    "=phường",
    "=xã",
    "phường xã",
    "xã phường",
    "thuộc phường",
    "=địa bàn",
    "=p",
    "=px",
    "=p x",
    "=ward",
    "=wards",
    "tên phường",
    "thuộc xã",
    "xã phường thị trấn",
    "phường xã thị trấn",
    "địa bàn phường",
    "phường mới",
    "xã mới",
    "phường xã mới",
    "phường hiện nay",
  ],
  resolution: [
    "nghị quyết",
    "quyết định",
    "số nghị quyết",
    "số quyết định",
    "=nq",
    "=qđ",
    "số nq",
    "văn bản",
    "số văn bản",
    "căn cứ",
    "resolution",
    "nq qđ",
  ],
  day: [
    "ngày ban hành",
    "ngày nghị quyết",
    "ngày quyết định",
    "=ngày",
    "=năm",
    "ngày đặt tên",
    "năm đặt tên",
    "ngày nq",
    "=date",
    "ngày tháng",
  ],
  note: ["=note", "=notes", "=remarks", "=remark", "ghi chú khác", "=gc"],
  namesake: ["=namesake", "danh nhân", "nhân vật", "tên danh nhân"],
  biographyVi: [
    "tiểu sử",
    "tóm tắt tiểu sử",
    "ý nghĩa",
    "thuyết minh",
    "tóm tắt tiểu sử ý nghĩa",
    "tiểu sử ý nghĩa",
    "lý lịch",
    "tóm tắt thân thế sự nghiệp",
    "thân thế",
    "biography",
    "ý nghĩa tên gọi",
    "tóm tắt ý nghĩa",
  ],
  coordinates: ["=tọa độ"],
  lifespan,
};

const sign: Targets = {
  order,
  code: ["=mã", "mã biển", "mã qr", "=qr", "số hiệu biển", "=ma bien", "=code", "sign code"],
  streetId: [
    "=đường",
    "=phố",
    "tên đường",
    "đường phố",
    "tên phố",
    "tên tuyến đường",
    "=tuyến đường",
    "=street",
    "street name",
  ],
  position: [
    "vị trí",
    "vị trí lắp đặt",
    "vị trí gắn",
    "nơi gắn",
    "điểm gắn",
    "=position",
    "=location",
    "mô tả vị trí",
    "=tên",
    "=name",
  ],
  latitude: ["vĩ độ", "=lat", "=y", "latitude"],
  longitude: ["kinh độ", "=lng", "=lon", "=long", "=x", "longitude"],
  coordinates: [
    "tọa độ",
    "=gps",
    "link bản đồ",
    "bản đồ",
    "coordinates",
    "vị trí gps",
    "map link",
    "google maps",
  ],
  status: ["trạng thái", "tình trạng", "hiện trạng", "=status", "=state"],
  installedOn: [
    "ngày gắn",
    "ngày lắp",
    "ngày lắp đặt",
    "ngày treo",
    "installed",
    "ngày dựng",
    "ngày thi công",
    "date installed",
  ],
};

const succession: Targets = {
  order,
  ...redrawingHeadings,
  district: ["quận huyện", "quận huyện cũ", "=huyện"],
};

const ward: Targets = {
  order,
  code: ["=mã", "mã xã", "mã phường", "mã đvhc", "=code", "ward code"],
  name: [
    "=phường",
    "=xã",
    "phường xã",
    "tên phường",
    "tên xã",
    "tên đơn vị",
    "=tên",
    "=name",
    "ward name",
    "tên phường xã",
    "đơn vị hành chính",
    "=ward",
  ],
  validFrom: ["có hiệu lực từ", "hiệu lực từ", "ngày hiệu lực", "từ ngày", "valid from"],
  validTo: ["hết hiệu lực", "đến ngày", "valid to"],
};

const namesake: Targets = {
  order,
  name: [
    "=tên",
    "=name",
    "danh nhân",
    "tên danh nhân",
    "nhân vật",
    "họ và tên",
    "họ tên",
    "tên nhân vật",
    "tên gọi",
    "namesake",
    "=street",
    "tên đường",
  ],
  kind: ["=loại", "loại danh nhân", "=kind"],
  aliases: ["tên khác", "bí danh", "tên hiệu", "tự hiệu", "aliases", "other names", "tên gọi khác"],
  born: ["năm sinh", "=sinh", "ngày sinh", "born", "birth"],
  died: ["năm mất", "=mất", "ngày mất", "died", "death"],
  lifespan,
  summaryVi: ["giới thiệu", "known for", "tóm tắt"],
  biographyVi: [
    "tiểu sử",
    "tóm tắt tiểu sử",
    "thân thế",
    "sự nghiệp",
    "ý nghĩa",
    "thuyết minh",
    "biography",
  ],
  disputedVi: ["disputed", "chưa thống nhất"],
  sources: ["nguồn", "=source", "sources", "tài liệu", "nguồn tài liệu"],
};

/** The columns of streets are those of their naming act and namesake as well. */
const ofStreet: Fields = {
  ...pick(namesakeFields, ["born", "died", "summaryVi", "summaryEn", "biographyVi", "biographyEn"]),
  ...pick(namingActFields, ["previousName", "resolution", "day", "note"]),
  ...streetFields,
};

function pick(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));
}

const described = (targets: Targets, fields: Fields): Targets => {
  const both: Record<Target, readonly string[]> = { ...targets };
  for (const [key, field] of Object.entries(fields)) {
    // The name of the record that it leads to is what a file has, and not its number.
    const target = key === "namesakeId" ? "namesake" : key;
    both[target] = [...(both[target] ?? []), ...namesOf(field)];
  }
  return both;
};

/** Its headings, its column, and what the open data calls it. */
const namesOf = ({ key, column, heading, public: names }: AnyField): string[] =>
  [heading.vi, heading.en, key, column, ...Object.values(names)].map((name) => `=${name}`);

export const targetsOf: Readonly<Record<TableType, Targets>> = {
  street: described(street, ofStreet),
  sign: described(sign, signFields),
  succession,
  ward: described(ward, wardFields),
  namesake: described(namesake, namesakeFields),
};

/** The fields whose values a type's columns hold. */
export const fieldsOfTarget: Readonly<Record<TableType, Fields>> = {
  street: ofStreet,
  sign: signFields,
  succession: {},
  ward: wardFields,
  namesake: namesakeFields,
};

export const tableTypes = Object.keys(targetsOf) as TableType[];
