import { expect, test } from "vitest";
import { mainOffer, stepOffers } from "./item-tasks.ts";

const open = (step: Parameters<typeof stepOffers>[0][number]["step"]) => ({ step, refusalReason: null });

test("the steps of an answer are one offer", () => {
  const offers = stepOffers([open("SEND_ANSWER"), open("DRAFT_ANSWER"), open("ASSIGN")]);
  expect(offers).toEqual([
    { task: "ASSIGN", obstacle: null },
    { task: "ANSWER", obstacle: null },
  ]);
});

test("an answer is on offer while any of its steps is", () => {
  const offers = stepOffers([{ step: "DRAFT_ANSWER", refusalReason: "Сейчас нельзя." }, open("SEND_ANSWER")]);
  expect(offers).toEqual([{ task: "ANSWER", obstacle: null }]);
});

test("an obstacle of the answer is told once", () => {
  const offers = stepOffers([
    { step: "DRAFT_ANSWER", refusalReason: "Сначала возьмите в работу." },
    { step: "SEND_ANSWER", refusalReason: "Отвечает другой." },
  ]);
  expect(offers).toEqual([{ task: "ANSWER", obstacle: "Сначала возьмите в работу." }]);
});

test("nobody's submission is to be assigned first", () => {
  const offers = stepOffers([open("ASSIGN"), open("DRAFT_ANSWER")]);
  expect(mainOffer(offers, false)?.task).toBe("ASSIGN");
  expect(mainOffer(offers, true)?.task).toBe("ANSWER");
});

test("what cannot be done is never the main thing", () => {
  const offers = stepOffers([{ step: "CLOSE", refusalReason: "Нет ответа." }]);
  expect(mainOffer(offers, true)).toBeNull();
});
