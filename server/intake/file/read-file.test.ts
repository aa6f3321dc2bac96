import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { sheetOf } from "../report-sheet.ts";
import type { FileBytes, RowRecord } from "./file-layout.ts";
import { inspectFile, readRecords } from "./read-file.ts";

/** Bytes in pieces as small as they like to be: no letter, quote or row may depend on where they are cut. */
function fileOf(content: Uint8Array | string, piece = 7): FileBytes {
  const bytes = Buffer.from(content as string);
  return {
    length: bytes.length,
    async *read(start, end) {
      for (let at = start; at < end; at += piece) yield bytes.subarray(at, Math.min(end, at + piece));
    },
  };
}

async function rowsOf(file: FileBytes): Promise<{ header: readonly string[]; rows: RowRecord[] }> {
  const layout = await inspectFile(file);
  const rows: RowRecord[] = [];
  for await (const { records } of readRecords(file, layout)) rows.push(...records);
  return { header: layout.header, rows };
}

const TABLE = "Номер;Категория;Факт\r\n1;Дороги;Яма на проезде\r\n2;Освещение;Не горит фонарь у подъезда\r\n";

describe("a delimited text", () => {
  test.each(["utf-8", "windows-1251", "koi8-r", "cp866", "utf-16le"])("is read in %s", async (charset) => {
    const mark = charset === "utf-16le";
    const { header, rows } = await rowsOf(fileOf(iconv.encode(TABLE, charset, { addBOM: mark })));
    expect(header).toEqual(["Номер", "Категория", "Факт"]);
    expect(rows.map(({ cells }) => cells[2])).toEqual(["Яма на проезде", "Не горит фонарь у подъезда"]);
  });

  test.each([",", "\t", "|"])("is parted by %j as well", async (delimiter) => {
    const { header } = await rowsOf(fileOf(TABLE.replaceAll(";", delimiter)));
    expect(header).toHaveLength(3);
  });

  test("may have a mark, titles above the header and empty rows", async () => {
    const { header, rows } = await rowsOf(fileOf(`\ufeffВыгрузка за март;;\r\n\r\n${TABLE}\r\n`));
    expect(header[0]).toBe("Номер");
    expect(rows.map(({ number }) => number)).toEqual([4, 5]);
  });

  test("holds line breaks and doubled quotes inside quotes", async () => {
    const { rows } = await rowsOf(
      fileOf('Номер;Текст\n1;"две\nстроки и ""кавычки"""\n2;"ООО "Ромашка" рядом"\n'),
    );
    expect(rows.map(({ cells }) => cells[1])).toEqual(['две\nстроки и "кавычки"', 'ООО "Ромашка" рядом']);
  });

  test("loses one row to a quote that is never closed", async () => {
    const lines = Array.from({ length: 500 }, (_, at) => (at === 100 ? `${at};"брошено;и` : `${at};текст;и`));
    const { rows } = await rowsOf(fileOf(`Номер;Текст;Ещё\n${lines.join("\n")}\n`, 1000));
    expect(rows).toHaveLength(500);
    expect(rows.filter(({ fault }) => fault !== null).map(({ number }) => number)).toEqual([102]);
  });

  test("tells a row in another encoding from the rest", async () => {
    const damaged = Buffer.concat([
      Buffer.from(`${TABLE}3;`),
      iconv.encode("Дороги;Яма", "windows-1251"),
      Buffer.from("\n"),
    ]);
    const { rows } = await rowsOf(fileOf(Buffer.concat([Buffer.from(TABLE.repeat(20)), damaged])));
    expect(rows.at(-1)!.fault).toMatchObject({ code: "BAD_CHARACTERS" });
  });
});

const CONTENT_TYPES = "<Types/>";
const WORKBOOK = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Скрытый" r:id="rId1" state="hidden"/><sheet name="Лист" r:id="rId2"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`;
const STYLES = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
const TEXTS = `<sst><si><t>Номер</t></si><si><t>Дата</t></si><si><r><t>Не </t></r><r><t>горит</t></r></si></sst>`;

function workbook(rows: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "xl/workbook.xml": strToU8(WORKBOOK),
    "xl/_rels/workbook.xml.rels": strToU8(RELATIONS),
    "xl/styles.xml": strToU8(STYLES),
    "xl/sharedStrings.xml": strToU8(TEXTS),
    "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData/></worksheet>"),
    "xl/worksheets/sheet2.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

const HEADER = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Факт</t></is></c></row>`;

describe("a workbook", () => {
  test("gives shared texts, dates, long numbers and gaps as people see them", async () => {
    const file = fileOf(
      workbook(
        `${HEADER}<row r="3"><c r="A3"><v>4.12345678E9</v></c><c r="B3" s="1"><v>46028</v></c><c r="C3" t="s"><v>2</v></c></row>
         <row r="4"><c r="C4" t="str"><f>A1</f><v>из формулы</v></c></row>`,
      ),
      100,
    );
    const { header, rows } = await rowsOf(file);
    expect(header).toEqual(["Номер", "Дата", "Факт"]);
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [3, "4123456780", "2026-01-06T00:00:00", "Не горит"],
      [4, "", "", "из формулы"],
    ]);
  });

  test("tells a formula that was never computed and an error", async () => {
    const rows = `${HEADER}<row r="2"><c r="A2"><f>B2+1</f></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>`;
    const read = await rowsOf(fileOf(workbook(rows), 100));
    expect(read.rows.map(({ fault }) => fault?.code)).toEqual(["FORMULA_WITHOUT_VALUE", "ERROR_VALUE"]);
  });

  test("that is damaged or endless inside is refused with a sentence", async () => {
    const whole = workbook(HEADER);
    await expect(inspectFile(fileOf(whole.subarray(0, whole.length - 30), 100))).rejects.toThrow(/повреждён/);
    await expect(inspectFile(fileOf(workbook(`${HEADER}<row`), 100))).rejects.toThrow(/повреждён/);
    const bomb = workbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"я".repeat(6_000_000)}</t></is></c></row>`,
    );
    await expect(inspectFile(fileOf(bomb, 4096))).rejects.toThrow(/слишком много/);
  });

  test("of a report is read back", async () => {
    const lines = [
      ["Строка", "Причина"],
      ["2", "=1+1 <&> «кавычки»"],
    ];
    const content = await sheetOf(
      (async function* () {
        yield* lines;
      })(),
    );
    const { header, rows } = await rowsOf(fileOf(content, 64));
    expect([header, rows[0]!.cells]).toEqual(lines);
  });
});

test.each([
  ["%PDF-1.7", /PDF/],
  ["<!doctype html><html></html>", /веб-страница/],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /\.xls/],
  ["", /пуст/],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), /не похож/],
])("%j is refused with a sentence", async (content, sentence) => {
  await expect(inspectFile(fileOf(content as string))).rejects.toThrow(sentence);
});
