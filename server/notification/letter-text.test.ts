import { describe, expect, test } from "vitest";
import { NotificationKind } from "./notification-kind.ts";
import { digestLetter, noticeLetter, sentenceOf } from "./letter-text.ts";

const place = {
  municipality: "Город Полярный",
  url: "https://mcu.example/polar",
  timeZone: "Asia/Krasnoyarsk",
};

const about = (kind: NotificationKind, params: object = {}) => ({
  kind,
  submissionId: "0192",
  params: { number: "2026-000007", dueAt: "2026-04-16T16:59:59.999Z", ...params },
});

describe("a letter", () => {
  test("about one thing says it in its subject", () => {
    const letter = noticeLetter([about(NotificationKind.ASSIGNED)], place);
    expect(letter.subject).toBe(
      "Город Полярный: Вам передано обращение № 2026-000007. Срок: 16.04.2026, 23:59",
    );
    expect(letter.text).toContain("https://mcu.example/polar/submissions/0192");
    expect(letter.html).toContain('href="https://mcu.example/polar/submissions/0192"');
  });

  test.each([
    [2, "2 уведомления"],
    [5, "5 уведомлений"],
    [21, "21 уведомление"],
  ])("about %i things counts them", (count, words) => {
    const lines = Array.from({ length: count }, () => about(NotificationKind.TERM_OVER));
    expect(noticeLetter(lines, place).subject).toBe(`Город Полярный: ${words} по обращениям`);
  });

  test("counts the term by the clock of the municipality", () => {
    const line = about(NotificationKind.TERM_NEAR);
    expect(sentenceOf(line, { ...place, timeZone: "Asia/Kamchatka" })).toContain("17.04.2026, 04:59");
  });

  test("has a sentence for every kind, without a trace of the matter", () => {
    for (const kind of Object.values(NotificationKind)) {
      const sentence = sentenceOf(about(kind, { summary: "Иванов жалуется" }), place);
      expect(sentence).toMatch(/^[А-Я].*\.$/);
      expect(sentence).not.toContain("Иванов");
    }
  });

  test("leads to the import it is about", () => {
    const line = { kind: NotificationKind.IMPORT_FINISHED, submissionId: null, params: { importId: "77" } };
    expect(noticeLetter([line], place).text).toContain("/submissions/imports/77");
  });

  test("lets no name of a municipality become markup", () => {
    const odd = { ...place, url: 'https://mcu.example/"><script>' };
    expect(noticeLetter([about(NotificationKind.ASSIGNED)], odd).html).not.toContain("<script>");
  });

  test("of a day sums it up", () => {
    const letter = digestLetter({ overdue: 2, dueToday: 1, open: 9, unread: 0 }, place);
    expect(letter.subject).toBe("Город Полярный: сводка на сегодня");
    expect(letter.text).toContain("Просрочено: 2.");
  });
});
