/** Words that bring in a list of sectors: «по направлениям деятельности МЦУ:», «такие тематики как:». */
const LEAD =
  /(?<![а-яё])(?:(?:под)?направлени|тематик|тематическ|отрасл|сфер|блок|областях|области\s+деятельности)[а-яё]*/iu;

/** Whether words speak of the sectors a centre works by. */
export const isSectorLead = (words: string): boolean => LEAD.test(words);

/** Heads of a column of a table that holds the names of sectors. */
export const isSectorHead = (words: string): boolean =>
  words.length <= 80 &&
  /^(?:наименование\s+|название\s+|перечень\s+|закрепл[её]нн[а-яё]+\s+|курируем[а-яё]+\s+)?(?:(?:отраслев|тематическ|курируем|функциональн)[а-яё]+\s+)?(?:направлени|тематик|отрасл|сфер|блок|тема(?![а-яё])|темы(?![а-яё])|вопрос|област)/iu.test(
    words,
  );
