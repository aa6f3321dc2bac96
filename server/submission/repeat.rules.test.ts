import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import { placeKey } from "./fold.ts";
import { type Comparable, nearness, overlap, stemsOf } from "./repeat.rules.ts";

const aMatter = (facts: Partial<Comparable> = {}): Comparable => ({
  number: "2026-000001",
  channel: "POS",
  applicantId: null,
  placeKey: null,
  topicId: null,
  words: "Во дворе не вывозят мусор из контейнеров",
  receivedAt: new Date("2026-04-10T05:00:00Z"),
  ...facts,
});

const applicantId = "a" as ApplicantId;
const topicId = "t" as TopicId;

describe("a later submission", () => {
  test("repeats an earlier one of the same applicant and topic", () => {
    const earlier = aMatter({ applicantId, topicId });
    const later = aMatter({ applicantId, topicId, words: "Опять то же самое", number: "2026-000002" });
    expect(nearness(later, earlier)).toMatchObject({
      reasons: ["SAME_APPLICANT", "SAME_TOPIC"],
      kind: "REPEAT",
    });
  });

  test("repeats what happened at the same place in other cases of the same words", () => {
    const place = placeKey("ул. Ленина, д. 5");
    const later = aMatter({ placeKey: place, words: "Не вывозится мусор: двор, контейнеры переполнены" });
    expect(nearness(later, aMatter({ placeKey: placeKey("Ленина 5") }))).toMatchObject({
      reasons: ["SAME_PLACE", "NEAR_TEXT"],
    });
  });

  test("is a duplicate when the same words came at once by another channel", () => {
    const later = aMatter({ channel: "SOCIAL_NETWORKS", applicantId });
    expect(nearness(later, aMatter({ applicantId }))?.kind).toBe("DUPLICATE");
  });

  test("repeats the one whose number it names", () => {
    const later = aMatter({ words: "На обращение 2026-000001 ответа нет", number: "2026-000009" });
    expect(nearness(later, aMatter({ words: "Яма на дороге" }))?.reasons).toEqual(["SAME_NUMBER"]);
  });

  test("has nothing to do with another place and another matter", () => {
    const later = aMatter({ placeKey: "мира 1", topicId, words: "Сломан светофор на перекрёстке" });
    expect(nearness(later, aMatter({ placeKey: "мира 2", topicId }))).toBeNull();
  });

  test("of another applicant on the same topic alone is no repeat", () => {
    expect(nearness(aMatter({ topicId, words: "Сломан лифт" }), aMatter({ topicId }))).toBeNull();
  });
});

test("overlap is the same both ways, within 0 and 1, and whole for a text with itself", () => {
  const words = fc.array(
    fc.constantFrom("мусор", "дворник", "яма", "контейнер", "светофор", "лифты", "школа"),
  );
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [stemsOf(one.join(" ")), stemsOf(other.join(" "))];
      const share = overlap(a, b);
      expect(share).toBe(overlap(b, a));
      expect(share >= 0 && share <= 1).toBe(true);
      if (a.size >= 3) expect(overlap(a, a)).toBe(1);
    }),
  );
});
