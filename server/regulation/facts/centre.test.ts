import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const variantOf = (...regulation: string[]) =>
  readMadeUp({ regulation: ["1. Общие положения", ...regulation] }).variant;

describe("the centre itself", () => {
  test("its name ends before the bracket", () => {
    expect(variantOf("1.1. МЦУ работает.").centre.name?.value).toBe(
      "Муниципальный центр управления городского округа Выдумск",
    );
  });

  test.each([
    ["МЦУ является рабочей группой при администрации.", "WORKING_GROUP"],
    ["МЦУ – проектный офис администрации.", "PROJECT_OFFICE"],
    ["МЦУ является структурным подразделением администрации.", "STRUCTURAL_UNIT"],
  ])("%s", (sentence, form) => {
    expect(variantOf(`1.1. ${sentence}`).centre.legalForm?.value).toBe(form);
  });

  test("a form that is denied is not taken", () => {
    expect(
      variantOf("1.1. МЦУ не является структурным подразделением администрации.").centre.legalForm,
    ).toBeNull();
  });

  test("its clock follows the region by default", () => {
    expect(variantOf("1.1. МЦУ работает.").centre.timeZone).toMatchObject({
      value: "Europe/Moscow",
      origin: "DEFAULT",
      clause: null,
    });
  });
});

test("two forms at once are flagged", () => {
  expect(
    findingCodes(readMadeUp({ regulation: ["1. Общее", "1.1. МЦУ – рабочая группа (проектный офис)."] })),
  ).toContain("LEGAL_FORM_AMBIGUOUS");
});

describe("bodies beside the centre", () => {
  const bodies = (sentence: string) =>
    variantOf(`1.1. ${sentence}`).coordinatingBodies.map(({ value }) => [value.relation, value.name]);

  test.each([
    ["Деятельность МЦУ координирует Центр управления регионом Рязанской области.", "COORDINATES"],
    ["Методическое руководство МЦУ осуществляет Центр управления регионом Рязанской области.", "METHODICAL"],
    ["МЦУ взаимодействует с Центром управления регионом Рязанской области.", "INTERACTS"],
  ])("%s", (sentence, relation) => {
    expect(bodies(sentence)).toEqual([[relation, "Центр управления регионом Рязанской области"]]);
  });

  test("two bodies in one sentence keep their relations", () => {
    expect(
      bodies(
        "Оперативная деятельность МЦУ регулируется Координационным центром, методически МЦУ руководит Центр управления регионом.",
      ).map(([relation]) => relation),
    ).toEqual(["OPERATIONAL", "METHODICAL"]);
  });
});

test("an agreement has number and date", () => {
  const [agreement] = variantOf(
    "1.1. МЦУ работает по Соглашению о взаимодействии с ЦУР № 7-С от 05.02.2026.",
  ).agreements;
  expect(agreement?.value).toEqual({
    title: "Соглашение о взаимодействии с ЦУР",
    number: "7-С",
    signedOn: "2026-02-05",
  });
});

test("incident classes are told by their definitions", () => {
  const { incidentClasses, causeObligatory } = variantOf(
    "1.1. Сообщения делятся на:",
    "региональный инцидент – событие нескольких районов;",
    "муниципальный инцидент – событие одного района.",
    "1.2. По каждому инциденту определяется причина его возникновения.",
  );
  expect(incidentClasses.map(({ value }) => value.code)).toEqual(["REGIONAL", "MUNICIPAL"]);
  expect(causeObligatory).toMatchObject({ value: true, clause: "1.2" });
});

test("a rating has object, channel and criteria", () => {
  const { ratings } = variantOf(
    "1.1. Оператор ПОС:",
    "а) составляет рейтинг отделов по скорости и качеству ответов в ПОС;",
    "б) ведёт учёт.",
  );
  expect(ratings.map(({ value }) => value)).toEqual([
    { object: "отделов", channels: ["POS"], criteria: ["QUALITY", "SPEED"], by: "POS_OPERATOR" },
  ]);
});

describe("the administrator", () => {
  test("is the role the act names", () => {
    expect(
      variantOf("1.1. Администратор МЦУ:", "а) ведёт учётные записи;", "б) защищает сведения.")
        .administeredBy,
    ).toMatchObject({
      value: "ADMINISTRATOR",
      origin: "EXTRACTED",
    });
  });

  test("is the head by default", () => {
    expect(
      variantOf("1.1. Руководитель МЦУ:", "а) руководит МЦУ;", "б) готовит планы.").administeredBy,
    ).toMatchObject({ value: "HEAD", origin: "DEFAULT" });
  });
});
