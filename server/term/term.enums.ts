/** Closed lists of clocks and calendars, for the API. */
import { registerEnumType } from "type-graphql";
import type { TermSource, TermUnit } from "./submission-term.entity.ts";
import type { LastDayPolicy } from "./term-rule.ts";
import type { DayKind } from "./work-calendar.ts";

type Listed<Code extends string> = { readonly [Each in Code]: Each };

export const TermUnitEnum: Listed<TermUnit> = {
  HOUR: "HOUR",
  WORKING_HOUR: "WORKING_HOUR",
  CALENDAR_DAY: "CALENDAR_DAY",
  WORKING_DAY: "WORKING_DAY",
  MONTH: "MONTH",
};
registerEnumType(TermUnitEnum, { name: "TermUnit", description: "Unit a term is counted in." });

export const TermSourceEnum: Listed<TermSource> = {
  REGULATION: "REGULATION",
  LAW: "LAW",
  SETTING: "SETTING",
  METHOD: "METHOD",
  UNCONFIRMED: "UNCONFIRMED",
  PROMISE: "PROMISE",
};
registerEnumType(TermSourceEnum, {
  name: "TermSource",
  description: "Where the length of a term comes from.",
  valuesConfig: {
    REGULATION: { description: "The regulation of the centre." },
    LAW: { description: "Federal law." },
    SETTING: { description: "The centre's own setting." },
    METHOD: { description: "Federal or regional method, not law." },
    UNCONFIRMED: { description: "From general knowledge; the centre should check it." },
    PROMISE: { description: "A day promised to the applicant." },
  },
});

export const LastDayPolicyEnum: Listed<LastDayPolicy> = { NEXT: "NEXT", PREVIOUS: "PREVIOUS", NONE: "NONE" };
registerEnumType(LastDayPolicyEnum, {
  name: "LastDayPolicy",
  description: "What happens to a last day that is a day off.",
  valuesConfig: {
    NEXT: { description: "It moves to the next working day." },
    PREVIOUS: { description: "It moves to the working day before: in time under any reading." },
    NONE: { description: "It stays." },
  },
});

export const DayKindEnum: Listed<DayKind> = {
  WORKDAY: "WORKDAY",
  WEEKEND: "WEEKEND",
  HOLIDAY: "HOLIDAY",
  MOVED_DAY_OFF: "MOVED_DAY_OFF",
  MOVED_WORKDAY: "MOVED_WORKDAY",
  REGIONAL_HOLIDAY: "REGIONAL_HOLIDAY",
  OWN_DAY_OFF: "OWN_DAY_OFF",
  OWN_WORKDAY: "OWN_WORKDAY",
};
registerEnumType(DayKindEnum, { name: "CalendarDayKind", description: "Why a day is worked or not." });
