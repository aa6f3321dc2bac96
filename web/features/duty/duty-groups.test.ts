import { expect, test } from "vitest";
import { dutyGroups, searchDuties } from "@/features/duty/duty-groups.ts";

const holder = (id: string, name: string | null, post: string | null) => ({
  id: `a-${id}`,
  member: { id, name, post },
  sectors: [],
});
const regulation = {
  id: "r",
  roles: [
    { code: "HEAD", title: "Руководитель", clause: "3.1", holders: [holder("1", "Ива А. А.", "глава")] },
    { code: "ROLE_1", title: "Дозорный", clause: "3.2", holders: [holder("1", "Ива А. А.", "глава")] },
    { code: "CURATOR", title: "Куратор", clause: "3.3", holders: [] },
  ],
  duties: [
    { list: "role:HEAD", roleCode: "HEAD", text: "ведёт заседания", clause: "4.1", capabilities: ["MTG-01"] },
    { list: "role:ROLE_1", roleCode: "ROLE_1", text: "следит за сроком", clause: "4.2", capabilities: [] },
    { list: "tasks", roleCode: null, text: "принимает сообщения", clause: "2.1", capabilities: ["INT-01"] },
  ],
};
const capabilities = ["INT-01", "CLS-01", "MTG-01"].map((code) => ({
  code,
  group: code.slice(0, 3),
  name: { ru: code, en: code },
}));
const title = ({
  title: name,
  list,
  capability,
}: {
  title: string | null;
  list: string | null;
  capability: string | null;
}) => name ?? list ?? capability ?? "";

test("roles without a holder stay visible", () => {
  const groups = dutyGroups(regulation, capabilities, "role");
  expect(groups.map(title)).toEqual(["Руководитель", "Дозорный", "Куратор", "tasks"]);
  expect(groups[2]?.note).toEqual([]);
});

test("a person answers for every role held", () => {
  const groups = dutyGroups(regulation, capabilities, "person");
  expect(groups).toHaveLength(1);
  expect(groups[0]?.note).toEqual(["глава", "Руководитель", "Дозорный"]);
  expect(groups[0]?.lines.map(({ clause }) => clause)).toEqual(["4.1", "4.2"]);
});

test("capabilities nobody owes are left out", () => {
  const groups = dutyGroups(regulation, capabilities, "capability");
  expect(groups.map(({ capability }) => capability)).toEqual(["INT-01", "MTG-01"]);
  expect(groups[1]?.lines[0]?.people).toEqual(["Ива А. А."]);
});

test("a search keeps the lines that hold the words", () => {
  const found = searchDuties(dutyGroups(regulation, capabilities, "role"), "СРОКОМ", title);
  expect(found.map(title)).toEqual(["Дозорный"]);
});

test("a group found by its name keeps all lines", () => {
  const found = searchDuties(dutyGroups(regulation, capabilities, "role"), "руководитель", title);
  expect(found[0]?.lines).toHaveLength(1);
});
