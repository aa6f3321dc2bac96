import { expect, test } from "vitest";
import type { Meetings } from "../variant.ts";
import { readMadeUp } from "./made-up-regulation.ts";

const ROLES = [
  "1. Руководитель МЦУ:",
  "1) планирует работу.",
  "2. Куратор МЦУ:",
  "1) утверждает планы.",
  "3. Секретарь МЦУ:",
  "1) ведёт архив.",
];

const meetings = (...lines: string[]): Meetings =>
  readMadeUp({ regulation: [...ROLES, ...lines] }).variant.meetings;

test.each([
  ["Заседания проходят не реже одного раза в две недели.", "OTHER"],
  ["МЦУ собирается по вторникам.", "WEEKLY"],
  ["Совещания МЦУ созываются не реже двух раз в квартал.", "OTHER"],
  ["Заседания проводятся два раза в месяц.", "OTHER"],
  ["Совещания проводятся каждую пятницу.", "WEEKLY"],
  ["Заседания проводятся каждую вторую пятницу месяца.", "MONTHLY"],
  ["Планёрки МЦУ проводятся каждые две недели.", "OTHER"],
  ["Заседания проводятся по мере необходимости, но не реже одного раза в месяц.", "MONTHLY"],
  ["Рабочие встречи участников МЦУ проводятся ежеквартально.", "QUARTERLY"],
])("«%s» tells the frequency", (sentence, rule) => {
  expect(meetings(`4. ${sentence}`).frequency?.value.rule).toBe(rule);
});

test.each([
  ["Заседание ведёт куратор МЦУ, а при его отсутствии – руководитель МЦУ.", "CURATOR"],
  ["Председательствует на заседании руководитель МЦУ.", "HEAD"],
  ["Ведение заседаний возлагается на куратора МЦУ.", "CURATOR"],
  ["Заседания проходят под руководством куратора МЦУ.", "CURATOR"],
  ["МЦУ собирается ежемесячно под председательством руководителя МЦУ.", "HEAD"],
])("«%s» names the chair", (sentence, code) => {
  expect(meetings(`4. ${sentence}`).chair?.value).toBe(code);
});

test.each([
  "проведение заседаний МЦУ;",
  "проводит еженедельные оперативные совещания;",
  "ведёт планёрки центра;",
])("the duty «%s» makes a chair", (duty) => {
  const { chair } = meetings("4. Заместитель руководителя МЦУ:", `1) ${duty}`);
  expect(chair?.value).toBe("DEPUTY_HEAD");
});

test("whoever leads in another's absence is no chair", () => {
  const { chair, substitute } = meetings(
    "4. Заместитель руководителя МЦУ:",
    "1) ведёт совещание в отсутствие куратора.",
  );
  expect([chair, substitute?.value]).toEqual([null, "DEPUTY_HEAD"]);
});

test("signing chairman of the minutes makes nobody the chair", () => {
  const sentence = "4. Протокол заседания подписывается председательствующим на заседании и секретарём МЦУ.";
  expect(meetings(sentence).chair).toBeNull();
});

test.each([
  ["Повестку заседания готовит секретарь и утверждает руководитель МЦУ.", "HEAD"],
  ["Секретарь МЦУ формирует повестку заседания и согласовывает её с куратором.", "CURATOR"],
  ["Повестка дня формируется секретарём МЦУ по предложениям участников.", "SECRETARY"],
])("«%s» tells who agrees the agenda", (sentence, code) => {
  expect(meetings(`4. ${sentence}`).agendaAgreedBy?.value).toBe(code);
});

test.each([
  ["На заседания приглашаются главы поселений и руководители учреждений, если вопрос их касается.", 2],
  ["К участию в заседаниях могут привлекаться представители предприятий.", 1],
  ["На заседание по приглашению руководителя МЦУ допускаются журналисты.", 1],
  ["В заседаниях с правом совещательного голоса могут принимать участие старосты.", 1],
])("«%s» names those invited", (sentence, count) => {
  const { invited } = meetings(`4. ${sentence}`);
  expect(invited).toHaveLength(count);
  expect(invited[0]?.value).toMatch(/^(?:главы|представители|журналисты|старосты)/u);
});

test("an obligatory participant attends the meetings", () => {
  const { attendedBy } = meetings("4. Участие представителя ЦУР в совещании обязательно.");
  expect(attendedBy.map(({ value }) => value)).toEqual(["представитель ЦУР"]);
});
