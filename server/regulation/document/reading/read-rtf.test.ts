import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { codeOf } from "../code-of.fixture.ts";
import { readDocument as read } from "../read-document.ts";

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
