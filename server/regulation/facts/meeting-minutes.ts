import type { Sourced } from "../sourced.ts";
import type { Meetings } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { actingRole, findRoleMentions, type RoleMention } from "./role-mention.ts";
import type { TextPiece } from "./sentences.ts";
import type { Statement } from "./statements.ts";

type MinutesRules = Pick<Meetings, "minutesKeptBy" | "minutesSignedBy" | "minutesSentTo">;

const MINUTES = /протокол/iu;
const KEPT =
  /(?:ведет|ведёт|ведение|оформля[а-яё]+|оформление|составля[а-яё]+|подготовк[а-яё]+)\s+(?:[а-яё]+\s+){0,2}протокол(?:а|у|ом|ы|ов)?(?![а-яё])|протокол[а-яё]*\s+(?:[А-ЯЁа-яё]+\s+){0,3}(?:ведет|ведёт|ведется|ведётся|оформляет|составляет)(?![а-яё])/iu;
const SIGNED = /подпис(?:ыва|ан)[а-яё]*/iu;
const SENT =
  /(?:направля[а-яё]+(?:\s+(?:его|их))?|рассыла[а-яё]+(?:\s+(?:его|их|копии\s+протокола))?|доводится\s+до\s+сведения|доводятся\s+до\s+сведения)\s+([^.;]{3,160})/iu;

/** Who keeps, signs and receives the minutes. */
export function readMinutes(
  text: ActText,
  statements: readonly Statement[],
  chair: string | null,
): MinutesRules {
  const about = statements.filter(({ text: words }) => MINUTES.test(words));
  return {
    minutesKeptBy: readKeeper(text, about),
    minutesSignedBy: readSigners(text, about, chair),
    minutesSentTo: readReceivers(text, about),
  };
}

function readKeeper(text: ActText, about: readonly Statement[]): Sourced<string> | null {
  for (const statement of about) {
    if (!KEPT.test(statement.text)) continue;
    const code =
      statement.roleCode ??
      actingRole(statement.text.replace(SIGNED, "\u0000").split("\u0000")[0] ?? "")?.code;
    if (code) return readFrom(text, statement.clause, statement, code, 0.9);
  }
  return null;
}

/** «подписывают председательствующий и секретарь»: whoever chairs signs. */
const CHAIRING = /председательствующ[а-яё]+/iu;

function readSigners(text: ActText, about: readonly Statement[], chair: string | null): Sourced<string>[] {
  for (const statement of about) {
    const signed = SIGNED.exec(statement.text);
    if (!signed) continue;
    const signers = signersIn(statement.text, signed.index, chair);
    if (signers.length === 0 && statement.roleCode)
      return [readFrom(text, statement.clause, statement, statement.roleCode, 0.9)];
    if (signers.length === 0) continue;
    return signers.map(({ code, start, end }) => {
      const range = { start: statement.start + start, end: statement.start + end };
      return readFrom(text, statement.clause, range, code, 0.95);
    });
  }
  return [];
}

type Signer = Pick<RoleMention, "code" | "start" | "end">;

/** Roles after the word of signing; where none is there, the last one before it. */
function signersIn(sentence: string, signedAt: number, chair: string | null): Signer[] {
  const after = sentence.slice(signedAt);
  const stop = after.search(/(?<![а-яё])(?:направля|рассыла|доводит|в\s+течение)/iu);
  const part = stop > 0 ? after.slice(0, stop) : after;
  const chairing = chair === null ? null : CHAIRING.exec(part);
  const byChair =
    chair !== null && chairing
      ? [{ code: chair, start: chairing.index, end: chairing.index + chairing[0].length }]
      : [];
  const named = [...byChair, ...findRoleMentions(part)];
  if (named.length === 0) return findRoleMentions(sentence.slice(0, signedAt)).slice(-1);
  return named.map((one) => ({ code: one.code, start: one.start + signedAt, end: one.end + signedAt }));
}

function readReceivers(text: ActText, about: readonly Statement[]): Sourced<string>[] {
  for (const statement of about) {
    const sent = SENT.exec(statement.text);
    if (!sent?.[1] || /^(?:на\s+)?(?:рассмотрени|подпис|согласовани)/iu.test(sent[1])) continue;
    const who = sent[1]
      .replace(
        /(?:,\s*)?(?:для\s+(?:исполнения|сведения|руководства)|в\s+течение|не\s+позднее|в\s+срок|на\s+исполнение).*$/iu,
        "",
      )
      .replace(/[\s,.]+$/u, "");
    if (who.length < 3) continue;
    const start = statement.start + sent.index + sent[0].length - sent[1].length;
    return receiversIn(who).map((one) =>
      readFrom(text, statement.clause, { start: start + one.start, end: start + one.end }, one.text, 0.85),
    );
  }
  return [];
}

/** «членам МЦУ и в ЦУР» are two receivers; «лицам в соответствии с компетенцией» is one. */
function receiversIn(who: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  for (const joint of who.matchAll(
    /(?:,|\s+и)\s+(?=в\s+(?!соответствии)|[а-яё]+(?:у|ю|ам|ям|ой|е)\s|[а-яё]+(?:у|ю|ам|ям)$)/giu,
  )) {
    pieces.push({ text: who.slice(start, joint.index), start, end: joint.index });
    start = joint.index + joint[0].length;
  }
  pieces.push({ text: who.slice(start), start, end: who.length });
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(/,\s+в\s+соответствии/u, " в соответствии"),
  }));
}
