import { describe, expect, test } from "vitest";
import { readMadeUp } from "./made-up-regulation.ts";

const LISTS = ["functions", "tasks", "rights", "memberDuties", "responsibility"] as const;

/** Clauses of each list that holds any. */
const listsOf = (...regulation: string[]) => {
  const { variant } = readMadeUp({ regulation });
  return Object.fromEntries(
    LISTS.map((list) => [list, variant[list].map(({ clause }) => clause)] as const).filter(
      ([, clauses]) => clauses.length > 0,
    ),
  );
};
const items = ["а) первое дело по сообщениям жителей;", "б) второе дело по ответам жителям."];
const both = ["1.1.а", "1.1.б"];

describe("the lead of a list", () => {
  test.each([
    ["Для решения поставленных задач МЦУ осуществляет:", "functions"],
    ["МЦУ в целях выполнения своих задач:", "functions"],
    ["Исходя из возложенных задач МЦУ:", "functions"],
    ["На МЦУ возлагаются следующие функции:", "functions"],
    ["В функции МЦУ входят:", "functions"],
    ["Перед МЦУ ставятся задачи:", "tasks"],
    ["МЦУ обеспечивает решение следующих задач:", "tasks"],
    ["На МЦУ возложены такие задачи:", "tasks"],
    ["К задачам МЦУ относятся:", "tasks"],
    ["Для реализации своих функций МЦУ наделён следующими правами:", "rights"],
    ["МЦУ имеет следующие права:", "rights"],
    ["При осуществлении функций МЦУ уполномочен:", "rights"],
    ["Члены МЦУ обязаны:", "memberDuties"],
    ["Участники МЦУ:", "memberDuties"],
  ])("«%s» opens %s", (lead, list) => {
    expect(listsOf("1. Основы работы", `1.1. ${lead}`, ...items)).toEqual({ [list]: both });
  });

  test("the heading counts where the lead speaks of tasks by the way", () => {
    expect(listsOf("1. Функции", "1.1. В соответствии с возложенными задачами МЦУ:", ...items)).toEqual({
      functions: both,
    });
  });
});
