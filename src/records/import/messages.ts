import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { AnyField } from "../fields.ts";
import { messages as places } from "../places/messages.ts";
import type { PlaceProblem } from "../places/pasted-place.ts";
import { problemSentence } from "../problem-sentences/sentence.ts";
import type { Problem } from "../problems.ts";
import type { Words } from "../values/value-type.ts";

const vi = (value: number) => formatNumber(value, "vi");
const en = (value: number) => formatNumber(value, "en");
const list = (items: readonly (string | number)[]) => items.join(", ");
const quoted = (items: readonly string[]) => items.map((item) => `“${item}”`).join(", ");

/** What an import says: why a file is refused, what it asks, what is wrong, what it has done itself. */
export const messages = inBothLanguages({
  /** Each says what to do. */
  refused: {
    empty: {
      vi: "Tệp không có nội dung. Hãy kiểm tra lại tệp đã chọn.",
      en: "The file is empty. Check which file was chosen.",
    },
    fileTooLarge: {
      vi: (max: number) =>
        `Tệp lớn hơn ${max} MB. Hãy bỏ hình ảnh và các trang tính không cần, hoặc chia thành nhiều tệp.`,
      en: (max: number) =>
        `The file is larger than ${max} MB. Take out pictures and sheets that are not needed, or split it.`,
    },
    unpacksTooLarge: {
      vi: (max: number) =>
        `Tệp giải nén ra lớn hơn ${max} MB nên không được mở. Hãy chép riêng bảng cần nhập sang một tệp mới.`,
      en: (max: number) =>
        `The file would unpack to more than ${max} MB and was not opened. Copy the table alone into a new file.`,
    },
    tooManyParts: {
      vi: (max: number) =>
        `Tệp gồm hơn ${vi(max)} phần nên không được mở. Hãy chép riêng bảng cần nhập sang một tệp mới.`,
      en: (max: number) =>
        `The file has more than ${en(max)} parts and was not opened. Copy the table alone into a new file.`,
    },
    tooManyRows: {
      vi: (max: number) => `Bảng có hơn ${vi(max)} dòng. Hãy chia thành nhiều tệp.`,
      en: (max: number) => `The table has more than ${en(max)} rows. Split it into several files.`,
    },
    cutOff: {
      vi: "Tệp bị cắt giữa chừng, có lẽ do tải chưa xong. Hãy tải lại hoặc xin gửi lại tệp.",
      en: "The file is cut off, probably in a download. Download it again, or have it sent again.",
    },
    damaged: {
      vi: "Tệp bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại thành XLSX rồi gửi tệp mới.",
      en: "The file is damaged. Open it in Excel, save it as XLSX and send the new file.",
    },
    password: {
      vi: "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi gửi tệp mới.",
      en: "The file has a password. Open it in Excel, remove the password, save it and send the new file.",
    },
    oldExcel: {
      vi: "Tệp của Excel quá cũ (trước năm 1997). Hãy mở bằng Excel hoặc LibreOffice và lưu thành XLSX.",
      en: "The file is from an Excel before 1997. Open it in Excel or LibreOffice and save it as XLSX.",
    },
    excelXml: {
      vi: "Đây là bảng tính XML 2003. Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This is an XML spreadsheet of Excel 2003. Open it in Excel and save it as XLSX.",
    },
    webArchive: {
      vi: "Đây là trang web lưu thành một tệp (MHTML). Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This is a web page saved as one file (MHTML). Open it in Excel and save it as XLSX.",
    },
    pageWithoutTable: {
      vi: "Trang web này không có bảng nào; bảng có thể nằm ở tệp đi kèm. Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This web page has no table; it may be in a file beside it. Open it in Excel and save it as XLSX.",
    },
    pdf: {
      vi: "Đây là tệp PDF. Hãy xin bản Excel hoặc Word; hoặc chép bảng trong PDF sang Excel, lưu thành XLSX.",
      en: "This is a PDF. Ask for the Excel or Word file, or copy the table into Excel and save it as XLSX.",
    },
    word: {
      vi: "Đây là văn bản (Word), không phải bảng tính. Hãy chép bảng trong văn bản sang Excel và lưu thành XLSX.",
      en: "This is a text document, not a spreadsheet. Copy its table into Excel and save it as XLSX.",
    },
    image: {
      vi: "Đây là hình ảnh hoặc video. Hãy xin bản Excel hoặc Word của bảng này.",
      en: "This is a picture or a film. Ask for the Excel or Word file of this table.",
    },
    archive: {
      vi: "Đây là tệp nén. Hãy giải nén rồi gửi từng tệp bảng tính bên trong.",
      en: "This is an archive. Unpack it and send the spreadsheets in it one by one.",
    },
    kmz: {
      vi: "Đây là tệp KMZ. Hãy giải nén và gửi tệp KML bên trong.",
      en: "This is a KMZ file. Unpack it and send the KML file in it.",
    },
    shapefile: {
      vi: "Đây là tệp bản đồ Shapefile. Hãy xuất thành GeoJSON, hệ tọa độ WGS 84 (EPSG:4326).",
      en: "This is a shapefile. Export it as GeoJSON in WGS 84 (EPSG:4326).",
    },
    otherFile: {
      vi: "Chưa hỗ trợ loại tệp này. Hãy gửi bảng tính XLSX, XLS hoặc CSV, hoặc bản đồ GeoJSON, KML.",
      en: "This kind of file cannot be taken. Send a spreadsheet (XLSX, XLS, CSV) or a map (GeoJSON, KML).",
    },
    notText: {
      vi: "Tệp không phải bảng tính, cũng không phải văn bản. Hãy mở bằng chương trình đã tạo ra nó và lưu thành XLSX hoặc CSV UTF-8.",
      en: "The file is neither a spreadsheet nor text. Open it in the program that made it and save it as XLSX or CSV UTF-8.",
    },
    lettersLost: {
      vi: (word: string) =>
        `Chữ tiếng Việt đã bị mất khi lưu tệp (ví dụ “${word}”) và không thể khôi phục. Hãy mở tệp gốc, lưu thành “CSV UTF-8” hoặc gửi tệp XLSX.`,
      en: (word: string) =>
        `Vietnamese letters were lost when the file was saved (“${word}”, for example) and cannot be restored. Open the original and save it as “CSV UTF-8”, or send the XLSX.`,
    },
    unknownEncoding: {
      vi: "Không nhận ra bảng mã chữ của tệp. Hãy mở bằng Excel, lưu thành “CSV UTF-8” hoặc XLSX.",
      en: "The encoding of the file is not recognised. Open it in Excel and save it as “CSV UTF-8” or XLSX.",
    },
    unclosedQuote: {
      vi: (line: number) =>
        `Dấu ngoặc kép mở ở dòng ${line} không có dấu đóng. Hãy sửa dòng đó, hoặc gửi tệp XLSX.`,
      en: (line: number) =>
        `A quotation mark that opens on line ${line} never closes. Mend that line, or send the XLSX.`,
    },
    blank: {
      vi: "Tệp chỉ có ô trống. Hãy kiểm tra lại tệp đã chọn.",
      en: "The file has blank cells only. Check which file was chosen.",
    },
    onlyHeader: {
      vi: "Bảng chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào. Hãy kiểm tra lại tệp đã chọn.",
      en: "The table has a header and no rows. Check which file was chosen.",
    },
    noTable: {
      vi: (start: string) =>
        `Không tìm thấy bảng có dòng tiêu đề như “Tên đường”, “Điểm đầu”, “Chiều dài” (tệp bắt đầu bằng “${start}”). Hãy thêm dòng tiêu đề, hoặc chép bảng sang Excel và lưu thành XLSX.`,
      en: (start: string) =>
        `No table was found with headings such as “Tên đường”, “Điểm đầu”, “Chiều dài” (the file begins with “${start}”). Add a line of headings, or copy the table into Excel and save it as XLSX.`,
    },
    onlyHidden: {
      vi: (sheets: readonly string[]) =>
        `Chỉ trang tính ẩn mới có bảng: ${quoted(sheets)}. Hãy chọn trang tính, hoặc bỏ ẩn rồi gửi lại.`,
      en: (sheets: readonly string[]) =>
        `Only hidden sheets have a table: ${quoted(sheets)}. Choose the sheet, or unhide it and send the file again.`,
    },
    noSheet: {
      vi: (number: number, count: number) =>
        `Không có trang tính số ${number}; tệp có ${count} trang tính. Hãy chọn lại.`,
      en: (number: number, count: number) =>
        `There is no sheet ${number}; the file has ${count}. Choose another.`,
    },
    noColumn: {
      vi: (column: string) => `Không có cột “${column}” trong bảng. Hãy chọn lại cột.`,
      en: (column: string) => `The table has no column “${column}”. Choose another.`,
    },
    noTarget: {
      vi: (target: string, known: readonly string[]) =>
        `Không có trường “${target}”. Các trường: ${list(known)}.`,
      en: (target: string, known: readonly string[]) =>
        `There is no field “${target}”. Choose one of ${list(known)}.`,
    },
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
    capitals: {
      vi: (typed: string, proposal: string) => `“${typed}” viết hoa là “${proposal}”?`,
      en: (typed: string, proposal: string) => `Is “${typed}” written “${proposal}”?`,
    },
    severalStreets: {
      vi: (names: readonly string[]) =>
        `Dòng này có ${names.length} đường: ${quoted(names)}. Tách thành ${names.length} đường?`,
      en: (names: readonly string[]) =>
        `This row names ${names.length} streets: ${quoted(names)}. Split it into ${names.length}?`,
    },
    noName: {
      vi: (typed: string) => `“${typed}” không phải tên đường. Tên đường là gì?`,
      en: (typed: string) => `“${typed}” is no name. What is the street called?`,
    },
    continues: {
      vi: (name: string, line: number) =>
        `Đây là đoạn tiếp theo của “${name}” ở dòng ${line}, hay một đường khác?`,
      en: (name: string, line: number) =>
        `Does this go on with “${name}” of row ${line}, or is it another street?`,
    },
    lengthened: {
      vi: (name: string, street: string) =>
        `“${name}” là tên đầy đủ, hay là đường “${street}” được kéo dài?`,
      en: (name: string, street: string) =>
        `Is “${name}” the whole name, or is “${street}” being lengthened?`,
    },
    brackets: {
      vi: (outside: string, inside: string) =>
        `Tên đường là “${outside}”, còn “${inside}” là ghi chú?`,
      en: (outside: string, inside: string) => `Is the name “${outside}”, and “${inside}” a note?`,
    },
    dateForName: {
      vi: (typed: string, name: string) =>
        `“${typed}” có lẽ do Excel đổi tên thành ngày. Tên đường là “${name}”?`,
      en: (typed: string, name: string) =>
        `Excel may have made a date of the name: “${typed}”. Is the street called “${name}”?`,
    },
    twice: {
      vi: (name: string, line: number) =>
        `“${name}” đã có ở dòng ${line}. Một đường hay hai đường?`,
      en: (name: string, line: number) => `“${name}” is on row ${line} as well. One street or two?`,
    },
    twoWards: {
      vi: (name: string, line: number) =>
        `“${name}” đã có ở dòng ${line}, thuộc phường khác. Một đường đi qua hai phường, hay hai đường?`,
      en: (name: string, line: number) =>
        `“${name}” is on row ${line} in another ward. One street through both wards, or two streets?`,
    },
    alike: {
      vi: (name: string, known: string) =>
        `“${name}” gần giống “${known}” mà thành phố đang có. Có phải là đường đó?`,
      en: (name: string, known: string) =>
        `“${name}” is much like “${known}”, which the city has. Is it that street?`,
    },
    alikeInFile: {
      vi: (name: string, other: string, line: number) =>
        `“${name}” gần giống “${other}” ở dòng ${line}. Tên nào đúng, hay là hai đường?`,
      en: (name: string, other: string, line: number) =>
        `“${name}” is much like “${other}” of row ${line}. Which is right, or are they two streets?`,
    },
    onePerson: {
      vi: (name: string, other: string) =>
        `“${name}” là tên gọi khác của nhân vật mà đường “${other}” mang tên. Đây có phải là một đường khác không?`,
      en: (name: string, other: string) =>
        `“${name}” is another name of whom “${other}” honours. Is it really another street?`,
    },
    whichStreet: {
      vi: (name: string, slugs: readonly string[]) =>
        `Thành phố có nhiều đường tên “${name}” (${list(slugs)}). Dòng này là đường nào?`,
      en: (name: string, slugs: readonly string[]) =>
        `The city has several streets called “${name}” (${list(slugs)}). Which one is this?`,
    },
    elsewhere: {
      vi: (name: string) =>
        `“${name}” có loại đường hoặc phường khác với dữ liệu đang có. Vẫn là đường đó? Câu trả lời dùng cho mọi đường có cùng câu hỏi.`,
      en: (name: string) =>
        `“${name}” has another kind or ward than on record. Is it still that street? The answer holds for all streets with this question.`,
    },
    unknownWard: {
      vi: (ward: string) => `Thành phố chưa có “${ward}”. Đó là phường nào?`,
      en: (ward: string) => `The city has no “${ward}”. Which ward is it?`,
    },
    whichWard: {
      vi: (ward: string, wards: readonly string[]) => `“${ward}” là đơn vị nào: ${list(wards)}?`,
      en: (ward: string, wards: readonly string[]) => `Which is “${ward}”: ${list(wards)}?`,
    },
    unknownEnd: {
      vi: (name: string) => `Chưa có đường nào tên “${name}”. Tên này viết đúng chưa?`,
      en: (name: string) => `There is no street called “${name}”. Is the name right?`,
    },
    unknownEndAlike: {
      vi: (name: string, known: string) => `Chưa có đường “${name}”. Có phải là “${known}”?`,
      en: (name: string, known: string) => `There is no “${name}”. Is it “${known}”?`,
    },
    splitCourse: {
      vi: (start: string, end: string) => `Điểm đầu là “${start}”, điểm cuối là “${end}”?`,
      en: (start: string, end: string) => `Does it start at “${start}” and end at “${end}”?`,
    },
    struckOut: {
      vi: "Dòng này bị gạch ngang. Vẫn nhập?",
      en: "This row is struck out. Import it all the same?",
    },
    lifespan: {
      vi: (typed: string) => `“${typed}”: năm sinh và năm mất là năm nào?`,
      en: (typed: string) => `“${typed}”: which are the years of birth and death?`,
    },
    ambiguousNumber: {
      vi: (typed: string, grouped: number, decimal: number) =>
        `“${typed}” là ${vi(grouped)} m hay ${vi(decimal)} m?`,
      en: (typed: string, grouped: number, decimal: number) =>
        `Is “${typed}” ${en(grouped)} m or ${en(decimal)} m?`,
    },
    about: {
      vi: (typed: string, value: number | null) =>
        value === null ? `“${typed}” là bao nhiêu mét?` : `“${typed}” ghi là ${vi(value)} m?`,
      en: (typed: string, value: number | null) =>
        value === null ? `How many metres are “${typed}”?` : `Is “${typed}” to be ${en(value)} m?`,
    },
    halfMetres: {
      vi: (typed: string, value: number | null) =>
        value === null ? `“${typed}” là bao nhiêu mét?` : `“${typed}” là ${vi(value)} m?`,
      en: (typed: string, value: number | null) =>
        value === null ? `How many metres are “${typed}”?` : `Is “${typed}” ${en(value)} m?`,
    },
    fromPlaces: {
      vi: (typed: string, value: number) =>
        `“${typed}” là lý trình. Chiều dài là hiệu của hai lý trình, ${vi(value)} m?`,
      en: (typed: string, value: number) =>
        `“${typed}” are kilometre posts. Is the length what lies between, ${en(value)} m?`,
    },
    severalNumbers: {
      vi: (typed: string) => `“${typed}” có nhiều số hoặc có chữ. Ghi bao nhiêu mét?`,
      en: (typed: string) => `“${typed}” has several numbers, or words. How many metres is it?`,
    },
    wordsBehind: {
      vi: (typed: string, value: number) => `“${typed}”: ghi ${vi(value)} m và bỏ phần chữ?`,
      en: (typed: string, value: number) => `“${typed}”: keep ${en(value)} m without the words?`,
    },
    notPlain: {
      vi: (typed: string) => `“${typed}” không phải một con số. Ghi bao nhiêu mét?`,
      en: (typed: string) => `“${typed}” is no plain number. How many metres is it?`,
    },
    zero: {
      vi: "Ghi 0 mét. Có phải là chưa có số liệu?",
      en: "This says 0 metres. Is the figure missing?",
    },
    negative: {
      vi: (typed: string) => `“${typed}” là số âm. Số đúng là bao nhiêu?`,
      en: (typed: string) => `“${typed}” is negative. What is it?`,
    },
    tooSmall: {
      length: {
        vi: (value: number) => `Đường chỉ dài ${vi(value)} m. Số này đúng chưa, hay tính bằng km?`,
        en: (value: number) =>
          `The street is only ${en(value)} m long. Is that right, or is it km?`,
      },
      width: {
        vi: (value: number) => `Đường chỉ rộng ${vi(value)} m. Số này đúng chưa?`,
        en: (value: number) => `The street is only ${en(value)} m wide. Is that right?`,
      },
    },
    tooLarge: {
      length: {
        vi: (value: number) => `Đường dài ${vi(value)} m, dài hơn thường lệ. Số này đúng chưa?`,
        en: (value: number) =>
          `The street is ${en(value)} m long, longer than usual. Is that right?`,
      },
      width: {
        vi: (value: number) => `Đường rộng ${vi(value)} m, rộng hơn thường lệ. Số này đúng chưa?`,
        en: (value: number) =>
          `The street is ${en(value)} m wide, wider than usual. Is that right?`,
      },
    },
    nothingAbove: {
      vi: (typed: string) =>
        `“${typed}” là như dòng trên, nhưng phía trên không có dòng nào. Giá trị là gì?`,
      en: (typed: string) =>
        `“${typed}” repeats the row above, and there is none. What is the value?`,
    },
    noValue: {
      vi: (formula: string) => `Công thức “=${formula}” chưa có kết quả trong tệp. Giá trị là gì?`,
      en: (formula: string) =>
        `The formula “=${formula}” has no result in the file. What is the value?`,
    },
    likeFormula: {
      vi: (text: string) => `“${text}” trông như công thức. Giữ nguyên văn như chữ?`,
      en: (text: string) => `“${text}” looks like a formula. Keep it as text?`,
    },
    controls: {
      vi: (text: string) => `Đã bỏ ký tự điều khiển. “${text}” đúng chưa?`,
      en: (text: string) => `Control characters were taken out. Is “${text}” right?`,
    },
    falseD: {
      vi: (text: string) => `Đã thay chữ Ð của bảng chữ khác bằng chữ Đ. “${text}” đúng chưa?`,
      en: (text: string) => `The Ð of another alphabet was replaced by Đ. Is “${text}” right?`,
    },
    pictograph: {
      vi: (text: string) => `“${text}” có biểu tượng. Giữ hay bỏ?`,
      en: (text: string) => `“${text}” has a pictograph. Keep it or take it out?`,
    },
    joinedLines: {
      vi: (lines: readonly number[]) => `Các dòng ${list(lines)} là một dòng bị ngắt. Nối lại?`,
      en: (lines: readonly number[]) =>
        `Lines ${list(lines)} are one row that was broken. Join them?`,
    },
    surplus: {
      vi: (text: string) => `“${text}” nằm ở cột không có tiêu đề. Bỏ qua?`,
      en: (text: string) => `“${text}” stands in a column without a heading. Leave it out?`,
    },
    confirm: {
      vi: (name: string) => `“${name}” được đọc từ đoạn văn. Các giá trị đúng chưa?`,
      en: (name: string) => `“${name}” was read out of a sentence. Are its values right?`,
    },
    severalLines: {
      vi: (name: string, features: readonly number[], pieces: number) =>
        `“${name}” gồm các đối tượng ${list(features)}, nối được thành ${pieces} tuyến rời nhau. Là một đường hai chiều tách riêng, hay nhiều đường?`,
      en: (name: string, features: readonly number[], pieces: number) =>
        `“${name}” are features ${list(features)}, which join to ${pieces} separate lines. Is it one street with two carriageways, or several streets?`,
    },
    codeTwice: {
      vi: (code: string, line: number) => `Mã ${code} đã có ở dòng ${line}. Dòng nào đúng?`,
      en: (code: string, line: number) =>
        `Code ${code} is on row ${line} as well. Which row is right?`,
    },
    unknownCode: {
      vi: (code: string) => `Thành phố chưa cấp mã ${code}. Mã này đọc từ biển nào?`,
      en: (code: string) => `The city has not given out code ${code}. Which sign was it read from?`,
    },
    signOfAlike: {
      vi: (typed: string, known: string) => `Không có đường “${typed}”. Biển này của “${known}”?`,
      en: (typed: string, known: string) =>
        `There is no street “${typed}”. Is this a sign of “${known}”?`,
    },
    noPosition: {
      vi: "Biển này ở vị trí nào trên đường?",
      en: "Where along the street is this sign?",
    },
    streetOfPart: {
      vi: (street: string, from: string, to: string) =>
        `${from} chỉ nhập một phần vào ${to}. Đường “${street}” có thuộc phần đó không?`,
      en: (street: string, from: string, to: string) =>
        `Only a part of ${from} goes to ${to}. Is “${street}” in that part?`,
    },
    partWithoutStreets: {
      vi: (from: string, to: string) =>
        `${from} chỉ nhập một phần vào ${to}. Thành phố chưa ghi đường nào ở ${from}; có đường nào thuộc phần đó không?`,
      en: (from: string, to: string) =>
        `Only a part of ${from} goes to ${to}. The city has no street in ${from} on record; is there any in that part?`,
    },
    wholeTwice: {
      vi: (from: string) => `${from} được ghi là nhập toàn bộ vào nhiều đơn vị. Dòng nào đúng?`,
      en: (from: string) =>
        `${from} is said to go over whole to several wards. Which row is right?`,
    },
  },
  /** What columns hold that are no field of a record. */
  targets: {
    order: { vi: "Số thứ tự", en: "Running number" },
    lifespan: { vi: "Năm sinh và năm mất", en: "Born and died" },
    proposedName: { vi: "Tên dự kiến đặt", en: "Proposed name" },
    course: { vi: "Điểm đầu và điểm cuối", en: "Start and end in one" },
    wards: { vi: "Phường", en: "Wards" },
    namesake: { vi: "Mang tên", en: "Named after" },
    coordinates: { vi: "Tọa độ hoặc liên kết bản đồ", en: "Coordinates or a map link" },
    installedOn: { vi: "Ngày gắn", en: "Installed on" },
    oldCode: { vi: "Mã cũ", en: "Old code" },
    oldName: { vi: "Tên cũ", en: "Old name" },
    newCode: { vi: "Mã mới", en: "New code" },
    newName: { vi: "Tên mới", en: "New name" },
    from: { vi: "Có hiệu lực từ", en: "In force from" },
    part: { vi: "Toàn bộ hay một phần", en: "Whole or part" },
    district: { vi: "Quận, huyện", en: "District" },
    namingActs: { vi: "Nghị quyết, quyết định", en: "Resolutions" },
  },
  remarks: {
    line: { vi: "Dòng", en: "Row" },
    remarks: { vi: "Nhận xét", en: "Remarks" },
  },
  leadsToLeftOut: {
    vi: "Thuộc về một bản ghi không nhận được ở tệp này.",
    en: "Belongs to a record of this file that could not be taken.",
  },
  changedMeanwhile: {
    vi: (name: string, official: string) =>
      `“${name}” vừa được ${official} sửa khác. Hãy đọc lại tệp để so sánh lại.`,
    en: (name: string, official: string) =>
      `${official} has just changed “${name}” to something else. Read the file again to compare.`,
  },
  wrong: {
    plannedAgain: {
      vi: "Biển này đã gắn, không trở lại “dự kiến” được.",
      en: "This sign was installed, so it cannot go back to “not installed yet”.",
    },
    place: {
      vi: (problem: PlaceProblem) => places.vi.placeProblems[problem],
      en: (problem: PlaceProblem) => places.en.placeProblems[problem],
    },
    missing: { vi: "Ô này phải có giá trị.", en: "This cell must not be blank." },
    noName: { vi: "Dòng này không có tên đường.", en: "This row names no street." },
    noStreet: {
      vi: "Biển này không có mã, cũng không có tên đường.",
      en: "This sign has neither a code nor a street.",
    },
    unknownStreet: {
      vi: (typed: string) =>
        `Thành phố chưa có đường “${typed}”. Hãy nhập đường trước, rồi nhập biển.`,
      en: (typed: string) =>
        `The city has no street “${typed}”. Import the street first, then the sign.`,
    },
    lostLetter: {
      vi: (text: string) => `“${text}” đã bị mất chữ. Hãy gõ lại tên.`,
      en: (text: string) => `Letters were lost in “${text}”. Type the name again.`,
    },
    cellError: {
      vi: (text: string) => `Ô này báo lỗi ${text} trong Excel. Hãy sửa công thức.`,
      en: (text: string) => `Excel says ${text} in this cell. Mend the formula.`,
    },
    tooLarge: {
      vi: (typed: string, max: number) => `“${typed}” lớn hơn ${vi(max)} m.`,
      en: (typed: string, max: number) => `“${typed}” is more than ${en(max)} m.`,
    },
    notCoordinates: {
      vi: (typed: string) => `Không đọc được tọa độ “${typed}”. Ví dụ đúng: 20.4471 và 106.3301.`,
      en: (typed: string) => `“${typed}” are no coordinates. An example: 20.4471 and 106.3301.`,
    },
    outsideVietNam: {
      vi: (latitude: number, longitude: number) =>
        `Tọa độ ${latitude}, ${longitude} nằm ngoài Việt Nam.`,
      en: (latitude: number, longitude: number) => `${latitude}, ${longitude} is outside Viet Nam.`,
    },
    metres: {
      vi: "Tọa độ tính bằng mét (VN-2000). Hãy đổi sang WGS 84, kinh độ và vĩ độ.",
      en: "The coordinates are metres (VN-2000). Convert them to WGS 84 longitude and latitude.",
    },
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
    repeated: {
      vi: (text: string) => `Lấy theo dòng trên: “${text}”.`,
      en: (text: string) => `Taken from the row above: “${text}”.`,
    },
    formula: {
      vi: (formula: string, value: string) => `Công thức “=${formula}”: dùng kết quả “${value}”.`,
      en: (formula: string, value: string) =>
        `Formula “=${formula}”: its result “${value}” is used.`,
    },
    split: {
      vi: (start: string, end: string) => `Đã tách điểm đầu “${start}” và điểm cuối “${end}”.`,
      en: (start: string, end: string) => `Split into “${start}” and “${end}”.`,
    },
    rounded: {
      vi: (typed: string, value: number) => `“${typed}” được làm tròn thành ${vi(value)} m.`,
      en: (typed: string, value: number) => `“${typed}” is rounded to ${en(value)} m.`,
    },
    unseen: { vi: "Đã bỏ ký tự không nhìn thấy.", en: "Invisible characters were taken out." },
    linesJoined: { vi: "Đã nối các dòng trong ô.", en: "The lines of the cell were joined." },
    keptAsText: { vi: "Giữ nguyên văn như chữ.", en: "Kept as text." },
    speltAs: {
      vi: (typed: string, spelt: string) => `“${typed}” là “${spelt}”.`,
      en: (typed: string, spelt: string) => `“${typed}” is “${spelt}”.`,
    },
    formerWard: {
      vi: (was: string, ward: string) => `${was} nay thuộc ${ward}.`,
      en: (was: string, ward: string) => `${was} is ${ward} today.`,
    },
    readAs: {
      vi: (typed: string, words: Words) => `“${typed}” được hiểu là “${words.vi}”.`,
      en: (typed: string, words: Words) => `“${typed}” is taken for “${words.en}”.`,
    },
    axesSwapped: {
      vi: (latitude: number, longitude: number) =>
        `Vĩ độ và kinh độ bị đổi chỗ: đọc là ${latitude}, ${longitude}.`,
      en: (latitude: number, longitude: number) =>
        `Latitude and longitude had changed places: read as ${latitude}, ${longitude}.`,
    },
    sameSign: {
      vi: (code: string) => `Chỗ này đã có biển ${code}.`,
      en: (code: string) => `Sign ${code} stands there already.`,
    },
    viewOnly: { vi: places.vi.viewOnly, en: places.en.viewOnly },
    fromMapAddress: {
      vi: "Tọa độ lấy từ địa chỉ bản đồ.",
      en: "The coordinates are from a map's address.",
    },
    waysJoined: {
      vi: (name: string, features: readonly number[]) =>
        `Đã nối các đối tượng ${list(features)} thành đường “${name}”.`,
      en: (name: string, features: readonly number[]) =>
        `Features ${list(features)} were joined to “${name}”.`,
    },
    converted: {
      vi: (from: string) =>
        `Chữ trong tệp viết bằng ${from.replace("read as", "đọc nhầm thành")}; đã chuyển sang Unicode.`,
      en: (from: string) =>
        `The letters of the file were in ${from}; they were converted to Unicode.`,
    },
    hiddenRow: {
      vi: "Dòng này đang bị ẩn trong bảng tính, vẫn được đọc.",
      en: "The workbook hides this row; it was read all the same.",
    },
    otherSheets: {
      vi: (sheets: readonly string[]) => `Các trang tính khác cũng có bảng: ${quoted(sheets)}.`,
      en: (sheets: readonly string[]) => `Other sheets have a table as well: ${quoted(sheets)}.`,
    },
    notInFile: {
      vi: (count: number) =>
        `${vi(count)} đường của thành phố không có trong tệp; các đường đó được giữ nguyên.`,
      en: (count: number) =>
        `${en(count)} streets of the city are not in the file; they stay as they are.`,
    },
    skipped: {
      section: {
        vi: (text: string) => `Dòng tiêu đề nhóm: “${text}”.`,
        en: (text: string) => `Heading of a section: “${text}”.`,
      },
      total: {
        vi: (text: string) => `Bỏ qua dòng tổng: “${text}”.`,
        en: (text: string) => `A total, left out: “${text}”.`,
      },
      footnote: {
        vi: (text: string) => `Bỏ qua dòng chú thích: “${text}”.`,
        en: (text: string) => `A note, left out: “${text}”.`,
      },
    },
  },
  /** What reading a value by its field finds wrong (`records/problems.ts`), with what was typed. */
  problem: {
    vi: (problem: Problem, typed: string, field?: AnyField) => told(problem, typed, field, "vi"),
    en: (problem: Problem, typed: string, field?: AnyField) => told(problem, typed, field, "en"),
  },
});

function told(
  problem: Problem,
  typed: string,
  field: AnyField | undefined,
  language: Language,
): string {
  const text = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  return `“${text}”: ${problemSentence(problem, language, field?.value.limits.choices)}`;
}
