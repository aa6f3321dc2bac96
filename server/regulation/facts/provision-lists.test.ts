import { describe, expect, test } from "vitest";
import { readMadeUp } from "./made-up-regulation.ts";

const clauses = (
  list: "functions" | "tasks" | "rights" | "memberDuties" | "responsibility" | "otherProvisions",
  ...regulation: string[]
) => readMadeUp({ regulation }).variant[list].map(({ clause }) => clause);

describe("lists of provisions", () => {
  test("a lead sentence opens a list", () => {
    expect(
      clauses(
        "functions",
        "1. Работа",
        "1.1. На МЦУ возлагаются следующие функции:",
        "а) учёт сообщений;",
        "б) анализ причин.",
      ),
    ).toEqual(["1.1.а", "1.1.б"]);
  });

  test("a heading opens a list where no lead does", () => {
    expect(clauses("tasks", "1. Задачи МЦУ", "1.1. Учёт сообщений.", "1.2. Анализ причин.")).toEqual([
      "1.1",
      "1.2",
    ]);
  });

  test("rights name tasks without being tasks", () => {
    const text = [
      "1. Полномочия",
      "1.1. Для выполнения задач и функций МЦУ вправе:",
      "а) запрашивать сведения;",
      "б) приглашать экспертов.",
    ];
    expect(clauses("rights", ...text)).toEqual(["1.1.а", "1.1.б"]);
    expect(clauses("tasks", ...text)).toEqual([]);
  });

  test("members have duties of their own", () => {
    expect(
      clauses(
        "memberDuties",
        "1. Порядок",
        "1.1. Члены МЦУ обязаны:",
        "а) участвовать в заседаниях;",
        "б) готовить материалы.",
      ),
    ).toEqual(["1.1.а", "1.1.б"]);
  });

  test("a lone sentence tells of responsibility", () => {
    expect(
      clauses(
        "responsibility",
        "1. Права и ответственность",
        "1.1. МЦУ вправе запрашивать сведения.",
        "1.2. Работники МЦУ несут ответственность за сроки.",
      ),
    ).toEqual(["1.2"]);
  });

  test("the lowest clauses are the provisions", () => {
    expect(
      clauses(
        "tasks",
        "1. Работа",
        "1.1. Задачами МЦУ являются:",
        "1) мониторинг, включающий:",
        "- учёт сообщений;",
        "- анализ причин;",
        "2) обучение.",
      ),
    ).toEqual(["1.1.1.1", "1.1.1.2", "1.1.2"]);
  });

  test("names of sectors are no provisions", () => {
    expect(
      clauses(
        "functions",
        "1. Работа",
        "1.1. МЦУ осуществляет функции:",
        "1) координация ответов по направлениям:",
        "а) дороги;",
        "б) транспорт;",
        "2) анализ причин.",
      ),
    ).toEqual(["1.1.1", "1.1.2"]);
  });

  test("an obliging sentence outside the lists is kept", () => {
    expect(
      clauses(
        "otherProvisions",
        "1. Общее",
        "1.1. Настоящее Положение определяет порядок работы.",
        "1.2. Техническую поддержку обеспечивает отдел связи.",
      ),
    ).toEqual(["1.2"]);
  });
});
