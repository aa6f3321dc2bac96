import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskName, maskText } from "./mask-text.ts";

describe("a text", () => {
  test.each([
    ["Звоните: +7 (913) 555-12-34.", "Звоните: •••."],
    ["тел. 2-15-43, спросить мастера", "тел. •••, спросить мастера"],
    ["89135551234", "•••"],
    ["Пишите на ivan.petrov@mail.ru или иван@почта.рф", "Пишите на ••• или •••"],
    ["паспорт 04 05 № 123456 выдан", "паспорт ••• выдан"],
    ["СНИЛС 112-233-445 95", "СНИЛС •••"],
    ["карта 2202 2011 1234 5678", "карта •••"],
  ])("%s loses what is personal", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    "С 12.03.2026 по 15.04.2026 нет воды в доме 15 по улице Ленина.",
    "Обращение № 2026-000123 без ответа.",
    "Яма 2 на 3 метра, 15 автобус, дом 120/1.",
    "Начислили 12 500 рублей за 3 месяца.",
  ])("%s stays as it is", (text) => {
    expect(maskText(text, ["Смирнов Олег"])).toBe(text);
  });

  test.each([
    ["Иванова Мария Петровна", "От Ивановой Марии Петровны: прошу.", "От ••• ••• •••: прошу."],
    ["Белый Павел", "Прошу Белому Павлу ответить, я ПАВЕЛ БЕЛЫЙ", "Прошу ••• ••• ответить, я ••• •••"],
    ["Королёв Лев", "Королеву Льву не отвечают", "••• ••• не отвечают"],
    ["Ли Ян", "Ли Яну отказали", "••• ••• отказали"],
  ])("never shows the applicant %s in any case", (name, text, masked) => {
    expect(maskText(text, [name])).toBe(masked);
  });

  test("shows no eleven digits in a row, however they are parted", () => {
    const separator = fc.constantFrom("", " ", "-", ") ", " - ", ".");
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 16 }),
        fc.array(separator, { minLength: 16, maxLength: 16 }),
        (digits, separators) => {
          const number = digits.map((digit, index) => `${digit}${separators[index]}`).join("");
          const shown = maskText(`Мой номер ${number} для связи`).replaceAll(/\D/gu, "");
          const isDay = /^\d{1,2}\.\d{1,2}\.\d{4}/u.test(number) || /^20\d{2}-\d{6}/u.test(number);
          expect(isDay || shown.length < 10).toBe(true);
        },
      ),
    );
  });
});

describe("a name", () => {
  test.each([
    ["Иванов Пётр Сергеевич", "И*** П. С."],
    ["мария", "М***"],
    ["  ", null],
    [null, null],
    ["👩 nick", "👩*** N."],
  ])("%s is shown as %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
