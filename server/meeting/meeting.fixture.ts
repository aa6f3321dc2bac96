/** A world for the tests of meetings: a centre whose curator chairs and whose head stands in, and what they do. */
import { type Register, aRegister } from "../../test/support/a-register.ts";
import type { Meetings } from "../regulation/variant.ts";

const said = <T>(value: T, clause: string) => ({
  value,
  clause,
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 0.9,
});

const MEETINGS: Meetings = {
  forms: said(["IN_PERSON", "BY_CORRESPONDENCE"], "3.2"),
  frequency: said({ rule: "AS_NEEDED" as const, text: "по мере необходимости" }, "3.2"),
  chair: said("CURATOR", "3.2"),
  substitute: said("HEAD", "3.2"),
  organiser: said("HEAD", "3.5.3.4"),
  agendaAgreedBy: null,
  participantsChosenBy: said("HEAD", "3.5.3.4"),
  attendedBy: [],
  invited: [],
  quorum: null,
  decisionRule: said("Решения принимаются большинством голосов присутствующих.", "3.3"),
  minutesKeptBy: null,
  minutesSignedBy: [],
  minutesSentTo: [],
};

const role = (code: string) => ({
  code,
  title: `Роль ${code}`,
  clause: "1.1",
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 1,
  isPlural: false,
  duties: [],
});

export interface View {
  id: string;
  revision: number;
  number: number;
  state: string;
  steps: string[];
  isSubstituted: boolean;
  chairRole: string | null;
  ownParticipantId: string | null;
  agenda: {
    id: string;
    title: string;
    reason: string | null;
    state: string;
    subjectKind: string;
    outcome: string | null;
    tally: { for: number; against: number; outcome: string | null };
    votes: { isAbsentee: boolean; recordedBy: string | null }[];
  }[];
  participants: { id: string; roleCodes: string[] }[];
  history: { kind: string; clause: string | null }[];
}

export interface Outcome {
  code?: string;
  clause?: string | null;
  source?: string | null;
  message?: string;
  meeting?: View;
}

const VIEW = `id revision number state steps isSubstituted chairRole ownParticipantId
  agenda { id title reason state subjectKind outcome tally { for against outcome } votes { isAbsentee recordedBy at } }
  participants { id roleCodes } history { kind clause }`;
const OUTCOME = `{ ... on StepRefused { code clause source message } ... on MeetingSaved { meeting { ${VIEW} } } }`;

export let register: Register;
export let head: string;
export let curator: string;
export let lead: string;

export async function beginMeetings(): Promise<void> {
  register = await aRegister({
    municipality: { timeZone: "Asia/Krasnoyarsk" },
    variant: {
      meetings: MEETINGS,
      roles: ["HEAD", "CURATOR", "SECTOR_LEAD"].map(role),
      capabilities: [
        { code: "INT-01", clauses: ["2.1"], confidence: 1 },
        { code: "MTG-01", clauses: ["3.2"], confidence: 1 },
      ],
    },
  });
  await signIn();
}

/** Signs people in anew, e.g. after the clock was moved. */
export async function signIn(): Promise<void> {
  head = await register.person(["HEAD"]);
  curator = await register.person(["CURATOR"]);
  lead = await register.person(["SECTOR_LEAD"]);
}

export const endMeetings = (): Promise<void> => register.close();

export async function ask(token: string, call: string, variables: object = {}, types = ""): Promise<Outcome> {
  const text = `mutation ${types} { done: ${call} ${OUTCOME} }`;
  const answer = await register.send<{ done: Outcome }>(token, text, variables);
  return answer.data?.done ?? { code: answer.code ?? answer.text };
}

export const withInput = (token: string, name: string, type: string, input: object) =>
  ask(token, `${name}(input: $input)`, { input }, `($input: ${type}!)`);

export const step = (token: string, meeting: View, name: string, more: object = {}) =>
  withInput(token, "takeMeetingStep", "MeetingStepInput", {
    id: meeting.id,
    revision: meeting.revision,
    step: name,
    ...more,
  });

export const vote = (token: string, meeting: View, choice: string | null, participantId?: string) =>
  withInput(token, "castVote", "CastVoteInput", {
    meetingId: meeting.id,
    itemId: meeting.agenda.find(({ state }) => state === "KEPT")!.id,
    choice,
    participantId,
  });

export const draft = (token: string, more: object = {}) =>
  withInput(token, "draftMeeting", "DraftMeetingInput", {
    title: "О ходе работы",
    form: "IN_PERSON",
    startsAt: later(48),
    endsAt: later(50),
    ...more,
  });

export const now = () => register.world.clock.now();
export const later = (hours: number) => new Date(now().getTime() + hours * 3_600_000).toISOString();
export const read = async (id: string, token = head): Promise<View> => {
  const answer = await register.send<{ meeting: View }>(token, `{ meeting(id: "${id}") { ${VIEW} } }`);
  if (!answer.data) throw new Error(answer.text);
  return answer.data.meeting;
};

export const participant = ({ participants }: View, code: string) =>
  participants.find(({ roleCodes }) => roleCodes.includes(code))!.id;

export const attend = (meeting: View, code: string, attendance: string) =>
  ask(
    head,
    `recordAttendance(meetingId: "${meeting.id}", attendance: $attendance)`,
    {
      attendance: [{ participantId: participant(meeting, code), attendance }],
    },
    "($attendance: [MeetingAttendanceInput!]!)",
  );

/** A meeting with one matter, as the head draws it up. */
export async function prepared(more: object = {}): Promise<View> {
  const made = await draft(head, more);
  const added = await withInput(head, "addAgendaItem", "AddAgendaItemInput", {
    meetingId: made.meeting!.id,
    title: "О дорогах",
  });
  return added.meeting!;
}
