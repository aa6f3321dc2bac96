import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const people = (...items: string[]) => readMadeUp({ items }).variant.people.map(({ value }) => value);

describe("people charged by items of the act", () => {
  test("duties are laid upon somebody", () => {
    expect(
      people("Возложить обязанности руководителя МЦУ на начальника отдела связи Придумкину А.А."),
    ).toMatchObject([{ name: "Придумкина А.А.", post: "начальник отдела связи", roles: ["HEAD"] }]);
  });

  test("somebody is appointed to a role", () => {
    expect(people("Назначить куратором МЦУ первого заместителя главы округа Небывалова П.П.")).toMatchObject([
      { name: "Небывалов П.П.", post: "первый заместитель главы округа", roles: ["CURATOR"] },
    ]);
  });

  test("the role may follow the person", () => {
    expect(
      people(
        "Назначить Мнимова О.О., главного специалиста отдела связи, ответственным за работу в системе «ПОС».",
      ),
    ).toMatchObject([{ name: "Мнимов О.О.", roles: ["POS_OPERATOR"] }]);
  });

  test("one item appoints several", () => {
    const read = people(
      "Определить: куратором МЦУ – заместителя главы Небывалова П.П.; администратором МЦУ – инженера Мнимова О.О.",
    );
    expect(read.map(({ name, roles }) => [name, roles])).toEqual([
      ["Небывалов П.П.", ["CURATOR"]],
      ["Мнимов О.О.", ["ADMINISTRATOR"]],
    ]);
  });
});

test("control of the act appoints nobody", () => {
  expect(
    people("Контроль за исполнением постановления возложить на заместителя главы Небывалова П.П."),
  ).toEqual([]);
});

test("a name that changed its case is flagged", () => {
  expect(
    findingCodes(readMadeUp({ items: ["Назначить куратором МЦУ заместителя главы Небывалова П.П."] })),
  ).toContain("NAME_DECLINED");
});

test("one role may be given to several persons", () => {
  const read = people(
    "Назначить ответственными за работу в ПОС: Придумкину А.А., главного специалиста; Мнимова О.О., ведущего специалиста.",
  );
  expect(read.map(({ name, roles }) => [name, roles])).toEqual([
    ["Придумкина А.А.", ["POS_OPERATOR"]],
    ["Мнимов О.О.", ["POS_OPERATOR"]],
  ]);
});

test("a composition may stand in an item", () => {
  const read = people(
    "Утвердить состав МЦУ: Небывалов П.П. – председатель рабочей группы, глава округа; Сказкина И.И. – секретарь, специалист.",
  );
  expect(read.map(({ name, roles }) => [name, roles])).toEqual([
    ["Небывалов П.П.", ["HEAD"]],
    ["Сказкина И.И.", ["SECRETARY"]],
  ]);
});
