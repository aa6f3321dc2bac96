import { expect, test } from "vitest";
import { readMadeUp } from "./made-up-regulation.ts";

const roles = (...regulation: string[]): string[] =>
  readMadeUp({ regulation: ["1. Участники", ...regulation] }).variant.roles.map(
    ({ code, duties }) => `${code} ${duties.length}`,
  );

const DUTIES = ["1) приём сообщений;", "2) проверка ответов."];

test.each([
  ["Специалист МЦУ, отвечающий за работу с ПОС:", "POS_OPERATOR"],
  ["Сотрудник отдела, ответственный за ведение госпабликов, обеспечивает:", "PUBLIC_PAGES_OPERATOR"],
  ["Специалист по информационным рискам обеспечивает:", "INFORMATION_RISK_LEAD"],
  ["В обязанности администратора МЦУ входит:", "ADMINISTRATOR"],
  ["К компетенции куратора МЦУ относится:", "CURATOR"],
  ["На оператора ПОС возлагаются следующие обязанности:", "POS_OPERATOR"],
  ["Руководитель штаба (далее – руководитель):", "HEAD"],
  ["Руководителю МЦУ надлежит:", "HEAD"],
])("«%s» opens the duties of a role", (lead, code) => {
  expect(roles(`1.1. ${lead}`, ...DUTIES)).toEqual([`${code} 2`]);
});

test.each([
  ["Руководитель и заместитель руководителя МЦУ:", ["HEAD 2", "DEPUTY_HEAD 2"]],
  ["Координатор, куратор МЦУ:", ["COORDINATOR 2", "CURATOR 2"]],
  ["Куратор МЦУ и руководитель МЦУ обеспечивают:", ["CURATOR 2", "HEAD 2"]],
  ["Оператор ПОС и администратор МЦУ:", ["POS_OPERATOR 2", "ADMINISTRATOR 2"]],
])("«%s» gives its duties to several roles", (lead, codes) => {
  expect(roles(`1.1. ${lead}`, ...DUTIES)).toEqual(codes);
});

test("duties tell what a specialist in social networks is", () => {
  const lead = "1.1. Специалист по работе с социальными сетями:";
  expect(roles(lead, "1) ведёт официальные страницы;", "2) удаляет спам.")).toEqual([
    "PUBLIC_PAGES_OPERATOR 2",
  ]);
  expect(roles(lead, "1) ведёт ленту инцидентов;", "2) готовит ответы.")).toEqual(["INCIDENT_OPERATOR 2"]);
});

test("duties parted by commas are a list", () => {
  expect(
    roles(
      "1.1. Руководитель МЦУ",
      "назначает исполнителей,",
      "раз в квартал отчитывается перед главой округа,",
      "ежедневно проверяет сроки.",
      "1.2. МЦУ ведёт архив.",
    ),
  ).toEqual(["HEAD 3"]);
});

test("unnumbered titles part the duties of roles", () => {
  const lines = [
    "Руководитель МЦУ:",
    "- ведёт план;",
    "- проверяет сроки.",
    "Секретарь МЦУ:",
    "- ведёт архив.",
  ];
  expect(roles(...lines)).toEqual(["HEAD 2", "SECRETARY 1"]);
});
