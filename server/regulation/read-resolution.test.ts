import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ResolutionReading } from "./draft.ts";
import { readMadeUp } from "./facts/made-up-regulation.ts";
import { regulationSchema } from "./print-schema.ts";
import { readResolution } from "./read-resolution.ts";

const act = {
  items: [
    "Назначить куратором МЦУ заместителя главы Небывалова П.П.",
    "Постановление вступает в силу со дня подписания.",
  ],
  regulation: [
    "1. Общие положения",
    "1.1. МЦУ – рабочая группа. Его работу координирует Центр управления регионом (далее – ЦУР).",
    "1.2. МЦУ принимает сообщения через ПОС и систему «Инцидент Менеджмент».",
    "2. Обязанности",
    "2.1. Куратор МЦУ:",
    "а) проводит заседания;",
    "б) подписывает протоколы.",
    "2.2. Руководитель МЦУ:",
    "а) еженедельно направляет в ЦУР отчёт;",
    "б) готовит ответы в течение трёх дней.",
  ],
  composition: [
    "Небывалов П.П. – заместитель главы, куратор МЦУ",
    "Придумкина А.А. – начальник отдела, руководитель МЦУ",
  ],
};

/** All objects under a value that carry a span. */
function spansOf(value: unknown): { start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe("a reading of an act", () => {
  const draft = readMadeUp(act);

  test("is what the contract describes", () => {
    expect(ResolutionReading.safeParse(draft).error).toBeUndefined();
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(regulationSchema()),
    );
    validate(JSON.parse(JSON.stringify(draft)));
    expect(validate.errors).toBeNull();
  });

  test("points into its source with every span", () => {
    const length = draft.source.text.length;
    expect(
      spansOf({ ...draft, source: null }).filter(
        ({ start, end }) => start < 0 || end > length || start > end,
      ),
    ).toEqual([]);
  });

  test("names only clauses that are in its tree", () => {
    const ids = new Set(draft.clauses.map(({ id }) => id));
    const named = JSON.stringify(draft.variant).matchAll(/"clause":"([^"]+)"/g);
    expect([...named].map(([, id]) => id).filter((id) => !ids.has(id ?? ""))).toEqual([]);
  });

  test("points with every finding at something there", () => {
    const lost = draft.findings.filter(({ path }) => path !== null && valueAt(draft, path) === undefined);
    expect(lost.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
  });

  test("says everything in both languages", () => {
    expect(
      draft.findings.filter(
        ({ message, messageEn }) => !/[а-яё]/iu.test(message) || !/[a-z]/iu.test(messageEn),
      ),
    ).toEqual([]);
  });

  test("counts modules by the capabilities found", () => {
    expect(draft.variant.modules.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["MEETINGS", "REPORTS"]),
    );
  });
});

function valueAt(root: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}

test("a news item is refused with its reason", () => {
  const text =
    "В городе Выдумск открылся муниципальный центр управления. Жители теперь быстрее получают ответы на сообщения, рассказали в администрации.";
  const reading = readResolution({
    fileName: "news.txt",
    format: "TXT",
    encoding: "utf-8",
    byteLength: text.length,
    sha256: "",
    text,
  });
  expect(reading).toMatchObject({ outcome: "REFUSED", refusal: { code: "NOT_AN_ACT" } });
});
