import { describe, expect, it } from "vitest";
import regions from "../vocabulary/regions.json" with { type: "json" };
import { findMunicipalities } from "./municipality-names.ts";
import { findRegions, timeZoneOf } from "./regions.ts";

describe("findRegions", () => {
  it("knows 89 regions and finds each by its genitive", () => {
    expect(new Set(regions.map(({ code }) => code)).size).toBe(89);
    for (const { code, genitive } of regions) {
      expect(findRegions(`Администрация района ${genitive} решила`).map(({ region }) => region.code)).toEqual(
        [code],
      );
    }
  });

  it("finds a region in any case and in capitals", () => {
    const codes = findRegions("по Алтайскому краю, в РЕСПУБЛИКЕ АЛТАЙ и в Якутии").map(
      ({ region }) => region.code,
    );
    expect(codes).toEqual(["ALT", "AL", "SA"]);
  });

  it("names only time zones that exist", () => {
    for (const { timeZones } of regions) {
      for (const { zone } of timeZones)
        expect(() => new Intl.DateTimeFormat("ru", { timeZone: zone })).not.toThrow();
    }
  });

  it("gives districts with a time of their own their zone", () => {
    expect(timeZoneOf("SA", "Ленский район")).toBe("Asia/Yakutsk");
    expect(timeZoneOf("SA", "Верхоянский район")).toBe("Asia/Vladivostok");
    expect(timeZoneOf("XX", null)).toBeNull();
  });
});

describe("findMunicipalities", () => {
  it.each([
    ["Администрация Грибовского городского округа", "Грибовский городской округ", "URBAN_DISTRICT"],
    ["в Сосновском муниципальном округе", "Сосновский муниципальный округ", "MUNICIPAL_OKRUG"],
    ["муниципального района «Лесной район»", "Лесной район", "MUNICIPAL_DISTRICT"],
    ["Глава Нижнего сельского поселения", "Нижнее сельское поселение", "RURAL_SETTLEMENT"],
    ["городского округа город Ясный", "городской округ Ясный", "URBAN_DISTRICT"],
    ["администрации города Чистополя", "Чистополь", "TOWN"],
    ["ЗАТО г. Морянск", "ЗАТО Морянск", "CLOSED_TOWN"],
    ["администрация Еловского сельсовета", "Еловский сельсовет", "RURAL_SETTLEMENT"],
  ])("puts the name into the nominative: %s", (words, name, kind) => {
    expect(findMunicipalities(words)[0]).toMatchObject({ name, kind });
  });

  it("takes no federal or autonomous district for one", () => {
    expect(findMunicipalities("в Уральском федеральном округе и Ненецком автономном округе")).toEqual([]);
  });

  it("is less sure where the case leaves a choice", () => {
    const [safe] = findMunicipalities("ЗАТО Морянск");
    const [guessed] = findMunicipalities("администрация города Рязани");
    expect(guessed!.confidence).toBeLessThan(safe!.confidence);
  });
});
