/** Names as they are compared: of columns, of organisations, of topics. */
import { fold } from "../submission/fold.ts";

/** Name of a column without case, ё and signs. */
export const foldHeader = (header: string): string => fold(header);

/** Legal forms that long names begin with and short ones leave out. */
const LEGAL_FORMS = [
  "муниципальное казенное учреждение",
  "муниципальное бюджетное учреждение",
  "муниципальное автономное учреждение",
  "муниципальное бюджетное общеобразовательное учреждение",
  "муниципальное бюджетное дошкольное образовательное учреждение",
  "муниципальное унитарное предприятие",
  "муниципальное предприятие",
  "государственное бюджетное учреждение здравоохранения",
  "государственное бюджетное учреждение",
  "государственное казенное учреждение",
  "краевое государственное бюджетное учреждение",
  "краевое государственное казенное учреждение",
  "областное государственное бюджетное учреждение",
  "федеральное государственное бюджетное учреждение",
  "общество с ограниченной ответственностью",
  "публичное акционерное общество",
  "открытое акционерное общество",
  "закрытое акционерное общество",
  "акционерное общество",
  "автономная некоммерческая организация",
  "товарищество собственников жилья",
  "индивидуальный предприниматель",
].map((form) => fold(form));

const SHORT_FORMS = new Set(
  "мку мбу мау мбоу мбдоу маоу мадоу муп мп гбуз гбу гку кгбу кгку огбу фгбу ооо пао оао зао ао ано тсж ип ук".split(
    " ",
  ),
);

/** Name of an organisation without its legal form: «МКУ "УЖКХ"» and «Муниципальное казённое учреждение УЖКХ» are one. */
export function foldOrganisation(name: string): string {
  let folded = fold(name);
  for (const form of LEGAL_FORMS) if (folded.startsWith(`${form} `)) folded = folded.slice(form.length + 1);
  const words = folded.split(" ");
  while (words.length > 1 && SHORT_FORMS.has(words[0]!)) words.shift();
  return words.join(" ").slice(0, 300);
}

/** Name of a topic; the levels of a category stand in one name. */
export const foldTopic = (name: string): string => fold(name).slice(0, 300);
