import { describe, expect, it } from "vitest";
import { sentencesOf, withoutTitles } from "./sentences.ts";

describe("sentences of a provision", () => {
  it("keeps an abbreviated town and initials in one sentence", () => {
    expect(sentencesOf("Отвечает администрация г. Лесного (И.П. Сосна). Состав утверждает глава.")).toEqual([
      "Отвечает администрация г. Лесного (И.П. Сосна).",
      "Состав утверждает глава.",
    ]);
  });

  it("ends a sentence after a closed abbreviation", () => {
    expect(sentencesOf("Работу направляет центр (далее – ЦУР). Отчёт сдаёт куратор.")).toHaveLength(2);
  });

  it("drops the title of a cited act with its inner quotes", () => {
    expect(withoutTitles("по закону № 1 «О работе с «Порталом» и опросах», уставом")).toBe(
      "по закону № 1 , уставом",
    );
  });

  it("drops a title never closed only up to the first closing quote", () => {
    expect(withoutTitles("указом «Об обращениях в сети «Сеть», уставом района")).toBe(
      "указом , уставом района",
    );
  });

  it("keeps the name of a system in quotes", () => {
    expect(withoutTitles("в системе «Обратная связь»")).toBe("в системе «Обратная связь»");
  });
});
