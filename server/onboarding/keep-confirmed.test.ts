import { expect, test } from "vitest";
import { aProvision, aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { keepConfirmed } from "./keep-confirmed.ts";
import type { ReadVariant } from "./keep-confirmed.ts";

/** A text of one clause per line; spans are those of the lines. */
function aReading(lines: Record<string, string>, variant: ReadVariant["variant"]): ReadVariant {
  let start = 0;
  const clauses = Object.entries(lines).map(([id, text]) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { id, text, heading: null, span };
  });
  return { sourceText: Object.values(lines).join("\n"), clauses, variant };
}

const lines = { "1": "про состав", "2": "про роли", "3": "про отчёты" };
const roles = (clause: string, title: string) => [aRole("HEAD", title, { clause })];

test("a correction on an untouched clause survives", () => {
  const confirmed = aReading(lines, aVariant({ roles: roles("2", "Руководитель (исправлено)") }));
  const reading = aReading(
    { ...lines, "3": "про отчёты раз в месяц" },
    aVariant({ roles: roles("2", "Рук.") }),
  );
  expect(keepConfirmed(confirmed, reading).roles[0]?.title).toBe("Руководитель (исправлено)");
});

test("a value on a changed clause is read anew", () => {
  const confirmed = aReading(lines, aVariant({ roles: roles("2", "Руководитель") }));
  const reading = aReading({ ...lines, "2": "про новые роли" }, aVariant({ roles: roles("2", "Начальник") }));
  expect(keepConfirmed(confirmed, reading).roles[0]?.title).toBe("Начальник");
});

test("a list that gained a clause is read anew", () => {
  const sectors = [read({ name: "дороги", federalCodes: [] }, "2")];
  const more = [...sectors, read({ name: "культура", federalCodes: [] }, "4")];
  const confirmed = aReading(lines, aVariant({ sectors }));
  const reading = aReading({ ...lines, "4": "культура" }, aVariant({ sectors: more }));
  expect(keepConfirmed(confirmed, reading).sectors).toHaveLength(2);
});

test("ranges of kept values move with their clause", () => {
  const task = { ...aProvision("про отчёты", "3"), span: { start: 20, end: 30 } };
  const confirmed = aReading(lines, aVariant({ tasks: [task] }));
  const reading = aReading({ ...lines, "1": "про весь новый состав" }, aVariant({ tasks: [] }));
  const [kept] = keepConfirmed(confirmed, reading).tasks;
  expect(reading.sourceText.slice(kept?.span?.start, kept?.span?.end)).toBe("про отчёты");
});

test("a removed duty of a touched role stays removed", () => {
  const withDuty = aRole("HEAD", "Руководитель", { clause: "2", duties: [aProvision("отчитывается", "3")] });
  const confirmed = aReading(lines, aVariant({ roles: [withDuty] }));
  const reading = aReading(
    { "1": "про состав", "2": "про роли" },
    aVariant({ roles: roles("2", "Руководитель") }),
  );
  expect(keepConfirmed(confirmed, reading).roles[0]?.duties).toEqual([]);
});
