import { expect, test } from "vitest";
import { formatNumber, paperPalette, screenPalette, themeOf } from "@/ui/chart/chart-theme.ts";

test("figures stand as people of the language write them", () => {
  expect(formatNumber(12_345.67, "ru")).toBe("12\u00a0345,7");
  expect(formatNumber(12_345.67, "en")).toBe("12,345.7");
});

test("a gap is a dash", () => {
  for (const gap of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
    expect(formatNumber(gap, "ru")).toBe("—");
  expect(formatNumber("скрыто", "ru")).toBe("скрыто");
});

test("colours come from the page, and from paper where it has none", () => {
  const palette = screenPalette("dark", "Inter", (name) => (name === "--text" ? " #e3e7ec " : ""));
  expect(palette.text).toBe("#e3e7ec");
  expect(palette.surface).toBe(paperPalette("Inter").surface);
  expect(palette.series).not.toEqual(paperPalette("Inter").series);
});

test("a theme can be made of paper", () => {
  expect(themeOf(paperPalette("Inter"), "ru")).toMatchObject({ textStyle: { color: "#1a2129" } });
});
