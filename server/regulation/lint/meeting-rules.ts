import type { Meetings } from "../variant.ts";
import { finding, type LintRule } from "./lint-rule.ts";

const isDescribed = (meetings: Meetings): boolean =>
  [
    meetings.forms,
    meetings.frequency,
    meetings.chair,
    meetings.organiser,
    meetings.agendaAgreedBy,
    meetings.minutesKeptBy,
  ].some((value) => value !== null);

/** The regulation says nothing of meetings. */
export const meetingsNotDescribed: LintRule = ({ variant }) =>
  isDescribed(variant.meetings)
    ? []
    : [
        finding(
          "MEETINGS_NOT_DESCRIBED",
          "WARNING",
          "Порядок проведения заседаний не описан.",
          "How meetings are held is not described.",
          {
            path: "/variant/meetings",
          },
        ),
      ];

interface Gap {
  readonly code: string;
  readonly field: string;
  readonly isOpen: (meetings: Meetings) => boolean;
  readonly message: string;
  readonly messageEn: string;
  readonly severity: "WARNING" | "INFO";
}

const GAPS: readonly Gap[] = [
  {
    code: "CHAIR_NOT_STATED",
    field: "chair",
    severity: "WARNING",
    isOpen: ({ chair }) => chair === null || chair.confidence < 0.7,
    message: "Не сказано, кто ведёт заседания.",
    messageEn: "It is not said who chairs the meetings.",
  },
  {
    code: "CHAIR_WITHOUT_SUBSTITUTE",
    field: "substitute",
    severity: "INFO",
    isOpen: ({ chair, substitute }) => chair !== null && substitute === null,
    message: "Не сказано, кто ведёт заседания в отсутствие председательствующего.",
    messageEn: "It is not said who chairs the meetings when the chair is away.",
  },
  {
    code: "MINUTES_SIGNER_NOT_STATED",
    field: "minutesSignedBy",
    severity: "WARNING",
    isOpen: ({ minutesSignedBy }) => minutesSignedBy.length === 0,
    message: "Не сказано, кто подписывает протокол заседания.",
    messageEn: "It is not said who signs the minutes.",
  },
  {
    code: "MINUTES_KEEPER_NOT_STATED",
    field: "minutesKeptBy",
    severity: "INFO",
    isOpen: ({ minutesKeptBy }) => minutesKeptBy === null,
    message: "Не сказано, кто ведёт протокол заседания.",
    messageEn: "It is not said who keeps the minutes.",
  },
  {
    code: "MINUTES_RECEIVERS_NOT_STATED",
    field: "minutesSentTo",
    severity: "INFO",
    isOpen: ({ minutesSentTo }) => minutesSentTo.length === 0,
    message: "Не сказано, кому направляется протокол заседания.",
    messageEn: "It is not said to whom the minutes are sent.",
  },
  {
    code: "MEETING_FREQUENCY_NOT_STATED",
    field: "frequency",
    severity: "INFO",
    isOpen: ({ frequency }) => frequency === null,
    message: "Не сказано, как часто проводятся заседания.",
    messageEn: "It is not said how often meetings are held.",
  },
  {
    code: "MEETING_FORM_NOT_STATED",
    field: "forms",
    severity: "INFO",
    isOpen: ({ forms }) => forms === null,
    message: "Не сказано, в какой форме проводятся заседания.",
    messageEn: "It is not said in which form meetings are held.",
  },
];

/** Rules of meetings the regulation leaves open although it speaks of meetings. */
export const meetingGaps: LintRule = ({ variant: { meetings } }) =>
  isDescribed(meetings)
    ? GAPS.filter(({ isOpen }) => isOpen(meetings)).map(({ code, severity, message, messageEn, field }) => {
        const value = meetings[field as keyof Meetings];
        const ground = value !== null && !Array.isArray(value) ? value : null;
        return finding(code, severity, message, messageEn, {
          clause: ground?.clause,
          span: ground?.span,
          path: `/variant/meetings/${field}`,
        });
      })
    : [];
