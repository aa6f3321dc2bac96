/** One line of a text: a half-open range without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text in order, empty ones as well. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield { start, end };
    start = end + 1;
  }
  yield { start, end: text.length };
}

/** The line end before or after the line goes with it, so that removing a line leaves no empty one. */
export function withLineEnd(text: string, line: Line): Line {
  if (line.end < text.length) return { start: line.start, end: line.end + 1 };
  return line;
}

/** Nothing after it is needed to make the sentence whole. */
const SENTENCE_END = /[.;:!?][»"”)\]]*$/;
const ABBREVIATION =
  /(?:^|[\s(«\d])(?:г|гг|ул|пр|пер|д|им|ст|ч|п|пп|подп|разд|т|с|руб|тыс|млн|обл|р-н|пос|дер|ред|утв|т\.\s?[чдпе]|[А-ЯЁ])\.$/;

/** Whether a line ends where a sentence or a list item may end. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line) && !ABBREVIATION.test(line);
}

const MARKER =
  /^(?:[-–—−•·▪■◦●○*→✓o]\s|\(?\d{1,3}(?:\.\d{1,3}){0,5}(?:\.\)?|\)\.?)(?=[\s«А-ЯЁA-Za-zа-яё]|$)|\d{1,3}(?:\.\d{1,3}){1,5}\s+[А-ЯЁа-яё«]|\(?[а-яёa-z]\)|[IVXLХІ]{1,6}[.)]?\s+[А-ЯЁ«]|[IVXLХІ]{1,6}[.)]$|(?:Раздел|Глава|Статья|РАЗДЕЛ|ГЛАВА|СТАТЬЯ|§)\s+[\dIVX])/;

/** Whether a line begins with the number, letter or sign of a clause or a list item. */
export function startsWithMarker(line: string): boolean {
  return MARKER.test(line);
}

const LONE_MARKER = /^(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]|\d{1,3}(?:\.\d{1,3}){1,5}|\(?[а-яёa-z]\)|[-–—•·▪])$/;

/** Whether a line holds nothing but a marker whose text stands on the next line. */
export function isLoneMarker(line: string): boolean {
  return LONE_MARKER.test(line);
}
