import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const people = (...composition: string[]) =>
  readMadeUp({ composition }).variant.people.map(({ value }) => value);

describe("people of a composition", () => {
  test("name comes first, then post and role", () => {
    expect(
      people(
        "Вымыслов К.Л. – глава округа, куратор МЦУ;",
        "Придумкина А.А. – начальник отдела связи, руководитель МЦУ.",
      ),
    ).toMatchObject([
      { name: "Вымыслов К.Л.", post: "глава округа", roles: ["CURATOR"] },
      { name: "Придумкина А.А.", post: "начальник отдела связи", roles: ["HEAD"] },
    ]);
  });

  test("one role may have several persons", () => {
    const read = people(
      "1. Оператор ПОС – Мнимов О.О., специалист отдела связи, Сказкин П.П., специалист отдела связи.",
      "2. Аналитик – Мнимов О.О., специалист отдела связи.",
    );
    expect(read.map(({ name, roles }) => [name, roles])).toEqual([
      ["Мнимов О.О.", ["POS_OPERATOR", "ANALYST"]],
      ["Сказкин П.П.", ["POS_OPERATOR"]],
    ]);
  });

  test("columns of a table are told apart", () => {
    expect(
      people(
        "ФИО\tДолжность\tРоль",
        "Вымыслов Игорь Львович\tначальник отдела дорог\tответственный за отраслевое направление",
        "Придумкина Анна Павловна\tглавный бухгалтер\tсекретарь",
      ),
    ).toMatchObject([
      { name: "Вымыслов Игорь Львович", post: "начальник отдела дорог", roles: ["SECTOR_LEAD"] },
      { name: "Придумкина Анна Павловна", post: "главный бухгалтер", roles: ["SECRETARY"] },
    ]);
  });

  test("a heading gives its role to those below", () => {
    expect(
      people(
        "Куратор МЦУ:",
        "К.Л. Вымыслов – первый заместитель главы",
        "Члены МЦУ:",
        "А.А. Придумкина – директор школы",
      ),
    ).toMatchObject([
      { name: "К.Л. Вымыслов", roles: ["CURATOR"] },
      { name: "А.А. Придумкина", roles: ["MEMBER"] },
    ]);
  });

  test("sectors of a lead are read from the title", () => {
    const [lead] = people(
      "1. Заместитель главы по хозяйству - ответственный за отраслевые направления по тематикам дороги и транспорт, ЖКХ, строительство;",
      "2. Глава округа - куратор.",
    );
    expect(lead).toMatchObject({
      name: null,
      roles: ["SECTOR_LEAD"],
      sectors: ["дороги и транспорт", "ЖКХ", "строительство"],
    });
  });

  test("a person by agreement is marked so", () => {
    expect(people("Вымыслов К.Л. – директор ООО «Мост», член МЦУ (по согласованию)")[0]?.isByAgreement).toBe(
      true,
    );
  });
});

test("a blank name is kept with its finding", () => {
  const draft = readMadeUp({
    composition: [
      "Вымыслов К.Л. – глава округа, куратор МЦУ",
      "___________ – начальник отдела, руководитель МЦУ",
    ],
  });
  expect(draft.variant.people[1]?.value).toMatchObject({
    name: null,
    post: "начальник отдела",
    roles: ["HEAD"],
  });
  expect(findingCodes(draft)).toContain("NAME_BLANK");
});

test("a row of a markdown table is one person", () => {
  expect(
    people(
      "| № | ФИО | Должность | Роль |",
      "|---|---|---|---|",
      "| 1 | Вымыслов К.Л. | заместитель главы | куратор |",
      "| 2 | Сказкина И.И. | начальник отдела | руководитель, оператор ПОС |",
    ),
  ).toMatchObject([
    { name: "Вымыслов К.Л.", post: "заместитель главы", roles: ["CURATOR"] },
    { name: "Сказкина И.И.", post: "начальник отдела", roles: ["HEAD", "POS_OPERATOR"] },
  ]);
});
