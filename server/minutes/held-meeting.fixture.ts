/** A world for the tests of minutes and assignments: a centre whose act says who keeps and signs, and a meeting. */
import { type Register, aRegister } from "../../test/support/a-register.ts";
import { aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";

export let register: Register;
/** Sessions of people: the head keeps, the curator signs. */
export let head: string;
export let curator: string;
export let lead: string;
export let utility: string;
export let stranger: string;
/** Owners of decisions. */
export let leadMember: string;
export let curatorMember: string;
export let waterWorks: string;
export let gasWorks: string;

const CAPABILITIES = ["MTG-01", "MTG-02", "MTG-03", "PRT-01", "PRT-02", "PRT-03", "PRT-04", "QLT-05"];

/** Thursday, 16 April 2026, noon in Moscow. */
export async function beginMinutes(): Promise<void> {
  const variant = {
    ...withCapabilities(...CAPABILITIES),
    roles: [
      aRole("CURATOR", "Куратор"),
      aRole("HEAD", "Руководитель"),
      aRole("SECTOR_LEAD", "Руководитель блока", { isPlural: true }),
    ],
    meetings: {
      ...aVariant().meetings,
      forms: read(["IN_PERSON" as const], "3.2"),
      chair: read("CURATOR", "3.2"),
      substitute: read("HEAD", "3.2"),
      organiser: read("HEAD", "3.5.3.4"),
      agendaAgreedBy: null,
      attendedBy: [],
      invited: [],
      quorum: null,
      decisionRule: null,
      minutesKeptBy: read("HEAD", "3.5.3.5"),
      minutesSignedBy: [read("CURATOR", "3.3")],
      minutesSentTo: [read("должностным лицам по компетенции", "3.3")],
    },
  };
  register = await aRegister({ variant: variant as never });
  head = register.head;
  curator = await register.person(["CURATOR"]);
  lead = await register.person(["SECTOR_LEAD"]);
  waterWorks = await register.aRecipient("Водоканал");
  gasWorks = await register.aRecipient("Горгаз");
  utility = await register.person(["RECIPIENT"], waterWorks);
  stranger = await register.person(["RECIPIENT"], gasWorks);
  curatorMember = await aMember("Озеров П.П.", "CURATOR");
  leadMember = await aMember("Лугова Н.Н.", "SECTOR_LEAD");
}

export const endMinutes = (): Promise<void> => register.close();

async function aMember(name: string, roleCode: string): Promise<string> {
  const { member } = await call<{ member: { id: string } }>(
    head,
    "addMember",
    "MemberInput",
    { name, post: "специалист", joinedOn: "2026-03-02" },
    "... on MemberSaved { member { id } }",
  );
  await call(
    head,
    "appoint",
    "AppointInput",
    { memberId: member.id, roleCode, validFrom: "2026-03-02" },
    "__typename",
  );
  return member.id;
}

/** A mutation of one input; throws what the API says when nothing comes back. */
export async function call<Data>(
  token: string,
  mutation: string,
  type: string,
  input: object,
  selection: string,
): Promise<Data> {
  const answer = await register.send<{ done: Data }>(
    token,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${selection} } }`,
    { input },
  );
  if (!answer.data?.done) throw new Error(answer.text);
  return answer.data.done;
}

export interface Refusal {
  code: string;
  message: string;
  clause: string | null;
  decisionId?: string;
}

interface MeetingView {
  id: string;
  revision: number;
  agenda: { id: string }[];
}

const MEETING =
  "... on MeetingSaved { meeting { id revision agenda { id } } } ... on StepRefused { code message }";

/** A meeting with two items, opened by whoever chairs. */
export async function aMeeting(): Promise<MeetingView> {
  const now = register.world.clock.now().getTime();
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const did = async (token: string, mutation: string, type: string, input: object) => {
    const { meeting: made, ...refusal } = await call<{ meeting?: MeetingView }>(
      token,
      mutation,
      type,
      input,
      MEETING,
    );
    if (!made) throw new Error(JSON.stringify(refusal));
    return made;
  };
  let meeting = await did(head, "draftMeeting", "DraftMeetingInput", {
    title: "О воде",
    form: "IN_PERSON",
    startsAt: at(10),
    endsAt: at(70),
    place: "Малый зал",
  });
  for (const title of ["О качестве воды", "О дворах"])
    meeting = await did(head, "addAgendaItem", "AddAgendaItemInput", { meetingId: meeting.id, title });
  meeting = await did(head, "chooseParticipants", "ChooseParticipantsInput", {
    id: meeting.id,
    revision: meeting.revision,
    memberIds: [curatorMember, leadMember],
    roleCodes: [],
    invited: [],
  });
  const step = async (token: string, name: string) => {
    const { id, revision } = meeting;
    meeting = await did(token, "takeMeetingStep", "MeetingStepInput", { id, revision, step: name });
  };
  await step(head, "CALL");
  register.world.clock.advanceMinutes(15);
  await step(curator, "OPEN");
  return meeting;
}

/** Closes a meeting: each item was taken note of. */
export async function closeMeeting(meetingId: string): Promise<void> {
  const { data } = await register.send<{ meeting: MeetingView }>(
    head,
    `{ meeting(id: "${meetingId}") { id revision agenda { id } } }`,
  );
  let { revision } = data!.meeting;
  for (const { id } of data!.meeting.agenda) {
    const input = { meetingId, itemId: id, outcome: "ADOPTED" };
    const done = await call<{ meeting: MeetingView }>(
      curator,
      "stateOutcome",
      "StateOutcomeInput",
      input,
      MEETING,
    );
    revision = done.meeting.revision;
  }
  await call(
    curator,
    "takeMeetingStep",
    "MeetingStepInput",
    { id: meetingId, revision, step: "CLOSE" },
    MEETING,
  );
}

export interface MinutesView {
  id: string;
  version: number;
  revision: number;
  state: string;
  steps: string[];
  mayWrite: boolean;
  contentHash: string | null;
  decisions: { id: string; revision: number; text: string; assignments: { id: string; state: string }[] }[];
  signatures: { roleCode: string; contentHash: string }[];
  extracts: { id: string; addressee: string; receivedAt: string | null }[];
  history: { kind: string; clause: string | null }[];
}

const MINUTES = `id version revision state steps mayWrite contentHash
  decisions { id revision text assignments { id state } } signatures { roleCode contentHash }
  extracts { id addressee receivedAt } history { kind clause }`;
const RESULT = `... on MinutesSaved { minutes { ${MINUTES} } }
  ... on MinutesRefused { code message clause decisionId }`;

export type Kept = Partial<Refusal> & { minutes?: MinutesView };

export const keep = (token: string, mutation: string, type: string, input: object): Promise<Kept> =>
  call<Kept>(token, mutation, type, input, RESULT);

export async function begin(token: string, meetingId: string): Promise<Kept> {
  const answer = await register.send<{ done: Kept }>(
    token,
    `mutation ($id: ID!) { done: draftMinutes(meetingId: $id) { ${RESULT} } }`,
    { id: meetingId },
  );
  return answer.data?.done ?? { code: answer.code ?? answer.text };
}

export const minutesStep = (
  token: string,
  mutation: string,
  { id, revision }: Pick<MinutesView, "id" | "revision">,
  note?: string,
): Promise<Kept> => keep(token, mutation, "MinutesStepInput", { id, revision, note });

export async function minutesNow(meetingId: string, token = head): Promise<MinutesView> {
  const { data, text } = await register.send<{ minutes: MinutesView }>(
    token,
    `{ minutes(meetingId: "${meetingId}") { ${MINUTES} } }`,
  );
  if (!data?.minutes) throw new Error(text);
  return data.minutes;
}

/** A file of the API. */
export const fetchFile = (token: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${register.api.url}${path}`, {
    ...init,
    headers: { ...init.headers, cookie: `mcu_session=${token}` },
  });
