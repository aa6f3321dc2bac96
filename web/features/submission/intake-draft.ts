/** The intake form as a person fills it, and what is sent of it. */
import { isRouted, regimesOf } from "@/features/submission/channel-regimes.ts";
import type {
  ApplicantInput,
  ApplicantKind,
  Regime,
  RegisterSubmissionInput,
  Scale,
  UnsavedSubmissionInput,
} from "@/lib/graphql.generated.ts";
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
  /** Earlier ones that it repeats, as the person says. */
  readonly repeats: readonly string[];
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
  repeats: [],
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
  return {
    channel,
    regime,
    route: draft.route,
    externalNumber: orNull(draft.externalNumber),
    receivedAt: receivedAtOf(draft, isTimeTouched, timeZone),
    applicantKind: draft.applicantKind,
    applicant: applicantOf(draft),
    summary: draft.summary.trim(),
    text: draft.text.trim(),
    place: orNull(draft.place),
    object: orNull(draft.object),
    fact: orNull(draft.fact),
    topicId: draft.topicId,
    sectorId: draft.topicId ? null : draft.sectorId,
    scale: draft.scale,
    isFastTrack: draft.isFastTrack,
    repeats: [...draft.repeats],
  };
}

const receivedAtOf = (draft: IntakeDraft, isTimeTouched: boolean, timeZone: string): string | null =>
  isTimeTouched ? (instantOf(draft.receivedOn, draft.receivedAt, timeZone)?.toISOString() ?? null) : null;

function applicantOf(draft: IntakeDraft): ApplicantInput | null {
  const applicant = {
    name: orNull(draft.name),
    phone: orNull(draft.phone),
    email: orNull(draft.email),
    address: orNull(draft.address),
    nickname: draft.regime === "MESSAGE" ? orNull(draft.nickname) : null,
  };
  return Object.values(applicant).every((value) => value === null) ? null : applicant;
}

/**
 * What earlier submissions are sought by while the form is being filled.
 *
 * @returns null while nothing could be found by it: no place, no recognisable applicant, no number
 */
export function unsavedOf(
  draft: IntakeDraft,
  isTimeTouched: boolean,
  timeZone: string,
): UnsavedSubmissionInput | null {
  const applicant = applicantOf(draft);
  const isRecognisable =
    applicant?.nickname || (applicant?.name && Object.values(applicant).filter(Boolean).length > 1);
  const namesNumber = numberInText.test(`${draft.summary} ${draft.text}`);
  if (!isRecognisable && !namesNumber && draft.place.trim() === "") return null;
  return {
    channel: draft.channel ?? "",
    receivedAt: receivedAtOf(draft, isTimeTouched, timeZone),
    applicant: isRecognisable ? applicant : null,
    summary: draft.summary.trim(),
    text: draft.text.trim().slice(0, comparedLength),
    place: orNull(draft.place),
    topicId: draft.topicId,
  };
}

/** A number of the register. */
const numberInText = /20\d{2}-\d{6,8}/;
/** As much of a text as is compared. */
const comparedLength = 2000;

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
  REPEAT_NOT_LATER: "repeats",
};

/** The field that a refusal speaks of; null when it speaks of the whole. */
export const fieldOfRefusal = (code: string): IntakeField | null => refusalFields[code] ?? null;
