import { describe, expect, it } from "vitest";
import { readClauses } from "../clause/read-clauses.ts";
import { lintClauses } from "../clause/lint-clauses.ts";
import { aCleanText } from "./a-source.ts";
import { lintAct } from "./lint-act.ts";
import { decideOutcome } from "./outcome.ts";
import { readAct } from "./read-act.ts";
import { splitAct } from "./split-act.ts";

function read(text: string) {
  const clean = aCleanText(text);
  const parts = splitAct(clean);
  const clauses = readClauses(clean, parts);
  const act = readAct(clean, parts, clauses);
  const findings = [...lintAct(clean, parts, act, clauses), ...lintClauses(clauses)];
  return {
    act,
    codes: findings.map((finding) => finding.code),
    findings,
    outcome: decideOutcome(clean, parts, act),
  };
}

interface Made {
  head?: string;
  date?: string;
  title?: string;
  grounds?: string;
  items?: string;
  signature?: string;
  tail?: string;
}

/** An act of a made-up town; each part may be put in other words. */
function anAct(made: Made = {}): string {
  const {
    head = "АДМИНИСТРАЦИЯ ГОРОДА ВЕРБИЛОВСКА\nТУЛЬСКОЙ ОБЛАСТИ\n\nПОСТАНОВЛЕНИЕ",
    date = "14.02.2025 № 33-па\nг. Вербиловск",
    title = "О создании муниципального центра управления города Вербиловска",
    grounds = "В соответствии с Уставом города Вербиловска постановляю:",
    items = "1. Создать муниципальный центр управления.\n2. Утвердить Положение о нём (прилагается).\n3. Контроль оставляю за собой.\n4. Постановление вступает в силу со дня подписания.",
    signature = "Глава города\nО.П. Крылова",
    tail = "Приложение\nк постановлению от 14.02.2025 № 33-па\n\nПОЛОЖЕНИЕ\nо муниципальном центре управления\n\n1. Общее\n1.1. Центр отвечает жителям.",
  } = made;
  return [head, date, title, grounds, items, signature, tail].join("\n\n");
}

describe("readAct", () => {
  it("reads the header of an act", () => {
    const { act } = read(anAct());
    expect(act.kind?.value).toBe("RESOLUTION");
    expect(act.number?.value).toBe("33-па");
    expect(act.signedOn?.value).toBe("2025-02-14");
    expect(act.place?.value).toBe("г. Вербиловск");
    expect(act.issuingBody?.value).toBe("Администрация города Вербиловска");
    expect(act.region?.value.code).toBe("TUL");
    expect(act.municipality?.value).toEqual({ name: "Вербиловск", kind: "TOWN" });
    expect(act.signatory?.value).toEqual({ post: "Глава города", name: "О.П. Крылова", isActing: false });
  });

  it.each([
    ["от «7» мая 2024 г. № 12/3-р", "2024-05-07", "12/3-р"],
    ["09.11. 2023 N 5", "2023-11-09", "5"],
    ["3 июня 2025 года\n№ б/н", "2025-06-03", "б/н"],
    ["№ 1/1 от 30.12.2022", "2022-12-30", "1/1"],
  ])("reads date and number printed as %s", (date, signedOn, number) => {
    const { act } = read(anAct({ date, tail: "" }));
    expect([act.signedOn?.value, act.number?.value]).toEqual([signedOn, number]);
  });

  it("reports blanks left for date and number", () => {
    const { act, codes } = read(anAct({ date: "от «___» ________ 20__ г. № ____", tail: "" }));
    expect([act.signedOn, act.number]).toEqual([null, null]);
    expect(codes).toEqual(expect.arrayContaining(["DATE_BLANK", "NUMBER_BLANK"]));
  });

  it("takes a missing date from the stamp with less confidence", () => {
    const { act, codes } = read(anAct({ date: "г. Вербиловск" }));
    expect(act.signedOn?.value).toBe("2025-02-14");
    expect(act.signedOn?.confidence).toBeLessThan(0.7);
    expect(codes).toContain("REQUISITES_FROM_STAMP");
  });

  it.each([
    [
      "вступает в силу через десять дней после дня официального опубликования.",
      { rule: "DAYS_AFTER_PUBLICATION", days: 10, on: null },
    ],
    [
      "вступает в силу на следующий день после опубликования.",
      { rule: "DAYS_AFTER_PUBLICATION", days: 1, on: null },
    ],
    ["вступает в силу с 1 июля 2025 года.", { rule: "ON_DATE", days: null, on: "2025-07-01" }],
    [
      "вступает в силу после его официального обнародования.",
      { rule: "ON_PUBLICATION", days: null, on: null },
    ],
    [
      "вступает в силу с момента подписания и распространяется на отношения с 01.01.2025.",
      { rule: "ON_SIGNING", days: null, on: null },
    ],
  ])("reads that the act %s", (words, expected) => {
    const items = `1. Создать муниципальный центр управления.\n2. Решение ${words}`;
    expect(read(anAct({ items })).act.entryIntoForce?.value).toEqual(expected);
  });

  it("puts the controlling person into the nominative and says so", () => {
    const items =
      "1. Создать муниципальный центр управления.\n2. Контроль за исполнением возложить на первого заместителя главы города Дроздова А.Б.";
    const { act, codes } = read(anAct({ items }));
    expect(act.control?.value).toEqual({
      bySignatory: false,
      post: "первый заместитель главы города",
      name: "Дроздов А.Б.",
    });
    expect(codes).toContain("NAME_DECLINED");
  });

  it("gives one publication for each place", () => {
    const items =
      "1. Создать муниципальный центр управления.\n2. Отделу печати (Лунина Е.Е.) опубликовать постановление в газете «Вербная весть» и разместить на официальном сайте города в сети Интернет.";
    expect(read(anAct({ items })).act.publications.map((publication) => publication.value)).toEqual([
      { place: "газета «Вербная весть»", responsible: "Отдел печати", responsibleName: "Лунина Е.Е." },
      { place: "официальный сайт города", responsible: "Отдел печати", responsibleName: "Лунина Е.Е." },
    ]);
  });

  it("reads a list of grounds of one sort", () => {
    const grounds =
      "В соответствии с федеральными законами от 02.05.2006 № 59-ФЗ «О порядке рассмотрения обращений», от 27.07.2006 № 152-ФЗ «О персональных данных», законом Тульской области от 11.11.2011 № 1111-ЗТО постановляю:";
    expect(
      read(anAct({ grounds })).act.legalBases.map(
        ({ value }) => `${value.kind} ${value.number} ${value.signedOn}`,
      ),
    ).toEqual([
      "FEDERAL_LAW 59-ФЗ 2006-05-02",
      "FEDERAL_LAW 152-ФЗ 2006-07-27",
      "REGIONAL_ACT 1111-ЗТО 2011-11-11",
    ]);
  });

  it("reads what the act repeals", () => {
    const items =
      "1. Создать муниципальный центр управления.\n2. Признать утратившим силу постановление администрации города от 01.03.2021 № 7 «О рабочей группе».";
    const { act } = read(anAct({ items }));
    expect(act.repeals.map(({ value }) => [value.number, value.signedOn, value.title])).toEqual([
      ["7", "2021-03-01", "О рабочей группе"],
    ]);
    expect(act.items[1]?.purposes).toEqual(["REPEAL"]);
  });

  it("tells the kind by the way the act names itself", () => {
    const { act, codes } = read(
      anAct({
        head: "",
        grounds: "В целях порядка:",
        items:
          "1. Создать муниципальный центр управления.\n2. Контроль за исполнением настоящего распоряжения оставляю за собой.",
        tail: "",
      }),
    );
    expect(act.kind?.value).toBe("ORDER");
    expect(codes).toContain("KIND_NOT_STATED");
  });

  it("says when an annex that is spoken of is absent", () => {
    expect(read(anAct({ tail: "" })).codes).toContain("ANNEX_NOT_FOUND");
  });

  it("says when a stamp bears another number", () => {
    const tail =
      "Приложение\nк постановлению от 15.02.2025 № 34-па\n\nПОЛОЖЕНИЕ\nо муниципальном центре управления\n\n1. Общее\n1.1. Центр есть.";
    expect(read(anAct({ tail })).codes).toEqual(
      expect.arrayContaining(["ANNEX_DATE_MISMATCH", "ANNEX_STAMP_MISMATCH"]),
    );
  });

  it("has a finding for every field that is null", () => {
    const { act, findings } = read("ПОСТАНОВЛЯЮ:\n1. Создать муниципальный центр управления.");
    const empty = Object.entries(act)
      .filter(([, value]) => value === null)
      .map(([field]) => `/act/${field}`);
    expect(empty.length).toBeGreaterThan(5);
    expect(empty.filter((path) => !findings.some((finding) => finding.path === path))).toEqual([]);
  });
});

describe("decideOutcome", () => {
  const refusalOf = (text: string) => {
    const { outcome } = read(text);
    return outcome.outcome === "REFUSED" ? outcome.refusal.code : outcome.outcome;
  };

  it("creates a centre", () => expect(refusalOf(anAct())).toBe("CREATE"));

  it("amends the act of a centre", () => {
    const title =
      "О внесении изменений в постановление от 14.02.2025 № 33-па «О создании муниципального центра управления»";
    const items =
      "1. Внести в постановление администрации города от 14.02.2025 № 33-па «О создании муниципального центра управления» следующие изменения: пункт 1.1 исключить.";
    expect(refusalOf(anAct({ title, items, tail: "" }))).toBe("AMEND");
  });

  it("completes the composition of a centre", () => {
    const title = "Об утверждении состава муниципального центра управления";
    const items = "1. Утвердить состав муниципального центра управления согласно приложению.";
    const tail =
      "Приложение\nк постановлению от 14.02.2025 № 33-па\n\nСОСТАВ\nмуниципального центра управления\n\nКрылова О.П. – глава города, куратор";
    expect(refusalOf(anAct({ title, items, tail }))).toBe("COMPLETE_COMPOSITION");
  });

  it("refuses the act of a regional centre", () => {
    const head = "ПРАВИТЕЛЬСТВО ТУЛЬСКОЙ ОБЛАСТИ\n\nПОСТАНОВЛЕНИЕ";
    const items =
      "1. Создать Центр управления регионом Тульской области.\n2. Рекомендовать органам местного самоуправления создать муниципальные центры управления.";
    expect(
      refusalOf(
        anAct({ head, title: "О создании Центра управления регионом Тульской области", items, tail: "" }),
      ),
    ).toBe("REGIONAL_CENTRE_ACT");
  });

  it("refuses an act that only mentions a centre", () => {
    const items =
      "1. Начать отопительный сезон 20 сентября.\n2. Муниципальному центру управления сообщать о жалобах жителей.";
    expect(refusalOf(anAct({ title: "О начале отопительного сезона", items, tail: "" }))).toBe(
      "OTHER_SUBJECT",
    );
  });

  it("refuses an act that ends a centre", () => {
    const items =
      "1. Ликвидировать муниципальный центр управления города.\n2. Контроль за исполнением оставляю за собой.";
    expect(
      refusalOf(anAct({ title: "О ликвидации муниципального центра управления", items, tail: "" })),
    ).toBe("OTHER_SUBJECT");
  });

  it("refuses news about a centre", () => {
    expect(
      refusalOf(
        "В Вербиловске открылся муниципальный центр управления. Глава города рассказала, что жители смогут быстрее получать ответы на свои вопросы. Центр начнёт работу в марте.",
      ),
    ).toBe("NOT_AN_ACT");
  });

  it("refuses a regulation without its act", () => {
    expect(
      refusalOf(
        "ПОЛОЖЕНИЕ\nо муниципальном центре управления города Вербиловска\n\n1. Общее\n1.1. Центр отвечает жителям города и ведёт учёт жалоб.",
      ),
    ).toBe("NOT_AN_ACT");
  });

  it("refuses a scan without text", () => expect(refusalOf(" \n 12 \n")).toBe("NO_TEXT"));
});
