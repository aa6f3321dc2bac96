import { expect, test } from "vitest";
import { fittingTemplates } from "./fitting-templates.ts";

const submission = {
  __typename: "Submission",
  id: "1",
  revision: 1,
  channel: "POS",
  regime: "MESSAGE",
  topic: { __typename: "Topic", id: "snow" },
  answers: [],
} as const;

const template = (name: string, more: object = {}) =>
  ({
    __typename: "AnswerTemplate",
    id: name,
    name,
    isInterim: false,
    channel: null,
    regime: null,
    topic: null,
    ...more,
  }) as const;

const names = (all: readonly ReturnType<typeof template>[], isInterim = false) =>
  fittingTemplates(all, submission as never, isInterim).map(({ name }) => name);

test("templates of other topics, channels and regimes are left out", () => {
  const all = [
    template("any"),
    template("roads", { topic: { id: "roads" } }),
    template("edds", { channel: "EDDS" }),
    template("appeal", { regime: "APPEAL" }),
  ];
  expect(names(all)).toEqual(["any"]);
});

test("the most exact template stands first", () => {
  const all = [
    template("any"),
    template("message", { regime: "MESSAGE" }),
    template("pos", { channel: "POS" }),
    template("snow", { topic: { id: "snow" } }),
  ];
  expect(names(all)).toEqual(["snow", "pos", "message", "any"]);
});

test("interim answers have templates of their own", () => {
  expect(names([template("final"), template("soon", { isInterim: true })], true)).toEqual(["soon"]);
});
