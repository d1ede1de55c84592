import { inBothLanguages } from "../../../web/in-both-languages.ts";
import type { Words } from "../../values/value-type.ts";
import { list } from "../sentence-parts.ts";

/** What is asked, wrong and noted of a row and the record that it tells. */
export const messages = inBothLanguages({
  asks: {
    capitals: {
      vi: (typed: string, proposal: string) => `“${typed}” viết hoa là “${proposal}”?`,
      en: (typed: string, proposal: string) => `Is “${typed}” written “${proposal}”?`,
    },
    continues: {
      vi: (name: string, line: number) =>
        `Đây là đoạn tiếp theo của “${name}” ở dòng ${line}, hay một đường khác?`,
      en: (name: string, line: number) =>
        `Does this go on with “${name}” of row ${line}, or is it another street?`,
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
    lifespan: {
      vi: (typed: string) => `“${typed}”: năm sinh và năm mất là năm nào?`,
      en: (typed: string) => `“${typed}”: which are the years of birth and death?`,
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
    joinedLines: {
      vi: (lines: readonly number[]) => `Các dòng ${list(lines)} là một dòng bị ngắt. Nối lại?`,
      en: (lines: readonly number[]) =>
        `Lines ${list(lines)} are one row that was broken. Join them?`,
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
  wrong: {
    plannedAgain: {
      vi: "Biển này đã gắn, không trở lại “dự kiến” được.",
      en: "This sign was installed, so it cannot go back to “not installed yet”.",
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
    sameSign: {
      vi: (code: string) => `Chỗ này đã có biển ${code}.`,
      en: (code: string) => `Sign ${code} stands there already.`,
    },
  },
});
