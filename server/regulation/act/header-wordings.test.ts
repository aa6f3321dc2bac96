import { describe, expect, test } from "vitest";
import type { ResolutionDraft } from "../draft.ts";
import { readResolution } from "../read-resolution.ts";

/** Reads an act with this letterhead, subject of the resolving word and municipality in the genitive. */
function read(head: string, body: string, place: string): ResolutionDraft {
  const text = [
    head,
    "",
    "ПОСТАНОВЛЕНИЕ",
    "",
    "от 12.03.2026 № 45",
    "",
    `О создании муниципального центра управления ${place}`,
    "",
    `В соответствии с Уставом ${place} ${body}`,
    "ПОСТАНОВЛЯЕТ:",
    "",
    `1) создать муниципальный центр управления ${place} (далее – МЦУ);`,
    "2) утвердить:",
    "а) положение о МЦУ согласно приложению;",
    "б) состав МЦУ согласно приложению;",
    "3) признать утратившим силу постановление Городской управы от 01.02.2024 № 5.",
    "",
    "Врип главы                    А.К. Жабин",
    "",
    "Приложение",
    "к постановлению от 12.03.2026 № 45",
    "",
    "ПОЛОЖЕНИЕ",
    "о муниципальном центре управления",
    "",
    "1. МЦУ является проектным офисом.",
  ].join("\n");
  const file = {
    fileName: "act.txt",
    format: "TXT",
    encoding: "utf-8",
    byteLength: text.length,
    sha256: "",
  } as const;
  const reading = readResolution({ ...file, text });
  if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
  return reading;
}

describe("the letterhead", () => {
  test.each([
    [
      "ГОРОДСКАЯ УПРАВА ГОРОДА БЕРЁЗОВСК",
      "Городская управа города Берёзовск",
      "города Берёзовск",
      "Берёзовск",
    ],
    ["МЭРИЯ ГОРОДА БЕЛОГОРЬЕВА", "мэрия города Белогорьева", "города Белогорьева", "Белогорьев"],
    [
      "ИСПОЛНИТЕЛЬНЫЙ КОМИТЕТ\nЗАРЕЧНОГО МУНИЦИПАЛЬНОГО РАЙОНА",
      "Исполнительный комитет Заречного муниципального района",
      "Заречного муниципального района",
      "Заречный муниципальный район",
    ],
    [
      "СОВЕТ ДЕПУТАТОВ СОСНОВСКОГО СЕЛЬСОВЕТА\nОРДЫНСКОГО РАЙОНА",
      "Совет депутатов Сосновского сельсовета",
      "Сосновского сельсовета Ордынского района",
      "Сосновский сельсовет",
    ],
    [
      "АДМИНИСТРАЦИЯ РАБОЧЕГО ПОСЕЛКА ЗАОЗЁРЬЕ",
      "администрация рабочего поселка Заозёрье",
      "рабочего поселка Заозёрье",
      "Заозёрье",
    ],
    [
      "РАЙОННАЯ УПРАВА МАЛИНОВСКОГО РАЙОНА",
      "Районная управа Малиновского района",
      "Малиновского района",
      "Малиновский район",
    ],
  ])("«%s» tells the body and the municipality", (head, body, place, name) => {
    const { act } = read(head, body, place);
    expect(act.issuingBody?.value.toLowerCase()).toBe(body.toLowerCase());
    expect(act.municipality?.value.name).toBe(name);
  });

  const items = read("МЭРИЯ ГОРОДА БЕЛОГОРЬЕВА", "мэрия города Белогорьева", "города Белогорьева");

  test("items numbered «1)» are items of the act", () => {
    expect(items.act.items.map(({ clause, purposes }) => `${clause} ${purposes.join("+")}`)).toEqual([
      "order 1 CREATE_CENTRE",
      "order 2 ",
      "order 2.а APPROVE_REGULATION",
      "order 2.б APPROVE_COMPOSITION",
      "order 3 REPEAL",
    ]);
  });

  test("an act of a town board is repealed", () => {
    expect(items.act.repeals.map(({ value }) => `${value.kind} ${value.number}`)).toEqual([
      "MUNICIPAL_ACT 5",
    ]);
  });

  test("a temporary head signs as acting", () => {
    expect(items.act.signatory?.value.isActing).toBe(true);
  });
});
