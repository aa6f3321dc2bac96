import vocabulary from "../vocabulary/recipients.json" with { type: "json" };
import { anyPhrase } from "../vocabulary/phrase.ts";

const recipients = vocabulary.map(({ name, phrases }) => ({ name, pattern: anyPhrase(phrases) }));

/** Those to whom something is sent, told by the dative or «в …», in the order they are named. */
export function recipientsIn(text: string): string[] {
  const found = recipients.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match && isReceiving(name, text, match.index) ? [{ name, at: match.index }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
}

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
