import { expect, test } from "vitest";
import { invitedLines, invitedOf } from "@/features/meeting/invited-text.ts";

test("a line is a name and, behind the comma, the post", () => {
  expect(invitedOf("Эксперт по дорогам\n\n Директор , МУП «Дороги», филиал ")).toEqual([
    { name: "Эксперт по дорогам", post: null },
    { name: "Директор", post: "МУП «Дороги», филиал" },
  ]);
});

test("lines are read back as they were written", () => {
  const invited = [
    { name: "Эксперт", post: null },
    { name: "Директор", post: "МУП, филиал" },
  ];
  expect(invitedOf(invitedLines(invited))).toEqual(invited);
});
