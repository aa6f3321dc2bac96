import { describe, expect, it } from "vitest";
import { CompiledLexicon } from "./lexicon.ts";

const lexicon = () =>
  new CompiledLexicon({
    names: { platform: ["платформ обратн связ", "=пос"] },
    concepts: { feedback: ["обратн связ"], item: ["обращени"] },
  });

describe("the lexicon", () => {
  it("finds words by their beginning in any case", () => {
    expect(lexicon().read("Обращениями граждан").get("item")).toEqual([0]);
  });

  it("hides the words of a name from concepts", () => {
    expect([...lexicon().read("через платформу обратной связи").keys()]).toEqual(["platform"]);
    expect([...lexicon().read("через канал обратной связи").keys()]).toEqual(["feedback"]);
  });

  it("takes a whole word only where it is asked for", () => {
    expect(lexicon().read("поступившие в ПОС").get("platform")).toEqual([2]);
    expect(lexicon().read("поступившие").has("platform")).toBe(false);
  });

  it("refuses a group naming a concept it lacks", () => {
    expect(() => lexicon().resolve("item|nothing")).toThrow(RangeError);
  });

  it("treats ё and е alike", () => {
    const own = lexicon();
    own.resolve("учет");
    expect(own.read("Учёт заявок").has("учет")).toBe(true);
  });
});
