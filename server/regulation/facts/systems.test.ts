import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const draftOf = (...regulation: string[]) => readMadeUp({ regulation: ["1. Общее", ...regulation] });
const channels = (...regulation: string[]) =>
  draftOf(...regulation).variant.channels.map(({ value }) => value.code);
const systems = (...regulation: string[]) => draftOf(...regulation).variant.systems.map(({ value }) => value);

describe("channels and systems", () => {
  test("known names are told in any spelling", () => {
    expect(
      channels(
        "1.1. МЦУ принимает сообщения из «Инцидент-менеджмента», платформы обратной связи и мессенджеров.",
      ),
    ).toEqual(["POS", "INCIDENT_MANAGEMENT", "MESSENGERS"]);
  });

  test("a site is a channel only where something comes in", () => {
    expect(channels("1.1. Отчёты размещаются на официальном сайте округа.")).toEqual([]);
    expect(channels("1.1. Обращения поступают через официальный сайт округа.")).toEqual(["WEBSITE"]);
  });

  test("an unknown quoted system gets a number", () => {
    const draft = draftOf("1.1. МЦУ ведёт учёт в системе «Городской дозор».");
    expect(draft.variant.systems.map(({ value }) => value)).toEqual([
      { code: "SYSTEM_1", name: "Городской дозор" },
    ]);
    expect(findingCodes(draft)).toContain("SYSTEM_OF_UNKNOWN_KIND");
  });

  test("a quoted portal is the portal of the region", () => {
    expect(systems("1.1. Жители пишут на портал «Мой Выдумск».")).toEqual([
      { code: "REGIONAL_PORTAL", name: "Мой Выдумск" },
    ]);
  });

  test("titles of cited acts name no system", () => {
    expect(
      systems(
        "1.1. МЦУ исполняет постановление «О системе «Ситуационный центр губернатора» и порядке её работы».",
      ),
    ).toEqual([]);
  });
});

test("two spellings of one system are flagged", () => {
  expect(
    findingCodes(
      draftOf(
        "1.1. МЦУ ведёт систему «Инцидент Менеджмент».",
        "1.2. Ответы готовят в системе «Инцидент-менеджмент».",
      ),
    ),
  ).toContain("SYSTEM_SPELLED_DIFFERENTLY");
});
