import type { Sourced } from "../sourced.ts";
import type { Meetings } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { readFrequency, readForms } from "./meeting-form.ts";
import { readAttended, readInvited } from "./meeting-guests.ts";
import { readMinutes } from "./meeting-minutes.ts";
import { actingRole, findRoleMentions } from "./role-mention.ts";
import type { Statement } from "./statements.ts";

const MEETING =
  /(?:заседани|совещани|собрани|повестк|план[её]рк|оперативк|летучк)[а-яё]*|рабоч[а-яё]+\s+встреч|(?:МЦУ|центр|штаб|комисси|групп|офис|участник|член)[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,2}собира(?:ется|ются)/iu;
/** Meetings of others that the centre only takes part in. */
const FOREIGN = /участвовать\s+в\s+(?:заседани|совещани)|совещани[а-яё]+,\s+проводимых/iu;

/** Statements that speak of the centre's own meetings. */
function aboutMeetings(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ text }) => MEETING.test(text) && !FOREIGN.test(text));
}

/**
 * How the centre meets; a field the regulation does not settle is null or empty.
 *
 * @param statements sentences of the regulation with the roles whose duties they are
 */
export function readMeetings(text: ActText, statements: readonly Statement[]): Meetings {
  const own = aboutMeetings(statements);
  const near = withNeighbours(statements, own);
  const chair = readChair(text, own);
  return {
    forms: readForms(text, own),
    frequency: readFrequency(text, own),
    chair,
    substitute: readSubstitute(text, [...near, ...statements.filter(({ roleCode }) => roleCode !== null)]),
    organiser: roleOf(text, own, ORGANISES),
    agendaAgreedBy:
      readAgreedWith(text, own) ?? roleOf(text, own, AGREES_AGENDA) ?? roleOf(text, own, FORMS_AGENDA),
    participantsChosenBy: roleOf(
      text,
      own,
      /определя[а-яё]+\s+(?:состав|круг|перечень)\s+(?:участников|приглаш)/iu,
    ),
    attendedBy: readAttended(text, own),
    invited: readInvited(text, own),
    quorum:
      wholeSentence(text, near, /правомоч|кворум|считается\s+состоявш|состоявш[а-яё]+ся\s+при/iu) ??
      wholeSentence(text, statements, /(?:правомоч|кворум).{0,160}(?:половин|трет|член|состав)/iu),
    decisionRule:
      wholeSentence(
        text,
        near,
        /решени[а-яё]+\s+(?:[А-ЯЁа-яё]+\s+){0,4}(?:принима|счита)[а-яё]+.{0,80}(?:большинств|голос|единоглас|консенсус)|большинством\s+голосов/iu,
      ) ?? wholeSentence(text, statements, /решени[а-яё]+.{0,80}большинством\s+голосов/iu),
    ...readMinutes(text, statements, chair?.value ?? null),
  };
}

/** A sentence after one about meetings may go on about them: «В период отсутствия …». */
function withNeighbours(all: readonly Statement[], own: readonly Statement[]): Statement[] {
  const clauses = new Set(own.map(({ clause }) => clause.id));
  const parents = new Set(own.map(({ clause }) => clause.parent));
  return all.filter(
    ({ clause }) => clauses.has(clause.id) || clauses.has(clause.parent ?? "") || parents.has(clause.parent),
  );
}

const ORGANISES =
  /(?:организует|обеспечивает)\s+(?:подготовку\s+(?:и\s+проведение\s+)?)?(?:проведение\s+)?(?:заседани|совещани)|созыв[а-яё]*\s+(?:[а-яё]+(?:ые|ых)\s+)?(?:заседани|совещани)|(?:организаци[яюи]|обеспечение|подготовк[ауи])\s+(?:(?:и|подготовк[аиу]|проведени[яею]|созыва?)\s+){0,3}(?:заседани|совещани)|(?:заседани|совещани)[а-яё]*\s+(?:[а-яё]+\s+){0,3}(?:созыва|организу)[а-яё]+ся/iu;
const AGREES_AGENDA =
  /(?:согласован|согласовыва|утвержда|утвержд)[а-яё]*\s+(?:[а-яё,]+\s+){0,3}повест|повестк[а-яё]+\s+(?:дня\s+)?(?:[А-ЯЁа-яё]+\s+){0,6}(?:согласовыва|утвержда)/iu;
const FORMS_AGENDA = /(?:формиру|определя)[а-яё]*\s+повест|повестк[а-яё]+\s+(?:дня\s+)?формиру/iu;
const CHAIR_SENTENCE =
  /(?:заседани|совещани)[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,3}?(?:проводит(?:ся\s+под\s+председательством)?|ведет|ведёт|возглавляет|проводятся\s+под\s+(?:председательством|руководством))|под\s+председательством\s|(?:заседани|совещани)[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,2}проходят\s+под\s+руководством|ведение\s+(?:заседани|совещани)[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,2}(?:возлага|осуществля)|председательств[а-яё]+\s+на|председательствует/iu;
const CHAIR_DUTY =
  /(?:^|\s)(?:проводит|вед[её]т|возглавляет)\s+(?:его\s+|их\s+)?(?:[а-яё]+(?:ые|ие|ое|ее|ую|ый)\s+){0,3}(?:заседани|совещани|план[её]рк|оперативк|летучк)|^(?:личное\s+)?(?:проведение|ведение)\s+(?:[а-яё]+(?:ых|их)\s+)?(?:заседани|совещани|план[её]р|оперативок|летучек)|председательств|(?:заседани|совещани)[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,2}и\s+(?:вед[её]т|проводит)\s+их/iu;
const OWN_PART =
  /организует\s+проведение\s+(?:заседани|совещани).*(?:непосредственн|личн)[а-яё]*\s+участием/iu;

function readChair(text: ActText, own: readonly Statement[]): Sourced<string> | null {
  for (const statement of own) {
    if (
      !CHAIR_SENTENCE.test(statement.text) ||
      /подпис/iu.test(statement.text) ||
      /отсутств/iu.test(statement.text.split(",")[0] ?? "")
    )
      continue;
    const first =
      findRoleMentions(statement.text).find((one) => one.isSubject) ?? findRoleMentions(statement.text)[0];
    if (first) return read(text, statement, first.code, 0.95);
  }
  const duty = own.find(
    ({ text: words, roleCode }) =>
      roleCode !== null && CHAIR_DUTY.test(words) && !/отсутстви|замеща/iu.test(words),
  );
  if (duty?.roleCode) return read(text, duty, duty.roleCode, 0.95);
  const led = own.find(({ text: words, roleCode }) => roleCode !== null && OWN_PART.test(words));
  return led?.roleCode ? read(text, led, led.roleCode, 0.6) : null;
}

/** «замещает куратора на совещаниях» among the duties of a role. */
const STANDS_IN =
  /замеща[а-яё]+\s+(?:его|её|ее|координатор|куратор|руководител|председател|начальник)[^.;]{0,60}(?:заседани|совещани)/iu;

function readSubstitute(text: ActText, near: readonly Statement[]): Sourced<string> | null {
  for (const statement of near) {
    const at = statement.text.search(/отсутстви/iu);
    if (statement.roleCode && STANDS_IN.test(statement.text))
      return read(text, statement, statement.roleCode, 0.9);
    if (at < 0 || /без\s+отсутстви/iu.test(statement.text)) continue;
    const code = substituteIn(statement, at);
    if (code) return read(text, statement, code, 0.95);
  }
  return null;
}

/** Who acts while another is away: after «в отсутствие …», before it, or the one whose duty it is. */
function substituteIn({ text, roleCode }: Statement, at: number): string | null {
  const mentions = findRoleMentions(text);
  const after = mentions.filter(({ start }) => start > at);
  const acting =
    after.findLast(({ isSubject }) => isSubject) ?? (after.length > 1 ? after.at(-1) : undefined);
  if (acting) return acting.code;
  if (!/замеща|исполня|провод|вед[её]т|председательству/iu.test(text)) return null;
  return mentions.find(({ isSubject }) => isSubject)?.code ?? roleCode;
}

function roleOf(text: ActText, own: readonly Statement[], pattern: RegExp): Sourced<string> | null {
  for (const statement of own) {
    const match = pattern.exec(statement.text);
    if (!match) continue;
    const code = statement.roleCode ?? actorOf(statement.text, match);
    if (code) return read(text, statement, code, 0.9);
  }
  return null;
}

/** Who does what the match says: the last role before it, else the first after it. */
function actorOf(words: string, match: RegExpExecArray): string | undefined {
  const subjects = findRoleMentions(words).filter(({ isSubject }) => isSubject);
  const end = match.index + match[0].length;
  const actor =
    subjects.findLast(({ start }) => start < match.index) ?? subjects.find(({ start }) => start >= end);
  return (actor ?? actingRole(words))?.code;
}

/** «готовит повестку и согласует её с куратором»: the curator agrees it. */
function readAgreedWith(text: ActText, own: readonly Statement[]): Sourced<string> | null {
  for (const statement of own) {
    const at =
      /повестк[а-яё]*.*соглас(?:у|овыва)[а-яё]*\s+(?:её\s+|ее\s+)?с\s+|соглас(?:у|овыва)[а-яё]*\s+с\s+[^,.;]{3,60}повестк/iu.exec(
        statement.text,
      );
    const mention = at
      ? findRoleMentions(statement.text.slice(at.index)).find(({ isSubject }) => !isSubject)
      : undefined;
    if (mention) return read(text, statement, mention.code, 0.9);
  }
  return null;
}

function wholeSentence(text: ActText, near: readonly Statement[], pattern: RegExp): Sourced<string> | null {
  const found = near.find((statement) => pattern.test(statement.text));
  return found ? readFrom(text, found.clause, found, found.text, 0.9) : null;
}

const read = <T>(text: ActText, statement: Statement, value: T, confidence: number): Sourced<T> =>
  readFrom(text, statement.clause, statement, value, confidence);
