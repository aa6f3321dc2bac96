import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";

const ACT =
  "ПОСТАНОВЛЕНИЕ\nот 12.03.2026 № 45-п\nг. Озерки\nО создании центра управления «Озёрный»\n1. Создать центр управления.";

const read = (content: Uint8Array | string, name = "act.txt") =>
  readDocument(typeof content === "string" ? Buffer.from(content) : content, name);

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
