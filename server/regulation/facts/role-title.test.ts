import { describe, expect, test } from "vitest";
import { isPluralTitle, nominativeTitle, opensRole, roleKindOf } from "./role-title.ts";

describe("the kind of a title", () => {
  test.each([
    ["Координатора муниципального центра", "COORDINATOR"],
    ["куратор", "CURATOR"],
    ["Начальник МЦУ", "HEAD"],
    ["Председатель рабочей группы", "HEAD"],
    ["Заместитель начальника центра", "DEPUTY_HEAD"],
    ["Администратор МЦУ", "ADMINISTRATOR"],
    ["Ответственный секретарь", "SECRETARY"],
    ["Оператор ПОС", "POS_OPERATOR"],
    ["Модератор системы «Инцидент Менеджмент»", "INCIDENT_OPERATOR"],
    ["Администратор госпабликов", "PUBLIC_PAGES_OPERATOR"],
    ["Отраслевые кураторы", "SECTOR_LEAD"],
    ["Ответственная за работу с обращениями граждан", "APPEALS_OPERATOR"],
    ["Ответственный за обращения граждан, а также за работу с ПОС", "POS_OPERATOR"],
    ["Начальник ЕДДС", "EDDS_LEAD"],
    ["Аналитик МЦУ", "ANALYST"],
    ["Члены рабочей группы", "MEMBER"],
  ])("%s is %s", (title, code) => {
    expect(roleKindOf(title)?.code).toBe(code);
  });

  test.each([
    "Ответственный за архив",
    "руководитель МКУ «Дороги»",
    "руководитель Центра управления регионом",
  ])("%s has no known kind", (title) => expect(roleKindOf(title)).toBeNull());
});

test("a post of the administration opens no role", () => {
  expect(opensRole("начальник отдела связи")).toBe(false);
  expect(opensRole("ответственный за архив")).toBe(true);
});

test("a title is put into the nominative", () => {
  expect(nominativeTitle("куратора МЦУ:")).toBe("Куратор МЦУ");
  expect(nominativeTitle("ответственным за ПОС")).toBe("Ответственный за ПОС");
});

test("a title in the plural speaks of several", () => {
  expect(isPluralTitle("Ответственные за направления")).toBe(true);
  expect(isPluralTitle("Ответственный за направление")).toBe(false);
});
