import { describe, expect, it } from "vitest";
import { capabilities } from "../../server/regulation/capability/catalogue.ts";
import {
  matchCapabilities,
  type ProvisionContext,
} from "../../server/regulation/capability/match-capabilities.ts";
import paraphrases from "./capability-paraphrases.json" with { type: "json" };
import strangers from "./capability-strangers.json" with { type: "json" };

type Sentence = ProvisionContext & { text: string };

const table = paraphrases as Record<string, Sentence[]>;
const read = Object.entries(table).flatMap(([code, sentences]) =>
  sentences.map((sentence) => ({ code, text: sentence.text, found: codesOf(sentence) })),
);

function codesOf(sentence: Sentence): string[] {
  return matchCapabilities(sentence.text, sentence).map(({ code }) => code);
}

describe("capabilities in other words", () => {
  it("has two wordings of every capability", () => {
    for (const { code } of capabilities) expect(table[code]?.length ?? 0, code).toBeGreaterThanOrEqual(2);
  });

  it("finds at least 19 of 20 wordings", () => {
    const missed = read.filter(({ code, found }) => !found.includes(code));
    expect(missed.length / read.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05);
  });

  it("puts the right capability first nine times in ten", () => {
    const answered = read.filter(({ found }) => found.length > 0);
    const right = answered.filter(({ code, found }) => found[0] === code);
    expect(right.length / answered.length).toBeGreaterThanOrEqual(0.9);
  });

  it("names hardly more than one capability a sentence", () => {
    const named = read.reduce((sum, { found }) => sum + found.length, 0);
    expect(named / read.length).toBeLessThanOrEqual(1.3);
  });

  it.each(strangers as Sentence[])("sees no capability in «$text»", (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });
});
