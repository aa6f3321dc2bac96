import { expect, test } from "vitest";
import { nominativePost, opensPost } from "./post.ts";

test.each([
  "начальник отдела",
  "и.о. директора",
  "ведущего инженера",
  "Первый заместитель главы",
  "управляющая делами",
])("%s begins as a post", (text) => expect(opensPost(text)).toBe(true));

test.each(["отработку рисков", "транспорт и дороги", "МЦУ"])("%s begins as no post", (text) => {
  expect(opensPost(text)).toBe(false);
});

test.each([
  ["ведущего инженера-программиста сектора связи", "ведущий инженер-программист сектора связи"],
  ["Главу округа", "Глава округа"],
  ["исполняющего обязанности директора", "исполняющий обязанности директора"],
  ["первого заместителя главы", "первый заместитель главы"],
])("%s is put into the nominative", (printed, nominative) => {
  expect(nominativePost(printed)).toBe(nominative);
});
