/** Which reports a regulation asks for: pure, so that the schedule follows from the act and the settings alone. */
import type { RegulationVariant } from "../regulation/variant.ts";
import { isForRegion, REPORT_KINDS, type DueTerm, type ReportKind, USUAL_TERM } from "./report-kinds.ts";
import type { Rhythm } from "./report-period.ts";

type Stated = RegulationVariant["reports"][number];
export type Source = "ACT" | "SETTING" | "USUAL";

/** What a version of the regulation says of reports. */
export interface ReportGround {
  readonly reports: readonly Pick<Stated, "value" | "clause">[];
  /** Capability → clauses. */
  readonly capabilities: ReadonlyMap<string, readonly string[]>;
}

/** What a centre set where its regulation is silent. */
export interface ReportWish {
  readonly key: string;
  readonly period: Rhythm | null;
  readonly workingDays: number | null;
  readonly minutes: number | null;
  readonly recipients: readonly string[] | null;
  readonly isOff: boolean;
  readonly addresses: readonly ReportAddress[];
  /** Periods that ended before are not owed by this wish. */
  readonly since: string;
}

/** Where a recipient gets reports by e-mail. */
export interface ReportAddress {
  readonly recipient: string;
  readonly email: string;
}

/** One report that is owed again and again, or on request. */
export interface ReportRule {
  /** Stays the same while clauses are renumbered. */
  readonly key: string;
  readonly kind: ReportKind;
  /** As the regulation words the duty; null where only a capability tells of it. */
  readonly subject: string | null;
  readonly channel: string | null;
  readonly clauses: readonly string[];
  /** Role that draws it up; null when the regulation does not say. */
  readonly by: string | null;
  readonly period: Rhythm | "ON_REQUEST";
  readonly periodSource: Source;
  readonly term: DueTerm;
  readonly termSource: Source;
  readonly recipients: readonly string[];
  readonly recipientsSource: Source;
  readonly isForRegion: boolean;
  /** The centre keeps it outside the program; only where the regulation names no period. */
  readonly isOff: boolean;
  readonly addresses: readonly ReportAddress[];
  readonly since: string | null;
}

interface Found {
  readonly kind: ReportKind;
  readonly stated: Pick<Stated, "value" | "clause"> | null;
  readonly clauses: readonly string[];
}

/** Every report the regulation asks for, in the order of the kinds. */
export function reportRules(ground: ReportGround, wishes: readonly ReportWish[]): ReportRule[] {
  const byKey = new Map(wishes.map((wish) => [wish.key, wish]));
  const taken = new Map<string, number>();
  return foundIn(ground).map((found) => {
    const base = keyOf(found);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const key = count === 1 ? base : `${base}:${count}`;
    return ruleOf(key, found, byKey.get(key) ?? null);
  });
}

function foundIn({ reports, capabilities }: ReportGround): Found[] {
  const told = new Set<Pick<Stated, "value" | "clause">>();
  const known = REPORT_KINDS.flatMap((kind): Found[] => {
    const clauses = kind.capability === null ? undefined : capabilities.get(kind.capability);
    if (!clauses) return [];
    const isAsked = kind.usualPeriod === "ON_REQUEST";
    const own = reports.filter(
      (each) =>
        each.clause !== null &&
        clauses.includes(each.clause) &&
        (each.value.period === "ON_REQUEST") === isAsked &&
        (kind.channel === null || each.value.channel === null || each.value.channel === kind.channel),
    );
    for (const each of own) told.add(each);
    // Answers on request are one kind of work, however many clauses ask for it.
    if (own.length === 0 || isAsked) return [{ kind, stated: own[0] ?? null, clauses }];
    return own.map((stated) => ({ kind, stated, clauses: [stated.clause!] }));
  });
  const rest = reports.filter((each) => !told.has(each) && each.value.period !== "ON_REQUEST");
  return [...known, ...rest.map((stated) => unknownKind(stated, known))];
}

/** A report of no known duty: by its channel one of the reports on a channel, else one of its own. */
function unknownKind(stated: Pick<Stated, "value" | "clause">, known: readonly Found[]): Found {
  const { channel } = stated.value;
  const byChannel = REPORT_KINDS.find((kind) => channel !== null && kind.channel === channel);
  const isThere = known.some(({ kind }) => kind === byChannel);
  const kind = byChannel && !isThere ? byChannel : REPORT_KINDS.find(({ code }) => code === "OTHER")!;
  return { kind, stated, clauses: stated.clause === null ? [] : [stated.clause] };
}

/** Reports of no known kind have nothing but their clause to be told apart by. */
const keyOf = ({ kind, clauses }: Found): string =>
  kind.code === "OTHER" ? `OTHER:${clauses[0] ?? ""}` : kind.code;

function ruleOf(key: string, { kind, stated, clauses }: Found, wish: ReportWish | null): ReportRule {
  const named = stated && stated.value.period !== "NOT_STATED" ? stated.value.period : null;
  const period = named ?? wish?.period ?? kind.usualPeriod;
  const to = stated?.value.to ?? [];
  const recipients = to.length > 0 ? to : (wish?.recipients ?? []);
  const usual = period === "ON_REQUEST" ? USUAL_TERM.WEEKLY : USUAL_TERM[period];
  return {
    key,
    kind,
    subject: stated?.value.subject ?? null,
    channel: kind.channel ?? stated?.value.channel ?? null,
    clauses,
    by: stated?.value.by ?? null,
    period,
    periodSource: named !== null || period === "ON_REQUEST" ? "ACT" : wish?.period ? "SETTING" : "USUAL",
    term: { workingDays: wish?.workingDays ?? usual.workingDays, minutes: wish?.minutes ?? usual.minutes },
    termSource: wish?.workingDays == null ? "USUAL" : "SETTING",
    recipients,
    recipientsSource: to.length > 0 ? "ACT" : recipients.length > 0 ? "SETTING" : "USUAL",
    isForRegion: isForRegion(recipients),
    isOff: named === null && (wish?.isOff ?? false),
    addresses: wish?.addresses ?? [],
    since: wish?.period && named === null ? wish.since : null,
  };
}
