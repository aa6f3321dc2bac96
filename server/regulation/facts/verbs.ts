/** Third person of the present: «осуществляет», «обеспечивают», «несёт»; and the modal words of duty. */
const VERB =
  /^(?:[а-яё]{2,}(?:ает|яет|ует|юет|еет|ёт|ет|ит|ают|яют|уют|ют|ат|ят|ут)(?:ся)?|обязан[аы]?|должен|должны|вправе)$/iu;
/** Nouns that end as verbs do. */
const NOUN =
  /^(?:совет|комитет|бюджет|интернет|отчет|отчёт|кабинет|депутат|результат|аппарат|штат|формат|институт|этот|тот|приоритет|департамент|документ|менеджмент|инцидент|президент|пункт|момент|консультант|ассистент|лет|счет|счёт|клиент|абонент|контент|элемент|регламент|парламент|авторитет|вет|пакет|билет|маршрут|аккаунт|чат|сайт)$/iu;
const PASSIVE = /(?:тся|ются|ятся)$/iu;
/** A title and its verb stand near the beginning; further on nothing is looked for. */
const SEARCHED = 400;

/** A verb with its place in the text. */
export interface VerbInText {
  readonly start: number;
  readonly isPassive: boolean;
}

/** The verbs of a text in the third person, in order. */
export function findVerbs(text: string): VerbInText[] {
  return [...text.slice(0, SEARCHED).matchAll(/[а-яё]+/giu)].flatMap(({ 0: word, index }) =>
    VERB.test(word) && !NOUN.test(word) ? [{ start: index, isPassive: PASSIVE.test(word) }] : [],
  );
}
