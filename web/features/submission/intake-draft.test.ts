import { describe, expect, test } from "vitest";
import {
  blankDraft,
  fieldOfRefusal,
  inputOf,
  missingField,
  nextDraft,
  unsavedOf,
  withChannel,
  type IntakeDraft,
} from "@/features/submission/intake-draft.ts";

const zone = "Asia/Krasnoyarsk";
const filled: IntakeDraft = {
  ...withChannel(blankDraft("2026-03-10", "09:30"), "PAPER"),
  name: " Иванов Иван ",
  summary: " Не убран снег ",
  place: "ул. Ленина, 5",
};

describe("choosing a channel", () => {
  test("settles the regime where there is only one", () => {
    expect(withChannel(blankDraft("2026-03-10", "09:30"), "PAPER").regime).toBe("APPEAL");
    expect(withChannel(blankDraft("2026-03-10", "09:30"), "POS").regime).toBeNull();
  });

  test("takes away what the channel cannot carry", () => {
    const draft = { ...blankDraft("2026-03-10", "09:30"), regime: "APPEAL" as const, isFastTrack: true };
    expect(withChannel({ ...draft, route: "EPGU" }, "EDDS")).toMatchObject({
      regime: "MESSAGE",
      route: null,
      isFastTrack: false,
    });
  });
});

test("what is missing is told one by one, from the top", () => {
  const blank = blankDraft("2026-03-10", "09:30");
  expect(missingField(blank)).toBe("channel");
  expect(missingField(withChannel(blank, "POS"))).toBe("regime");
  const electronic = { ...withChannel(blank, "ELECTRONIC_DOCUMENT"), regime: "APPEAL" as const };
  expect(missingField(electronic)).toBe("route");
  expect(missingField({ ...electronic, route: "EPGU" })).toBe("summary");
  expect(missingField(filled)).toBeNull();
});

describe("what is sent", () => {
  test("is trimmed, and empty fields are left out", () => {
    expect(inputOf(filled, false, zone)).toMatchObject({
      summary: "Не убран снег",
      applicant: { name: "Иванов Иван", phone: null },
      externalNumber: null,
      receivedAt: null,
    });
  });

  test("names the moment as the municipality's clocks show it", () => {
    expect(inputOf(filled, true, zone).receivedAt).toBe("2026-03-10T02:30:00.000Z");
  });

  test("is anonymous when nothing is known of the applicant", () => {
    expect(inputOf({ ...filled, name: "  " }, false, zone).applicant).toBeNull();
  });

  test("leaves the sector to the topic", () => {
    const both = { ...filled, topicId: "t", sectorId: "s" };
    expect(inputOf(both, false, zone)).toMatchObject({ topicId: "t", sectorId: null });
    expect(inputOf({ ...both, topicId: null }, false, zone).sectorId).toBe("s");
  });
});

test("the next form keeps what a stack of papers shares", () => {
  expect(nextDraft(filled, "2026-03-11", "10:00")).toMatchObject({
    channel: "PAPER",
    regime: "APPEAL",
    receivedOn: "2026-03-11",
    name: "",
    summary: "",
  });
});

test("a refusal is shown at the field it speaks of", () => {
  expect(fieldOfRefusal("EMAIL_IS_NO_APPEAL")).toBe("route");
  expect(fieldOfRefusal("NO_REGULATION")).toBeNull();
});

describe("what repeats are sought by", () => {
  const blank = blankDraft("2026-03-10", "09:30");

  test("is nothing while what is known could be anybody's", () => {
    expect(unsavedOf(blank, false, zone)).toBeNull();
    expect(unsavedOf({ ...blank, summary: "Не убран снег", name: "Иванов Иван" }, false, zone)).toBeNull();
    expect(unsavedOf({ ...blank, phone: "89135550011" }, false, zone)).toBeNull();
  });

  test("is a place, an applicant with a contact, or a number that the text names", () => {
    expect(unsavedOf({ ...blank, place: " Ленина 5 " }, false, zone)).toMatchObject({
      place: "Ленина 5",
      applicant: null,
    });
    const known = { ...blank, name: "Иванов Иван", phone: "89135550011" };
    expect(unsavedOf(known, false, zone)?.applicant).toMatchObject({ name: "Иванов Иван" });
    expect(unsavedOf({ ...blank, summary: "Нет ответа на 2026-000017" }, false, zone)).not.toBeNull();
  });

  test("holds as much of a text as is compared", () => {
    const long = { ...blank, place: "Ленина 5", text: "снег ".repeat(4000) };
    expect(unsavedOf(long, false, zone)?.text).toHaveLength(2000);
  });

  test("is sent as marked, and is not carried to the next one", () => {
    const marked = { ...filled, repeats: ["a", "b"] };
    expect(inputOf(marked, false, zone).repeats).toEqual(["a", "b"]);
    expect(nextDraft(marked, "2026-03-10", "09:40").repeats).toEqual([]);
    expect(fieldOfRefusal("REPEAT_NOT_LATER")).toBe("repeats");
  });
});
