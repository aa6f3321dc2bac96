import vocabulary from "../vocabulary/recipients.json" with { type: "json" };
import { anyPhrase } from "../vocabulary/phrase.ts";

const recipients = vocabulary.map(({ name, phrases }) => ({ name, pattern: anyPhrase(phrases) }));

/** Those to whom something is sent, told by the dative or «в …», in the order they are named. */
export function recipientsIn(printed: string): string[] {
  const text = withDatives(printed);
  const found = recipients.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match && isReceiving(name, text, match.index) ? [{ name, at: match.index }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
}

/** «информирует руководителя», «до сведения главы» put the one who is told into another case; letters keep their places. */
function withDatives(text: string): string {
  return text.replace(TOLD, (words, verb: string, told: string) => {
    const dative = DATIVES.reduce((one, [form, ending]) => one.replace(form, ending), told);
    return `${words.slice(0, verb.length)}${dative}`;
  });
}

const TOLD =
  /((?:информир|уведомл|оповещ|осведомл)[а-яё]*\s+|до\s+сведения\s+)((?:[а-яё]+\s+){0,1}(?:руководител|куратор|координатор|секретар|глав|заместител|мэр|голов|председател|начальник|директор)[а-яё]+)/giu;
const DATIVES: readonly [RegExp, string][] = [
  [/(?<=руководител|секретар|заместител|председател)я$/iu, "ю"],
  [/(?<=куратор|координатор|мэр|начальник|директор)а$/iu, "у"],
  [/(?<=глав|голов)[уы]$/iu, "е"],
];

/** A body is a receiver only after a verb of sending; «по запросам ЦУР» asks and does not receive. */
function isReceiving(name: string, text: string, at: number): boolean {
  if (name !== "ЦУР" && name !== "Координационный центр") return true;
  const before = text.slice(0, at);
  if (
    /(?:запрос[а-яё]*|поручени[а-яё]*|рекомендаци[а-яё]*|взаимодейств[а-яё]*\s+с|шаблон[а-яё,\s]*|предоставляем[а-яё]+)\s*$/iu.test(
      before,
    )
  )
    return false;
  return (
    /(?:в|для|,|и|[а-яё]+ет|[а-яё]+ют|отчет[а-яё]*|отчёт[а-яё]*)\s*$/iu.test(before) ||
    /(?:центру)$/iu.test(before)
  );
}
