/** How a centre meets: what its regulation says, what the centre set where that is silent, and what is usual else. */
import type { Sourced } from "../regulation/sourced.ts";
import type { Meetings } from "../regulation/variant.ts";
import { MeetingForm, ProcedureAct, ProcedureSource } from "./meeting.enums.ts";
import { type MajorityRule, majorityOf, type QuorumRule, quorumOf } from "./quorum.rules.ts";

export type Frequency = NonNullable<Meetings["frequency"]>["value"]["rule"];

/** Capability whose clause asks for the head of the centre in person. */
export const IN_PRESENCE_OF_HEAD = "MTG-06";

/** What a version of the regulation says of meetings. */
export interface ProcedureGround {
  readonly meetings: Meetings;
  readonly roles: readonly { readonly code: string; readonly title: string }[];
  /** Capability → clauses. */
  readonly capabilities: ReadonlyMap<string, readonly string[]>;
}

/** What the centre set, by rule: a `ProcedureAct`, `FORMS` or `FREQUENCY`. */
export type ProcedureWishes = ReadonlyMap<
  string,
  { readonly values: readonly string[]; readonly note: string }
>;

/** A rule and where it comes from. */
export interface Ruled<T> {
  readonly value: T;
  readonly clause: string | null;
  readonly source: ProcedureSource;
  /** Where the centre has it from; only for what it set. */
  readonly note: string | null;
}

export interface Wording<Rule> {
  /** As the act words it. */
  readonly text: string;
  readonly clause: string | null;
  /** Null when it cannot be counted. */
  readonly rule: Rule | null;
}

export interface Named {
  readonly who: string;
  readonly clause: string | null;
}

export interface Procedure {
  /** Who does what. `AGREE` is empty where nobody has to agree. */
  readonly acts: Readonly<Record<ProcedureAct, Ruled<readonly string[]>>>;
  readonly forms: Ruled<readonly MeetingForm[]>;
  readonly frequency: Ruled<Frequency> & { readonly text: string | null };
  /** Not members, but to be present. */
  readonly attendedBy: readonly Named[];
  /** Roles whose holder has to be present. */
  readonly requiredRoles: readonly Named[];
  readonly invited: readonly Named[];
  /** Clause by which nobody stands in for whoever chairs; null where somebody may. */
  readonly chairInPersonBy: string | null;
  readonly quorum: Wording<QuorumRule> | null;
  readonly majority: Wording<MajorityRule> | null;
  readonly minutesSentTo: readonly Named[];
  readonly roleTitles: ReadonlyMap<string, string>;
}

const ORGANISERS = ["SECRETARY", "HEAD", "DEPUTY_HEAD", "COORDINATOR", "CURATOR"];
const CHAIRS = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];
const SUBSTITUTES = ["DEPUTY_HEAD", "CURATOR", "HEAD", "COORDINATOR", "SECRETARY"];

/** Forms that a centre may choose only by its act or its own decision. */
const USUAL_FORMS: readonly MeetingForm[] = [MeetingForm.IN_PERSON];

/**
 * The procedure of meetings under a version of the regulation. Whatever the act settles stays as it is; a wish of
 * the centre counts only where the act is silent.
 */
export function procedureOf(ground: ProcedureGround, wishes: ProcedureWishes = new Map()): Procedure {
  const { meetings, roles, capabilities } = ground;
  const known = roles.map(({ code }) => code);
  const headClause = capabilities.get(IN_PRESENCE_OF_HEAD)?.[0] ?? null;
  return {
    acts: actsOf(meetings, known, wishes),
    forms: formsOf(meetings, wishes),
    frequency: frequencyOf(meetings, wishes),
    attendedBy: meetings.attendedBy.map(named),
    requiredRoles: headClause !== null && known.includes("HEAD") ? [{ who: "HEAD", clause: headClause }] : [],
    invited: meetings.invited.map(named),
    chairInPersonBy: headClause !== null && meetings.chair?.value === "HEAD" ? headClause : null,
    quorum: wordingOf(meetings.quorum, quorumOf),
    majority: wordingOf(meetings.decisionRule, majorityOf),
    minutesSentTo: meetings.minutesSentTo.map(named),
    roleTitles: new Map(roles.map(({ code, title }) => [code, title])),
  };
}

function actsOf(meetings: Meetings, known: readonly string[], wishes: ProcedureWishes): Procedure["acts"] {
  const rule = (act: ProcedureAct, stated: Sourced<string> | null, usual: readonly string[]) =>
    ruled(
      said(stated, (code) => [code]),
      wish(wishes, act, knownOnly(known)),
      usual,
    );
  const organise = rule(ProcedureAct.ORGANISE, meetings.organiser, firstOf(ORGANISERS, known));
  const chair = rule(ProcedureAct.CHAIR, meetings.chair, firstOf(CHAIRS, known));
  const agree = rule(ProcedureAct.AGREE, meetings.agendaAgreedBy, []);
  const others = SUBSTITUTES.filter((code) => !chair.value.includes(code) && known.includes(code));
  const signers = meetings.minutesSignedBy;
  const signed: Sourced<readonly string[]> | null = signers[0]
    ? { ...signers[0], value: signers.map(({ value }) => value) }
    : null;
  return {
    ORGANISE: organise,
    CHOOSE_PARTICIPANTS: rule(
      ProcedureAct.CHOOSE_PARTICIPANTS,
      meetings.participantsChosenBy,
      organise.value,
    ),
    AGREE: agree,
    // Whoever agrees the time agrees another one as well.
    RESCHEDULE: agree.value.length > 0 ? agree : organise,
    CHAIR: chair,
    SUBSTITUTE: rule(ProcedureAct.SUBSTITUTE, meetings.substitute, others.slice(0, 1)),
    KEEP_MINUTES: rule(
      ProcedureAct.KEEP_MINUTES,
      meetings.minutesKeptBy,
      known.includes("SECRETARY") ? ["SECRETARY"] : organise.value,
    ),
    SIGN_MINUTES: ruled(
      said(signed, (codes) => codes),
      wish(wishes, ProcedureAct.SIGN_MINUTES, knownOnly(known)),
      chair.value,
    ),
  };
}

function formsOf({ forms }: Meetings, wishes: ProcedureWishes): Ruled<readonly MeetingForm[]> {
  const stated = said(forms, (values) => values as readonly MeetingForm[]);
  const wished = wish(wishes, "FORMS", (values) => {
    const all = Object.values(MeetingForm).filter((form) => values.includes(form));
    return all.length > 0 ? all : null;
  });
  return ruled(stated, wished, USUAL_FORMS);
}

/** «По мере необходимости» leaves the period to the centre; what the act says stands beside it. */
function frequencyOf({ frequency }: Meetings, wishes: ProcedureWishes): Procedure["frequency"] {
  const stated = said(frequency, ({ rule }) => rule);
  const wished = wish(wishes, "FREQUENCY", firstFrequency);
  const isOpen = stated === null || stated.value === "AS_NEEDED" || stated.value === "OTHER";
  const text = frequency?.value.text ?? null;
  if (isOpen && wished) return { ...wished, clause: stated?.clause ?? null, text };
  return { ...ruled(stated, null, "AS_NEEDED" as const), text };
}

const firstFrequency = (values: readonly string[]): Frequency | null => (values[0] as Frequency) ?? null;

/** A role that a later version of the act no longer has cannot act. */
const knownOnly = (known: readonly string[]) => (values: readonly string[]) => {
  const here = values.filter((code) => known.includes(code));
  return here.length > 0 ? here : null;
};

/** The first of the usual roles that the regulation has; any of its roles before nobody. */
function firstOf(usual: readonly string[], known: readonly string[]): readonly string[] {
  return [usual.find((code) => known.includes(code)) ?? known[0] ?? "HEAD"];
}

const said = <T, R>(stated: Sourced<T> | null, read: (value: T) => R): Ruled<R> | null =>
  stated && {
    value: read(stated.value),
    clause: stated.clause,
    source: ProcedureSource.ACT,
    note: null,
  };

function wish<T>(
  wishes: ProcedureWishes,
  rule: string,
  read: (values: readonly string[]) => T | null,
): Ruled<T> | null {
  const set = wishes.get(rule);
  const value = set ? read(set.values) : null;
  return set && value !== null
    ? { value, clause: null, source: ProcedureSource.SETTING, note: set.note }
    : null;
}

const ruled = <T>(stated: Ruled<T> | null, wished: Ruled<T> | null, usual: T): Ruled<T> =>
  stated ?? wished ?? { value: usual, clause: null, source: ProcedureSource.USUAL, note: null };

const named = ({ value, clause }: Sourced<string>): Named => ({ who: value, clause });

const wordingOf = <Rule>(
  stated: Sourced<string> | null,
  read: (text: string) => Rule | null,
): Wording<Rule> | null => stated && { text: stated.value, clause: stated.clause, rule: read(stated.value) };

/** Whether somebody has to agree agenda and time before the meeting is called. */
export const needsAgreement = ({ acts }: Procedure): boolean => acts.AGREE.value.length > 0;
