import { inOwnRoom } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const setting = { kind: "ANSWER", amount: 5, unit: "WORKING_DAY", note: "Приказ" };

/** Lengths of clocks, ways of counting, days of the calendar: a municipality's own, with no people in them. */
export const term: ModuleIsolation = {
  rootFields: {
    "Query.termSettings": { outcomes: inOwnRoom },
    "Query.partnerTerms": { outcomes: inOwnRoom },
    "Query.workSettings": { outcomes: inOwnRoom },
    "Query.workCalendar": { args: () => ({ year: 2026 }), outcomes: inOwnRoom },
    "Mutation.changeTermSetting": { args: () => ({ input: setting }), outcomes: inOwnRoom },
    "Mutation.resetTermSetting": { args: () => ({ input: { kind: "REWORK" } }), outcomes: inOwnRoom },
    "Mutation.changeWorkSettings": {
      args: () => ({
        input: { lastDayPolicy: "NEXT", controlDays: 1, workdayStart: "08:30", workdayEnd: "17:30" },
      }),
      outcomes: inOwnRoom,
    },
    "Mutation.changeCalendarDay": {
      args: () => ({ input: { day: "2026-07-08", isWorking: false, note: "Распоряжение" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.resetCalendarDay": { args: () => ({ day: "2026-07-09" }), outcomes: inOwnRoom },
  },
  sharedFields: {
    CalendarDay: "day isConfirmed isShort isWorking kind movedFrom name note source",
    CalendarDaySaved: "day",
    Submission: "terms",
    SubmissionTerm: "cancelledAt dueAt explanation id isOverdue kind legalDue metAt rolledDue startedAt",
    TermExplanation:
      "amount clause daysCounted doubts nonWorkingDays rolledFrom rule sentence source startsOn unit",
    TermLength: "amount clause source unit",
    TermRefused: "clause code message",
    TermSetting: "channel effective id isOwn kind note regime regulation standard topicId",
    TermSettingSaved: "setting",
    WorkSettings:
      "controlDays isOwn lastDayPolicy lunchEnd lunchStart timeZone urgentTopicIds urgentWords workdayEnd workdayStart",
    WorkSettingsSaved: "settings",
  },
  rights: {
    submission_term: { app_tenant: "rawd" },
    term_setting: { app_tenant: "rawd" },
    work_settings: { app_tenant: "rawd" },
    calendar_day: { app_tenant: "rawd" },
  },
  async fill({ api, own }) {
    const answer = await api.send(
      own,
      `mutation {
        changeTermSetting(input: { kind: REWORK, amount: 7, unit: WORKING_DAY, note: "Приказ" }) { __typename }
        changeWorkSettings(input: { lastDayPolicy: PREVIOUS, controlDays: 0, workdayStart: "09:00", workdayEnd: "18:00" }) { __typename }
        changeCalendarDay(input: { day: "2026-07-07", isWorking: false, note: "Распоряжение" }) { __typename }
      }`,
    );
    if (answer.errors.length > 0) throw new Error(`Terms could not be set: ${answer.text}`);
    return {};
  },
};
