import { expect, test } from "vitest";
import { type MadeUp, readMadeUp } from "./made-up-regulation.ts";

const people = (act: MadeUp): string[] =>
  readMadeUp(act).variant.people.map(
    ({ value }) => `${value.name} / ${value.post} / ${value.roles.join("+")}`,
  );

test.each([
  [
    "Возложить на заместителя главы Иванова Сергея Петровича обязанности куратора МЦУ.",
    "Иванов Сергей Петрович / заместитель главы / CURATOR",
  ],
  [
    "Куратором МЦУ определить первого заместителя главы Орлова И.И.",
    "Орлов И.И. / первый заместитель главы / CURATOR",
  ],
  [
    "Обязанности руководителя МЦУ возложить на управляющего делами Белову Н.Н.",
    "Белова Н.Н. / управляющий делами / HEAD",
  ],
  ["Руководство МЦУ возложить на заместителя главы Фролова Р.Р.", "Фролов Р.Р. / заместитель главы / HEAD"],
  [
    "Возложить обязанности:\n1) секретаря МЦУ – на ведущего специалиста Гриценко Алину Сергеевну.",
    "Гриценко Алина Сергеевна / ведущий специалист / SECRETARY",
  ],
  [
    "Назначить ответственных за работу в ПОС:\n1) Зуеву Б.Б., инспектора.",
    "Зуева Б.Б. / инспектор / POS_OPERATOR",
  ],
])("the item «%s» appoints", (item, person) => {
  const draft = { items: [item] };
  expect(people(draft)).toEqual([person]);
  expect(readMadeUp(draft).act.items[2]?.purposes).toEqual(["APPOINT"]);
});

test.each([
  ["Координатор\tглава округа\tПетров Антон Никитич", "Петров Антон Никитич / глава округа / COORDINATOR"],
  ["Глава округа\tкоординатор\tПетров А.А.", "Петров А.А. / Глава округа / COORDINATOR"],
  ["Петров А.А.\tкоординатор\tглава округа\t2-11-05", "Петров А.А. / глава округа / COORDINATOR"],
  ["Координатор\tПетров А.А.\tглава округа", "Петров А.А. / глава округа / COORDINATOR"],
  ["Координатор МЦУ – глава округа (Петров А.А.)", "Петров А.А. / глава округа / COORDINATOR"],
  ["Белова Н.Н., юрист – секретарь МЦУ", "Белова Н.Н. / юрист / SECRETARY"],
  [
    "Секретарь МЦУ – Белова Н.Н., эксперт отдела культуры",
    "Белова Н.Н. / эксперт отдела культуры / SECRETARY",
  ],
  ["Секретарь\tвакансия\tведущий специалист", "null / ведущий специалист / SECRETARY"],
])("the row «%s» is read", (row, person) => {
  expect(people({ composition: [row] })).toEqual([person]);
});

test("a title broken over lines is one", () => {
  const composition = [
    "Ответственный за работу",
    "в системе «Инцидент",
    "Менеджмент»   - Кох А.Р., специалист",
  ];
  expect(people({ composition })).toEqual(["Кох А.Р. / специалист / INCIDENT_OPERATOR"]);
});

test("a bracket tells the role within a group", () => {
  const composition = [
    "Руководитель:",
    "Рогов А.А., глава.",
    "Специалисты:",
    "Мохов И.И., техник (работа с ПОС).",
  ];
  expect(people({ composition })[1]).toMatch(/POS_OPERATOR$/);
});

test("a group in an item belongs to the composition", () => {
  const item =
    "Создать рабочую группу МЦУ в составе:\n- Петров А.А. – глава округа, координатор;\n- Иванова Б.Б. – инспектор, секретарь.";
  expect(people({ items: [item] })).toEqual([
    "Петров А.А. / глава округа / COORDINATOR",
    "Иванова Б.Б. / инспектор / SECRETARY",
  ]);
  expect(readMadeUp({ items: [item] }).act.items[2]?.purposes).toContain("APPROVE_COMPOSITION");
});
