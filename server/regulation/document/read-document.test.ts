import { deflateRawSync, crc32 } from "node:zlib";
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";
import { readDocument } from "./read-document.ts";
import { ResolutionFileError } from "./resolution-file-error.ts";

const ACT =
  "ПОСТАНОВЛЕНИЕ\nот 12.03.2026 № 45-п\nг. Озерки\nО создании центра управления «Озёрный»\n1. Создать центр управления.";

const read = (content: Uint8Array | string, name = "act.txt") =>
  readDocument(typeof content === "string" ? Buffer.from(content) : content, name);

async function codeOf(content: Uint8Array | string, name?: string): Promise<string | undefined> {
  const error: unknown = await read(content, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResolutionFileError)) return undefined;
  expect(error.message).toMatch(/^[А-ЯЁ].+\.$/);
  expect(error.messageEn).toMatch(/^[A-Z].+\.$/);
  return error.code;
}

describe("plain text", () => {
  test.each(["utf-8", "windows-1251", "koi8-r", "cp866", "iso-8859-5", "maccyrillic"])(
    "reads %s",
    async (encoding) => {
      const source = await read(
        iconv.encode(ACT.replaceAll("«", '"').replaceAll("»", '"').replaceAll("№", "N"), encoding),
      );
      expect(source.text).toContain('О создании центра управления "Озёрный"');
      expect(source.encoding).toBe(encoding);
    },
  );

  test.each(["utf-16le", "utf-16be"])("reads %s with and without a mark", async (encoding) => {
    const bare = iconv.encode(ACT, encoding);
    const marked = iconv.encode(ACT, encoding, { addBOM: true });
    expect((await read(bare)).text).toBe(ACT);
    expect((await read(marked)).text).toBe(ACT);
  });

  test("keeps the decoded characters as they are without the mark", async () => {
    const source = await read(`\ufeff${ACT}\r\n`, "акт.md");
    expect(source).toMatchObject({ text: `${ACT}\r\n`, format: "MD", encoding: "utf-8", fileName: "акт.md" });
    expect(source.sha256).toHaveLength(64);
  });

  test("mends a text saved in the wrong encoding twice", async () => {
    const scrambled = iconv.decode(iconv.encode(ACT, "utf-8"), "windows-1251");
    expect((await read(scrambled)).text).toBe(ACT);
  });

  test("survives a letter cut in two", async () => {
    const bytes = Buffer.from(ACT.repeat(5));
    const source = await read(Buffer.concat([bytes, Buffer.from([0xd0])]));
    expect(source.text.startsWith(ACT)).toBe(true);
  });

  test("tells KOI8-R in capitals from windows-1251", async () => {
    const capitals = "АДМИНИСТРАЦИЯ ОЗЁРСКОГО ОКРУГА ПОСТАНОВЛЕНИЕ О СОЗДАНИИ ЦЕНТРА";
    expect((await read(iconv.encode(capitals, "koi8-r"))).text).toBe(capitals);
    expect((await read(iconv.encode(capitals, "windows-1251"))).text).toBe(capitals);
  });
});

describe("HTML", () => {
  const page = (body: string, head = ""): string =>
    `<!DOCTYPE html><html><head>${head}<title>Сайт</title></head><body>${body}</body></html>`;

  test("blocks become lines and scripts vanish", async () => {
    const { text, format } = await read(
      page(
        "<script>var a='ПОСТАНОВЛЕНИЕ';</script><h1>ПОСТАНОВЛЕНИЕ</h1><p>от&nbsp;12.03.2026<br>№&#160;5</p><p>1. Создать <b>центр</b>.</p>",
      ),
      "a.html",
    );
    expect(format).toBe("HTML");
    expect(text.split("\n").filter(Boolean)).toEqual([
      "ПОСТАНОВЛЕНИЕ",
      "от\u00a012.03.2026",
      "№\u00a05",
      "1. Создать центр.",
    ]);
  });

  test("takes the charset the page names", async () => {
    const html = page("<p>Ок</p>", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">');
    expect((await read(iconv.encode(html, "koi8-r"), "a.htm")).text).toContain("Ок");
  });

  test("navigation vanishes but never the act", async () => {
    const chrome = "<nav><a>Главная</a><a>Новости</a></nav>";
    const act =
      "<p>ПОСТАНОВЛЕНИЕ</p><p>Администрация постановляет:</p><p>1. Создать центр управления округом.</p>";
    expect((await read(page(chrome + act), "a.html")).text).not.toContain("Новости");
    expect((await read(page(`<footer>${act}</footer>`), "a.html")).text).toContain("Создать центр");
  });

  test("list items get the numbers a browser shows", async () => {
    const { text } = await read(page("<ol start=2><li>Второй<li>Третий</ol><ul><li>знак</ul>"), "a.html");
    expect(text.split("\n").filter(Boolean)).toEqual(["2. Второй", "3. Третий", "- знак"]);
  });

  test("rows of a table become lines", async () => {
    const { text } = await read(
      page("<table><tr><td><p>Лесин Л.Л.</p></td><td>– глава<br>округа</td></tr></table>"),
      "a.html",
    );
    expect(text.trim()).toBe("Лесин Л.Л.\t– глава округа");
  });
});

describe("RTF", () => {
  const rtf = (body: string): Buffer =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset0 Arial;}}${body}}`,
      "latin1",
    );
  const hex = (text: string): string =>
    [...iconv.encode(text, "windows-1251")].map((byte) => `\\'${byte.toString(16)}`).join("");

  test("bytes and Unicode characters become text", async () => {
    const { text, format } = await read(
      rtf(`${hex("Центр")} \\u1094?\\u8470 ? 5\\par {\\b ${hex("конец")}}`),
      "a.rtf",
    );
    expect(format).toBe("RTF");
    expect(text.trim()).toBe("Центр ц№ 5\nконец");
  });

  test("list numbers stay, service groups vanish", async () => {
    const body = `{\\header ${hex("колонтитул")}}{\\*\\generator Rubbish;}{\\info{\\title ${hex("имя")}}}{\\listtext 1.\\tab}${hex("Создать")}{\\v ${hex("тайна")}}{\\deleted ${hex("лишнее")}}\\par`;
    expect((await read(rtf(body), "a.rtf")).text.trim()).toBe("1.\tСоздать");
  });

  test("rows of a table become lines", async () => {
    const row = `\\trowd\\cellx1\\cellx2\\pard\\intbl ${hex("Лесин Л.Л.")}\\cell ${hex("глава")}\\cell\\row`;
    expect((await read(rtf(`${row}${row}\\pard ${hex("Далее")}\\par`), "a.rtf")).text.trim()).toBe(
      "Лесин Л.Л.\tглава\nЛесин Л.Л.\tглава\nДалее",
    );
  });

  test("endless nesting is refused as broken", async () => {
    expect(await codeOf(Buffer.from(`{\\rtf1${"{".repeat(100_000)}`), "a.rtf")).toBe("FORMAT_BROKEN");
  });
});

describe("DOCX", () => {
  const numbering = {
    config: [
      {
        reference: "clauses",
        levels: [
          { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.LEFT },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: "%1.%2.",
            alignment: AlignmentType.LEFT,
            isLegalNumberingStyle: true,
          },
          { level: 2, format: LevelFormat.RUSSIAN_LOWER, text: "%3)", alignment: AlignmentType.LEFT },
        ],
      },
      {
        reference: "dashes",
        levels: [{ level: 0, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.LEFT }],
      },
    ],
  };
  const item = (text: string, level: number, reference = "clauses"): Paragraph =>
    new Paragraph({ text, numbering: { reference, level } });
  const save = (children: (Paragraph | Table)[], extra: object = {}): Promise<Buffer> =>
    Packer.toBuffer(new Document({ numbering, sections: [{ children }], ...extra }));
  const linesOf = async (bytes: Buffer): Promise<string[]> =>
    (await read(bytes, "a.docx")).text.split("\n").filter((line) => line !== "");

  test("automatic numbers stand in the text", async () => {
    const bytes = await save([
      item("Общие положения", 0),
      item("Центр создан", 1),
      item("Задачи", 1),
      item("мониторинг", 2),
      item("контроль", 2),
      item("Права", 0),
      item("Центр вправе", 1),
      item("первое", 2),
      item("тире", 0, "dashes"),
    ]);
    expect(await linesOf(bytes)).toEqual([
      "I. Общие положения",
      "1.1. Центр создан",
      "1.2. Задачи",
      "а) мониторинг",
      "б) контроль",
      "II. Права",
      "2.1. Центр вправе",
      "а) первое",
      "– тире",
    ]);
  });

  test("rows of a table become lines with tabs", async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell("Лесин Л.Л."), cell("глава округа")] }),
        new TableRow({ children: [cell(""), cell("вакансия")] }),
      ],
    });
    expect(await linesOf(await save([table, new Paragraph("Далее")]))).toEqual([
      "Лесин Л.Л.\tглава округа",
      "вакансия",
      "Далее",
    ]);
  });

  test("deleted text is gone and notes stay", async () => {
    const change = { id: 1, author: "а", date: "2026-01-01T00:00:00Z" };
    const paragraph = new Paragraph({
      children: [
        new TextRun("Создать"),
        new DeletedTextRun({ text: " упразднить", ...change }),
        new TextRun({ text: " скрыто", vanish: true }),
        new TextRun(" центр."),
        new FootnoteReferenceRun(1),
      ],
    });
    const bytes = await save([paragraph], {
      footnotes: { 1: { children: [new Paragraph("По согласованию.")] } },
    });
    expect((await linesOf(bytes)).map((line) => line.trim())).toEqual(["Создать центр.", "По согласованию."]);
  });

  test("clean text of numbered clauses keeps one clause per line", async () => {
    const source = await read(
      await save([item("Права", 0), item("Центр вправе:", 1), item("знать;", 2)]),
      "a.docx",
    );
    expect(cleanText(source).text).toBe("I. Права\n1.1. Центр вправе:\nа) знать;");
  });

  test("an entity bomb expands to nothing", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "${"ха".repeat(50)}"><!ENTITY y "&x;&x;&x;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Центр &y;</w:t></w:r></w:p></w:body></w:document>`;
    expect((await read(docxOf(xml), "a.docx")).text).toBe("Центр &y;");
  });
});

/** A ZIP archive of deflated entries; sizes may be told wrong on purpose. */
function zipOf(entries: Record<string, Buffer | string>, toldSize?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(toldSize ?? data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\x05\x06"), end]);
}

const CONTENT_TYPES =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docxOf(document: Buffer | string, toldSize?: number): Buffer {
  return zipOf(
    { "[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document },
    toldSize,
  );
}

describe("refusals", () => {
  test("an empty file is refused", async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe("FILE_EMPTY");
  });

  test("a file beyond twenty megabytes is refused", async () => {
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 65))).toBe("FILE_TOO_LARGE");
  });

  test.each([
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1")],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)])],
    ["an archive that is no document", zipOf({ "a.txt": "текст" })],
    ["binary rubbish", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
  ])("%s is refused by its content", async (_, bytes) => {
    expect(await codeOf(bytes, "акт.docx")).toBe("FORMAT_UNKNOWN");
  });

  test("a cut archive is refused as broken", async () => {
    const whole = docxOf("<w:document/>");
    expect(await codeOf(whole.subarray(0, whole.length - 30), "a.docx")).toBe("FORMAT_BROKEN");
  });

  test("an archive bomb is refused before it unpacks", async () => {
    const bomb = docxOf(Buffer.alloc(60 * 1024 * 1024, 32));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb, "a.docx")).toBe("ARCHIVE_BOMB");
  });

  test("an archive that lies about sizes is refused", async () => {
    expect(await codeOf(docxOf(Buffer.alloc(60 * 1024 * 1024, 32), 100), "a.docx")).toMatch(
      /ARCHIVE_BOMB|FORMAT_BROKEN/,
    );
  });

  test("an archive of very many entries is refused", async () => {
    const entries = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, ""]));
    expect(await codeOf(zipOf(entries), "a.docx")).toBe("ARCHIVE_BOMB");
  });

  test("an encrypted Word document is refused as protected", async () => {
    const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([
      magic,
      Buffer.alloc(1000),
      Buffer.from("EncryptedPackage", "utf16le"),
      Buffer.alloc(500),
    ]);
    expect(await codeOf(bytes, "a.docx")).toBe("FILE_PROTECTED");
  });

  test("a broken PDF is refused as broken", async () => {
    expect(await codeOf("%PDF-1.7\nrubbish", "a.pdf")).toBe("FORMAT_BROKEN");
  });
});

describe("any bytes", () => {
  const heads = [
    "",
    "%PDF-1.4\n",
    "{\\rtf1\\ansi ",
    "PK\x03\x04",
    "<html>",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  ];

  test("give a text or a refusal and never another error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.string(),
        async (head, tail, name) => {
          const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
          const result: unknown = await readDocument(bytes, name).catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(ResolutionFileError);
          else expect(result).toHaveProperty("text");
        },
      ),
      { numRuns: 300 },
    );
  });
});
