import { expect, test } from "vitest";
import { instantOfMoment, readMoment } from "./read-moment.ts";

const at = (text: string, zone = "Asia/Krasnoyarsk") => {
  const moment = readMoment(text);
  return moment && instantOfMoment(moment, zone).toISOString();
};

test.each([
  ["16.04.2026", "2026-04-15T17:00:00.000Z"],
  ["16.04.26", "2026-04-15T17:00:00.000Z"],
  ["16.04.2026 09:30", "2026-04-16T02:30:00.000Z"],
  ["16.04.2026 г.", "2026-04-15T17:00:00.000Z"],
  ["2026-04-16T09:30:15", "2026-04-16T02:30:15.000Z"],
  ["2026-04-16T09:30:15Z", "2026-04-16T09:30:15.000Z"],
  ["2026-04-16T09:30:15+03:00", "2026-04-16T06:30:15.000Z"],
  ["29.02.2024", "2024-02-28T17:00:00.000Z"],
])("%s is the local time of the centre", (text, instant) => {
  expect(at(text)).toBe(instant);
});

test.each(["", "вчера", "31.02.2026", "29.02.2026", "16.13.2026", "16.04.2026 25:00", "46028", "1/2"])(
  "%j is no date",
  (text) => {
    expect(at(text)).toBeNull();
  },
);

test("the order of day and month is the centre's to say", () => {
  expect(readMoment("04/16/2026", "MDY")?.day).toBe("2026-04-16");
  expect(readMoment("04/16/2026", "DMY")).toBeNull();
});
