/** A centre whose register people work in through the API. */
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import type { Region } from "../../server/municipality/region.entity.ts";
import { type CentreFacts, aCentre } from "./a-centre.ts";
import { anApi, type Answer, type TestApi } from "./api.ts";
import { anAccount, aRegion, aWorld, type World } from "./world.ts";

/** What a step answers: the submission, or the refusal. */
export interface StepOutcome {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  currentRevision?: number | null;
  submission?: SubmissionView;
}

export interface SubmissionView {
  id: string;
  number: string;
  revision: number;
  state: string;
  regulationVersion: number;
  isRepeat: boolean;
}

export interface Register {
  readonly world: World;
  readonly api: TestApi;
  readonly region: Region;
  readonly town: Municipality;
  /** Session of the head of the centre. */
  readonly head: string;
  send<Data = Record<string, unknown>>(
    token: string | null,
    query: string,
    variables?: object,
  ): Promise<Answer<Data>>;
  /** Session of another person of the centre. */
  person(roleCodes: string[], recipientId?: string): Promise<string>;
  /** Registers a submission; everything left out is sensible. */
  register(input: object, token?: string): Promise<StepOutcome>;
  /** As above, where nothing should stand against it. */
  add(input: object): Promise<SubmissionView>;
  /** Any mutation that takes one input and answers a submission or a refusal. */
  take(mutation: string, inputType: string, input: object, token?: string): Promise<StepOutcome>;
  aRecipient(name: string, kind?: string): Promise<string>;
  /** Sets the state past every rule, as if the steps before it had been taken. */
  put(id: string, state: string): Promise<void>;
  /** The submission as the head sees it. */
  read<Fields>(id: string, fields: string, token?: string): Promise<Fields>;
  close(): Promise<void>;
}

const VIEW = "id number revision state regulationVersion isRepeat";
const OUTCOME = `{ __typename ... on SubmissionRefused { code message clause currentRevision }
  ... on SubmissionSaved { submission { ${VIEW} } } }`;

/** Starts a centre with one version in force and its API. */
export async function aRegister(facts: Partial<CentreFacts> = {}): Promise<Register> {
  const world = await aWorld();
  const api = await anApi(world);
  const region = await aRegion(world);
  const town = await aCentre(world, { region, ...facts });
  const person = async (roleCodes: string[], recipientId: string | null = null) =>
    api.signIn(
      await anAccount(world, { municipality: town, roleCodes, recipientId: recipientId as never }),
      town,
    );
  const head = await person(["HEAD"]);
  const send = <Data>(token: string | null, query: string, variables: object = {}) =>
    api.send<Data>(token, query, { ...variables });
  const take = async (mutation: string, inputType: string, input: object, token = head) => {
    const text = `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) ${OUTCOME} }`;
    const answer = await send<{ done: StepOutcome }>(token, text, { input });
    return answer.data?.done ?? { __typename: answer.code ?? answer.text };
  };
  const register = (input: object, token = head) =>
    take("registerSubmission", "RegisterSubmissionInput", { ...USUAL, ...input }, token);
  return {
    world,
    api,
    region,
    town,
    head,
    send,
    person,
    take,
    register,
    async add(input) {
      const outcome = await register(input);
      if (!outcome.submission) throw new Error(JSON.stringify(outcome));
      return outcome.submission;
    },
    async aRecipient(name, kind = "INTERNAL") {
      const answer = await send<{ done: { recipient: { id: string } } }>(
        head,
        `mutation ($input: RecipientInput!) { done: addRecipient(input: $input) { ... on RecipientSaved { recipient { id } } } }`,
        { input: { name, kind } },
      );
      return answer.data!.done.recipient.id;
    },
    async put(id, state) {
      const isOpen = !["ANSWERED", "SOLVED", "CLOSED"].includes(state);
      await world.ownerQuery(
        `update submission set state = '${state}', is_open = ${isOpen} where id = '${id}'`,
      );
    },
    async read<Fields>(id: string, fields: string, token = head) {
      const answer = await send<{ submission: Fields }>(token, `{ submission(id: "${id}") { ${fields} } }`);
      if (!answer.data) throw new Error(answer.text);
      return answer.data.submission;
    },
    close: () => api.close(),
  };
}

const USUAL = {
  regime: "MESSAGE",
  channel: "POS",
  applicantKind: "CITIZEN",
  summary: "Не горит фонарь у дома",
  text: "Третий день не горит фонарь.",
};
