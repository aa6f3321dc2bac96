import type { PlainDate } from "../kernel/plain-date.ts";

/** Why a person cannot hold a role as asked; `clause` is the regulation's ground when it has one. */
export interface CompositionRefusal {
  code:
    | "NAME_OR_POST_MISSING"
    | "ROLE_UNKNOWN"
    | "SECTOR_UNKNOWN"
    | "DATES_REVERSED"
    | "BEFORE_JOINING"
    | "AFTER_LEAVING"
    | "BEFORE_REGULATION"
    | "ALREADY_APPOINTED"
    | "ROLE_TAKEN"
    | "ALREADY_LEFT"
    | "NAME_MISSING"
    | "EMAIL_INVALID"
    | "TEXT_TOO_LONG"
    | "RECIPIENT_CLOSED"
    | "APPROVAL_NEEDED"
    | "ALREADY_DECIDED"
    | "ALREADY_PROPOSED"
    | "NOTE_MISSING";
  message: string;
  clause: string | null;
}

/** A role as the regulation in force on the first day defines it. */
export interface RoleRule {
  code: string;
  title: string;
  clause: string | null;
  isPlural: boolean;
}

/** Half-open in neither side: both days count; null means until further notice. */
export interface Validity {
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export interface HeldRole extends Validity {
  memberId: string;
  roleCode: string;
}

export interface AppointmentRequest extends Validity {
  memberId: string;
  roleCode: string;
  joinedOn: PlainDate;
  leftOn: PlainDate | null;
}

const refusal = (
  code: CompositionRefusal["code"],
  message: string,
  clause: string | null = null,
): CompositionRefusal => ({ code, message, clause });

/** Whether two periods have a day in common. */
export function overlaps(one: Validity, other: Validity): boolean {
  return (
    (one.validTo === null || other.validFrom <= one.validTo) &&
    (other.validTo === null || one.validFrom <= other.validTo)
  );
}

/** Checks a period against the person's time in the centre. */
export function refusalOfDates(asked: AppointmentRequest): CompositionRefusal | null {
  if (asked.validTo !== null && asked.validTo < asked.validFrom)
    return refusal("DATES_REVERSED", "Последний день назначения раньше первого.");
  if (asked.validFrom < asked.joinedOn)
    return refusal(
      "BEFORE_JOINING",
      `Назначение начинается раньше, чем человек вошёл в состав (${asked.joinedOn}).`,
    );
  if (asked.leftOn !== null && (asked.validTo === null || asked.validTo > asked.leftOn))
    return refusal(
      "AFTER_LEAVING",
      `Человек вышел из состава ${asked.leftOn}: назначение должно кончиться раньше.`,
    );
  return null;
}

/**
 * Checks an appointment against the regulation and the other appointments.
 *
 * @param roles roles of the regulation in force on the first day; null when none is in force then
 * @param held appointments of the same role
 * @source the regulation's clause on the role, given in the refusal
 */
export function refusalOfAppointment(
  asked: AppointmentRequest,
  roles: readonly RoleRule[] | null,
  held: readonly HeldRole[],
): CompositionRefusal | null {
  if (roles === null)
    return refusal("BEFORE_REGULATION", `На ${asked.validFrom} ни одна редакция положения не действовала.`);
  const role = roles.find(({ code }) => code === asked.roleCode);
  if (!role) return refusal("ROLE_UNKNOWN", `Роли «${asked.roleCode}» в действующем положении нет.`);
  const dates = refusalOfDates(asked);
  if (dates) return dates;
  const rivals = held.filter((each) => each.roleCode === role.code && overlaps(each, asked));
  if (rivals.some(({ memberId }) => memberId === asked.memberId))
    return refusal("ALREADY_APPOINTED", "Этот человек уже исполняет эту роль в эти дни.", role.clause);
  if (!role.isPlural && rivals.length > 0)
    return refusal("ROLE_TAKEN", `Роль «${role.title}» в эти дни исполняет другой человек.`, role.clause);
  return null;
}
