import { expect, test } from "vitest";
import { placeInText, placeParts } from "./place-parts.ts";

const keyOf = (written: string): string => {
  const { street, house } = placeParts(written);
  return `${street} ${house}`;
};

test("one house is one house however it is written", () => {
  const ways = [
    "ул. Ленина, д. 5а",
    "улица Ленина, дом 5а",
    "ул.Ленина,5-а",
    "Ленина 5 а",
    "г. Ленск, ул. Ленина, д.5а, кв. 12",
    "на улице Ленина, у дома 5А",
    "Ленина ул., 5а, подъезд 2",
  ];
  expect(new Set(ways.map(keyOf))).toEqual(new Set(["ленин 5а"]));
});

test("a lane is not the street of the same name", () => {
  expect(placeParts("пер. Мира, д. 3").street).not.toBe(placeParts("ул. Мира, д. 3").street);
});

test("numbers within names of streets stay there", () => {
  expect(placeParts("ул. 9 Мая, д. 12")).toMatchObject({ street: "9 ма", house: "12" });
  expect(placeParts("мкр. 3, д. 7")).toMatchObject({ street: "3", house: "7" });
  expect(placeParts("3-й микрорайон, дом 7")).toMatchObject({ house: "7" });
});

test("a building of a house is a part of its number", () => {
  expect(keyOf("Мира, 5 корп. 2")).toBe("мир 5/2");
  expect(keyOf("ул. Мира, д. 5/2")).toBe("мир 5/2");
});

test("settlements are told from streets and houses", () => {
  expect(placeParts("с. Мача, ул. Ленина, д. 5").settlement).toBe("мач");
  expect(placeParts("д. Ивановка, ул. Ленина, д. 5")).toMatchObject({ settlement: "ивановк", house: "5" });
  expect(placeParts("ул. Ленина, д. 5").settlement).toBeNull();
});

test("a stop and a school are places without a house", () => {
  expect(placeParts("остановка «Мира»")).toMatchObject({ street: null, object: "остановк мир" });
  expect(placeParts("школа № 5").object).toBe(placeParts("в школе №5").object);
  expect(placeParts("детский сад № 3").object).not.toBe(placeParts("детский сад № 4").object);
});

test("nothing is read out of nothing", () => {
  for (const written of [null, "", " , . ", "№"])
    expect(placeParts(written)).toEqual({ settlement: null, street: null, house: null, object: null });
});

test("an address within a letter is found", () => {
  expect(placeInText("Живу на ул. Мира, д. 15, третий день нет воды.")).toBe("ул. Мира, д. 15");
  expect(placeInText("На улице Заречной темно")).toBe("улице Заречной");
  expect(placeInText("Нет воды третий день")).toBeNull();
});
