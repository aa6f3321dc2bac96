import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const draftOf = (...regulation: string[]) => readMadeUp({ regulation: ["1. Заседания", ...regulation] });
const meetings = (...regulation: string[]) => draftOf(...regulation).variant.meetings;

describe("how a centre meets", () => {
  test("forms and rhythm are read", () => {
    const read = meetings(
      "1.1. Заседания МЦУ проводятся не реже одного раза в месяц очно или в режиме видеоконференции.",
    );
    expect(read.forms?.value).toEqual(["IN_PERSON", "REMOTE"]);
    expect(read.frequency?.value.rule).toBe("MONTHLY");
  });

  test("two sessions in a month are no monthly rhythm", () => {
    expect(meetings("1.1. Заседания МЦУ проводятся не реже двух раз в месяц.").frequency?.value.rule).toBe(
      "OTHER",
    );
  });

  test("chair and substitute stand in one sentence", () => {
    const read = meetings("1.1. Заседания ведёт куратор МЦУ, а в его отсутствие – руководитель МЦУ.");
    expect([read.chair?.value, read.substitute?.value]).toEqual(["CURATOR", "HEAD"]);
  });

  test("a duty tells the chair", () => {
    expect(
      meetings("1.1. Председатель МЦУ:", "а) проводит заседания;", "б) утверждает планы.").chair?.value,
    ).toBe("HEAD");
  });

  test("minutes are kept, signed and sent", () => {
    const read = meetings(
      "1.1. Заседания проводит куратор МЦУ.",
      "1.2. Протокол ведёт секретарь МЦУ, подписывают куратор и секретарь.",
      "1.3. Протокол направляется членам МЦУ и в ЦУР.",
    );
    expect(read.minutesKeptBy?.value).toBe("SECRETARY");
    expect(read.minutesSignedBy.map(({ value }) => value)).toEqual(["CURATOR", "SECRETARY"]);
    expect(read.minutesSentTo.map(({ value }) => value)).toEqual(["членам МЦУ", "в ЦУР"]);
  });

  test("quorum and voting are kept as sentences", () => {
    const read = meetings(
      "1.1. Заседание МЦУ правомочно при участии половины членов.",
      "1.2. Решения МЦУ принимаются большинством голосов.",
    );
    expect(read.quorum?.value).toContain("половины");
    expect(read.decisionRule?.clause).toBe("1.2");
  });

  test("meetings of others are left out", () => {
    expect(
      meetings(
        "1.1. МЦУ имеет право:",
        "а) участвовать в совещаниях отделов еженедельно;",
        "б) приглашать экспертов.",
      ).frequency,
    ).toBeNull();
  });
});

test("an open question about the chair is flagged", () => {
  const codes = findingCodes(draftOf("1.1. Заседания МЦУ проводятся ежемесячно."));
  expect(codes).toContain("CHAIR_NOT_STATED");
  expect(codes).toContain("MINUTES_SIGNER_NOT_STATED");
});

test("silence about meetings is one finding", () => {
  const codes = findingCodes(draftOf("1.1. МЦУ работает с сообщениями."));
  expect(codes).toContain("MEETINGS_NOT_DESCRIBED");
  expect(codes).not.toContain("CHAIR_NOT_STATED");
});

test("a role named only by a rule of meetings is listed", () => {
  const { roles } = draftOf("1.1. Протокол заседания ведёт секретарь МЦУ.").variant;
  expect(roles).toMatchObject([{ code: "SECRETARY", clause: "1.1", duties: [] }]);
});

test("whoever chairs signs as the chair", () => {
  const read = meetings(
    "1.1. Заседания ведёт куратор МЦУ.",
    "1.2. Протокол подписывают председательствующий и секретарь МЦУ.",
  );
  expect(read.minutesSignedBy.map(({ value }) => value)).toEqual(["CURATOR", "SECRETARY"]);
});
