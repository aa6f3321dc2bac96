/** Puts what the database holds of a meeting and its minutes into the words of the document. */
import labels from "../../schema/labels.json" with { type: "json" };
import type { Owner } from "../assignment/owner.reads.ts";
import { memberById } from "../composition/composition.reads.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { nameOf } from "../meeting/find-meeting.ts";
import { Attendance, ParticipantKind } from "../meeting/meeting.enums.ts";
import type { MeetingParticipant } from "../meeting/participant.entity.ts";
import { countedOutcome, tallyOf, votesFor } from "../meeting/vote.rules.ts";
import { recipientById } from "../quality/quality.reads.ts";
import { standingOf } from "../regulation/standing.ts";
import { localDay } from "../term/local-time.ts";
import type { Decision } from "./decision.entity.ts";
import { type MinutesWhole, numbersOf } from "./find-minutes.ts";
import type { AgendaLine, DecisionLine, MinutesWords, PersonLine } from "./minutes-document.ts";
import { signersOf } from "./minutes.rules.ts";

type Labels = Readonly<Record<string, { readonly ru: string }>>;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const label = (set: Labels, code: string): string => lower(set[code]?.ru ?? code);

/** «12 ноября 2026 года». */
export function dayInWords(day: PlainDate): string {
  const text = new Intl.DateTimeFormat("ru-RU", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(`${day}T00:00:00Z`));
  return text.replace(/\s*г\.$/u, " года");
}

/** «12.11.2026, 15:04» on the municipality's clock. */
export function momentInWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("ru-RU", {
    timeZone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(at);
}

/** Name of an owner as documents give it. */
export async function ownerName(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Owner,
): Promise<string | null> {
  if (ownerMemberId !== null) {
    const member = await memberById(ctx, ownerMemberId);
    return member?.name ?? member?.post ?? null;
  }
  return (await recipientById(ctx, ownerRecipientId))?.name ?? null;
}

/** Everything the minutes say, in words. */
export async function wordsOf(ctx: MunicipalContext, whole: MinutesWhole): Promise<MinutesWords> {
  const { minutes, meeting } = whole;
  const { procedure } = meeting;
  const facts = meeting.meeting;
  const { KEEP_MINUTES: keep, CHAIR: chair, SIGN_MINUTES: sign } = procedure.acts;
  const clauses = [chair.clause, keep.clause, sign.clause].filter((clause) => clause !== null);
  const of = (kinds: readonly ParticipantKind[], isThere: boolean) =>
    meeting.participants
      .filter(
        ({ kind, attendance }) => kinds.includes(kind) && (attendance !== Attendance.ABSENT) === isThere,
      )
      .map(personLine);
  const titles = procedure.roleTitles;
  return {
    issuer: await issuerOf(ctx, minutes.heldAt),
    number: nameOf(facts),
    day: dayInWords(localDay(ctx.timeZone, facts.startsAt)),
    form: `${label(labels.meetingForm, facts.form)}`,
    place: facts.place ?? facts.link,
    chair: chairText(whole, titles),
    quorum: quorumText(whole),
    clauses: [...new Set(clauses)],
    sentTo: procedure.minutesSentTo.map(({ who, clause }) => (clause ? `${who} (пункт ${clause})` : who)),
    present: of([ParticipantKind.MEMBER, ParticipantKind.REQUIRED], true),
    absent: of([ParticipantKind.MEMBER, ParticipantKind.REQUIRED], false),
    guests: of([ParticipantKind.INVITED], true),
    agenda: await agendaLines(ctx, whole),
    signers: signersOf(procedure, facts).value.map((code) => titles.get(code) ?? code),
    correction:
      minutes.correctionReason === null
        ? null
        : { of: `${nameOf(facts)}, редакция ${minutes.version - 1}`, reason: minutes.correctionReason },
    isDraft: minutes.contentHash === null,
  };
}

async function issuerOf(ctx: MunicipalContext, at: Date): Promise<string> {
  const standing = await standingOf(ctx, localDay(ctx.timeZone, at));
  const [row] = await select<{ centre: string | null; town: string }>(
    ctx.em,
    `select (select r.variant->'centre'->'name'->>'value' from regulation r
       where r.municipality_id = m.id and r.id = ?::uuid) as centre, m.name as town
     from municipality m where m.id = ?`,
    [standing?.regulationId ?? null, ctx.municipalityId],
  );
  return row!.centre ?? row!.town;
}

function chairText(
  { meeting: { meeting, procedure } }: MinutesWhole,
  titles: ReadonlyMap<string, string>,
): string | null {
  if (meeting.chairRole === null) return null;
  const title = titles.get(meeting.chairRole) ?? meeting.chairRole;
  const absent = procedure.acts.CHAIR.value.map((code) => titles.get(code) ?? code).join(", ");
  const instead = meeting.isSubstituted ? ` (отсутствует: ${absent})` : "";
  // Accounts are often named after the role alone.
  const name = meeting.chairedBy === null || meeting.chairedBy === title ? "" : `: ${meeting.chairedBy}`;
  return `${title}${name}${instead}`;
}

function quorumText({ meeting: { procedure, meeting } }: MinutesWhole): string | null {
  if (procedure.quorum === null || meeting.isQuorate === null) return null;
  const clause = procedure.quorum.clause === null ? "" : ` (пункт ${procedure.quorum.clause})`;
  return `${meeting.isQuorate ? "имеется" : "отсутствует"}${clause}`;
}

function personLine({ name, post, attendance, absenceReason, substitute }: MeetingParticipant): PersonLine {
  const notes = [
    attendance === Attendance.REMOTE ? "по видеосвязи" : null,
    absenceReason,
    substitute === null ? null : `вместо: ${substitute}`,
  ].filter((note) => note !== null && note !== "");
  return { name, post, note: notes.length === 0 ? null : notes.join("; ") };
}

async function agendaLines(ctx: MunicipalContext, whole: MinutesWhole): Promise<AgendaLine[]> {
  const { agenda, texts, decisions, meeting } = whole;
  const heard = new Map(texts.map(({ agendaItemId, text }) => [agendaItemId, text]));
  const lines = await decisionLines(ctx, whole);
  return agenda.map((item) => {
    const isVoted = votesFor(meeting.votes, item.id).length > 0;
    const outcome = item.outcome ?? countedOutcome(meeting, item);
    const own = decisions.filter(({ agendaItemId }) => agendaItemId === item.id);
    return {
      title: item.title,
      speaker: item.speaker,
      heard: heard.get(item.id) ?? "",
      votes: isVoted ? tallyOf(meeting, item.id) : null,
      outcome: outcome === null ? null : label(labels.agendaOutcome, outcome),
      decisions: own.map(({ id }) => lines.get(id)!),
    };
  });
}

/** Decisions as the document words them. */
export async function decisionLines(
  ctx: MunicipalContext,
  whole: Pick<MinutesWhole, "agenda" | "decisions">,
): Promise<ReadonlyMap<Decision["id"], DecisionLine>> {
  const numbers = numbersOf(whole);
  const lines = whole.decisions.map(async (decision) => {
    const { id, text, isForAction, dueOn, source } = decision;
    const owner = isForAction ? await ownerName(ctx, decision) : null;
    const due = isForAction && dueOn !== null ? dayInWords(dueOn) : null;
    return [id, { number: numbers.get(id) ?? "", text, owner, due, source }] as const;
  });
  return new Map(await Promise.all(lines));
}
