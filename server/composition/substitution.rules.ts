/** Who may stand in for whom, and when: what a substitution may never be. */
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";

/** Longer is an appointment, and is made as one. */
export const LONGEST_DAYS = 366;

export enum SubstitutionState {
  PLANNED = "PLANNED",
  IN_FORCE = "IN_FORCE",
  OVER = "OVER",
  REVOKED = "REVOKED",
}

/** Days that both count. */
export interface Days {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
}

/** A person of the centre with the roles of the account itself: those carried for others do not count. */
export interface Party {
  readonly accountId: string;
  readonly name: string;
  readonly roleCodes: readonly string[];
  /** Set for a person of a responsible recipient. */
  readonly recipientId: string | null;
}

export interface SubstitutionRequest extends Days {
  readonly absent: Party;
  readonly substitute: Party;
  readonly roleCodes: readonly string[];
  readonly sectorIds: readonly string[];
}

/** A substitution that nobody ended by hand. */
export interface StandingSubstitution extends Days {
  readonly absentAccountId: string;
  readonly absentName: string;
  readonly substituteAccountId: string;
  readonly substituteName: string;
  readonly roleCodes: readonly string[];
  readonly sectorIds: readonly string[];
}

export interface SubstitutionRefusal {
  readonly code:
    | "DATES_REVERSED"
    | "IN_THE_PAST"
    | "TOO_LONG"
    | "SAME_PERSON"
    | "FOR_ONESELF"
    | "NOT_OF_CENTRE"
    | "ROLES_MISSING"
    | "ROLE_NOT_HELD"
    | "SECTOR_UNKNOWN"
    | "OVERLAP"
    | "SUBSTITUTE_ABSENT"
    | "ABSENT_SUBSTITUTES"
    | "TEXT_TOO_LONG";
  readonly message: string;
}

const refuse = (code: SubstitutionRefusal["code"], message: string): SubstitutionRefusal => ({
  code,
  message,
});

/** Where a substitution stands on a day. */
export function substitutionState(
  { validFrom, validTo, revokedAt }: Days & { readonly revokedAt: Date | null },
  today: PlainDate,
): SubstitutionState {
  if (revokedAt !== null) return SubstitutionState.REVOKED;
  if (today < validFrom) return SubstitutionState.PLANNED;
  return today > validTo ? SubstitutionState.OVER : SubstitutionState.IN_FORCE;
}

const meet = (one: Days, other: Days): boolean =>
  one.validFrom <= other.validTo && other.validFrom <= one.validTo;

function refusalOfDays({ validFrom, validTo }: Days, today: PlainDate): SubstitutionRefusal | null {
  if (validTo < validFrom) return refuse("DATES_REVERSED", "Последний день замещения раньше первого.");
  if (validFrom < today)
    return refuse("IN_THE_PAST", "Замещение не вводят задним числом: начните с сегодняшнего дня.");
  if (daysBetween(validFrom, validTo) >= LONGEST_DAYS)
    return refuse("TOO_LONG", "Замещение оформляют не больше чем на год. На больший срок назначают на роль.");
  return null;
}

function refusalOfParties(
  { absent, substitute, roleCodes }: SubstitutionRequest,
  actorId: string,
  titleOf: (roleCode: string) => string,
): SubstitutionRefusal | null {
  if (absent.accountId === substitute.accountId)
    return refuse("SAME_PERSON", "Человек не может замещать самого себя.");
  if (substitute.accountId === actorId)
    return refuse(
      "FOR_ONESELF",
      "Права самому себе не передают: это замещение должен оформить другой человек.",
    );
  const outsider = [absent, substitute].find(({ recipientId }) => recipientId !== null);
  if (outsider)
    return refuse(
      "NOT_OF_CENTRE",
      `${outsider.name} работает у ответственного исполнителя. Замещают друг друга только сотрудники центра.`,
    );
  if (roleCodes.length === 0) return refuse("ROLES_MISSING", "Выберите роли, которые передаются на эти дни.");
  const foreign = roleCodes.find((code) => !absent.roleCodes.includes(code));
  return foreign === undefined
    ? null
    : refuse(
        "ROLE_NOT_HELD",
        `Роли «${titleOf(foreign)}» у отсутствующего нет: передать можно только то, что он исполняет сам.`,
      );
}

const isSameShare = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((each) => other.includes(each));

/** No role is carried by two at once, and nobody carries what somebody else carries for him: so there are no circles. */
function refusalOfOthers(
  asked: SubstitutionRequest,
  others: readonly StandingSubstitution[],
  titleOf: (roleCode: string) => string,
): SubstitutionRefusal | null {
  const near = others.filter((other) => meet(asked, other));
  for (const other of near) {
    const shared = other.roleCodes.find((code) => asked.roleCodes.includes(code));
    if (
      other.absentAccountId === asked.absent.accountId &&
      shared !== undefined &&
      isSameShare(asked.sectorIds, other.sectorIds)
    )
      return refuse(
        "OVERLAP",
        `Роль «${titleOf(shared)}» в эти дни уже замещает ${other.substituteName}: с ${shown(other.validFrom)} по ${shown(other.validTo)}.`,
      );
  }
  const away = near.find(({ absentAccountId }) => absentAccountId === asked.substitute.accountId);
  if (away)
    return refuse(
      "SUBSTITUTE_ABSENT",
      `${asked.substitute.name} в эти дни отсутствует: с ${shown(away.validFrom)} по ${shown(away.validTo)}. Выберите другого.`,
    );
  const busy = near.find(({ substituteAccountId }) => substituteAccountId === asked.absent.accountId);
  return busy
    ? refuse(
        "ABSENT_SUBSTITUTES",
        `${asked.absent.name} в эти дни сам замещает другого (${busy.absentName}). Сначала прекратите то замещение.`,
      )
    : null;
}

/**
 * Why a substitution cannot be set as asked; null when it can.
 *
 * @param today as the municipality counts it
 * @param actorId account of whoever sets it
 * @param others every substitution that nobody ended by hand
 */
export function refusalOfSubstitution(
  asked: SubstitutionRequest,
  today: PlainDate,
  actorId: string,
  others: readonly StandingSubstitution[],
  titleOf: (roleCode: string) => string,
): SubstitutionRefusal | null {
  return (
    refusalOfDays(asked, today) ??
    refusalOfParties(asked, actorId, titleOf) ??
    refusalOfOthers(asked, others, titleOf)
  );
}

/** A day as people write it. */
function shown(day: PlainDate): string {
  return day.split("-").toReversed().join(".");
}
