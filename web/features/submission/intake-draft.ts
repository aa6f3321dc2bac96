/** The intake form as a person fills it, and what is sent of it. */
import { isRouted, regimesOf } from "@/features/submission/channel-regimes.ts";
import type { ApplicantKind, Regime, RegisterSubmissionInput, Scale } from "@/lib/graphql.generated.ts";
import { instantOf } from "@/lib/local-time.ts";

export interface IntakeDraft {
  readonly channel: string | null;
  readonly regime: Regime | null;
  readonly route: string | null;
  readonly externalNumber: string;
  /** Day and time of receipt on the municipality's clocks. */
  readonly receivedOn: string;
  readonly receivedAt: string;
  readonly applicantKind: ApplicantKind;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly nickname: string;
  readonly summary: string;
  readonly text: string;
  readonly place: string;
  readonly object: string;
  readonly fact: string;
  readonly topicId: string | null;
  readonly sectorId: string | null;
  readonly scale: Scale | null;
  readonly isFastTrack: boolean;
}

export type IntakeField = keyof IntakeDraft;

/** Channel whose submissions may go by the fast track. */
const fastTrackChannel = "POS";

export const hasFastTrack = (channel: string | null): boolean => channel === fastTrackChannel;

/**
 * An empty form at an instant that the municipality's clocks show.
 *
 * @param applicantKind where the regulation tells kinds of applicants apart, the most frequent one
 */
export const blankDraft = (
  receivedOn: string,
  receivedAt: string,
  applicantKind: ApplicantKind = "UNKNOWN",
): IntakeDraft => ({
  channel: null,
  regime: null,
  route: null,
  externalNumber: "",
  receivedOn,
  receivedAt,
  applicantKind,
  name: "",
  phone: "",
  email: "",
  address: "",
  nickname: "",
  summary: "",
  text: "",
  place: "",
  object: "",
  fact: "",
  topicId: null,
  sectorId: null,
  scale: null,
  isFastTrack: false,
});

/** The form for the next one: what the same stack of papers shares stays. */
export const nextDraft = (before: IntakeDraft, receivedOn: string, receivedAt: string): IntakeDraft => ({
  ...blankDraft(receivedOn, receivedAt, before.applicantKind),
  channel: before.channel,
  regime: before.regime,
  route: before.route,
});

/** Takes a channel: what it cannot carry is taken away, the only regime it can carry is set. */
export function withChannel(draft: IntakeDraft, channel: string): IntakeDraft {
  const allowed = regimesOf(channel);
  const regime = draft.regime && allowed.includes(draft.regime) ? draft.regime : null;
  return {
    ...draft,
    channel,
    regime: regime ?? (allowed.length === 1 ? (allowed[0] ?? null) : null),
    route: isRouted(channel) ? draft.route : null,
    isFastTrack: hasFastTrack(channel) && draft.isFastTrack,
  };
}

/** The first field that must be filled before anything is sent; null when all are. */
export function missingField(draft: IntakeDraft): IntakeField | null {
  if (!draft.channel) return "channel";
  if (!draft.regime) return "regime";
  if (isRouted(draft.channel) && draft.regime === "APPEAL" && !draft.route) return "route";
  if (draft.summary.trim() === "") return "summary";
  return null;
}

const orNull = (text: string): string | null => text.trim() || null;

/**
 * What is sent. A moment of receipt that nobody changed is left to the server's clock.
 *
 * @param isTimeTouched whether the person set the day or the time
 */
export function inputOf(
  draft: IntakeDraft,
  isTimeTouched: boolean,
  timeZone: string,
): RegisterSubmissionInput {
  const { channel, regime } = draft;
  if (!channel || !regime) throw new Error("The form is sent only with a channel and a regime.");
  const at = isTimeTouched ? instantOf(draft.receivedOn, draft.receivedAt, timeZone) : null;
  const applicant = {
    name: orNull(draft.name),
    phone: orNull(draft.phone),
    email: orNull(draft.email),
    address: orNull(draft.address),
    nickname: regime === "MESSAGE" ? orNull(draft.nickname) : null,
  };
  const isAnonymous = Object.values(applicant).every((value) => value === null);
  return {
    channel,
    regime,
    route: draft.route,
    externalNumber: orNull(draft.externalNumber),
    receivedAt: at?.toISOString() ?? null,
    applicantKind: draft.applicantKind,
    applicant: isAnonymous ? null : applicant,
    summary: draft.summary.trim(),
    text: draft.text.trim(),
    place: orNull(draft.place),
    object: orNull(draft.object),
    fact: orNull(draft.fact),
    topicId: draft.topicId,
    sectorId: draft.topicId ? null : draft.sectorId,
    scale: draft.scale,
    isFastTrack: draft.isFastTrack,
  };
}

const refusalFields: Readonly<Record<string, IntakeField>> = {
  CHANNEL_NOT_IN_REGULATION: "channel",
  REGIME_NOT_OF_CHANNEL: "regime",
  EMAIL_IS_NO_APPEAL: "route",
  ROUTE_UNKNOWN: "route",
  ROUTE_MISSING: "route",
  ROUTE_NOT_OPEN: "route",
  RECEIVED_TOO_EARLY: "receivedOn",
  RECEIVED_IN_FUTURE: "receivedOn",
  SUMMARY_MISSING: "summary",
  SCALE_NOT_DEFINED: "scale",
  ALREADY_REGISTERED: "externalNumber",
  EMAIL_INVALID: "email",
  TOPIC_UNKNOWN: "topicId",
  SECTOR_UNKNOWN: "sectorId",
};

/** The field that a refusal speaks of; null when it speaks of the whole. */
export const fieldOfRefusal = (code: string): IntakeField | null => refusalFields[code] ?? null;
