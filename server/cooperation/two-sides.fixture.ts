/** A centre, another one far to the east, and their regional centre, as they work together through the API. */
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegister } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount, aRegion } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { remindCooperationQueue } from "./remind.queue.ts";
import { tellCentreQueue } from "./tell-centre.queue.ts";

const CAPABILITIES = ["CUR-04", "CUR-05", "CUR-07", "KPI-01", "REC-01", "REC-02"];

export interface Outcome {
  __typename: string;
  code?: string;
  clause?: string | null;
  id?: string;
  revision?: number;
  state?: string;
  dueOn?: string;
}

export type TwoSides = Awaited<ReturnType<typeof twoSides>>;

export async function twoSides() {
  const scales = ["REGIONAL", "MUNICIPAL"] as const;
  const incidentClasses = scales.map((code) => ({
    value: { code, name: code, definition: code },
    clause: "1.4",
    span: null,
    origin: "EXTRACTED" as const,
    confidence: 0.9,
  }));
  const register = await aRegister({ variant: { ...withCapabilities(...CAPABILITIES), incidentClasses } });
  const { world, api, region } = register;
  const east = await aCentre(world, {
    region,
    municipality: { name: "Востокск", timeZone: "Asia/Vladivostok" },
  });
  const eastHead = await api.signIn(
    await anAccount(world, { municipality: east, roleCodes: ["HEAD"] }),
    east,
  );
  const analyst = await api.signIn(await anAccount(world, { regions: [region], regionalRole: "ANALYST" }));
  const other = await aRegion(world);
  const stranger = await api.signIn(await anAccount(world, { regions: [other], regionalRole: "ANALYST" }));

  /** Does one thing; gives the row that was saved, or the refusal. */
  async function act(
    token: string,
    mutation: string,
    inputType: string,
    input: object,
    saved: string,
  ): Promise<Outcome> {
    const answer = await register.send<{ done: Record<string, unknown> & Outcome }>(
      token,
      `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) {
        __typename ... on SubmissionRefused { code clause } ... on ${saved} } }`,
      { input },
    );
    if (!answer.data) return { __typename: answer.code ?? answer.text };
    const { done } = answer.data;
    const row = Object.values(done)
      .flat()
      .find((each) => typeof each === "object" && each !== null) as Outcome;
    return { ...done, ...row, __typename: done.__typename };
  }

  const REQUEST = "CentreRequestSaved { request { id revision state dueOn } }";

  const ask = (towns: readonly Municipality[], facts: object = {}) =>
    act(
      analyst,
      "sendCentreRequests",
      "SendCentreRequestsInput",
      {
        municipalityIds: towns.map(({ id }) => id),
        subject: "Уборка снега",
        text: "Сколько дворов убрано?",
        dueOn: "2026-04-20",
        ...facts,
      },
      "CentreRequestsSent { requests { id revision state dueOn } }",
    );
  const answer = (token: string, id: string, revision: number, facts: object = {}) =>
    act(
      token,
      "answerCentreRequest",
      "AnswerCentreRequestInput",
      { id, revision, text: "Все", ...facts },
      REQUEST,
    );
  const step = (token: string, id: string, revision: number, name: string, facts: object = {}) =>
    act(
      token,
      "takeCentreRequestStep",
      "CentreRequestStepInput",
      { id, revision, step: name, ...facts },
      REQUEST,
    );

  const codeOf = async (token: string, query: string) => (await register.send(token, query)).code ?? "data";

  const drain = () => {
    const queues = [tellCentreQueue, remindCooperationQueue];
    return new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues }).drain(
      "tell-centre",
      "remind-cooperation",
    );
  };

  const upload = async (
    path: string,
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    token: string,
  ) => {
    const response = await fetch(`${register.api.url}/files/cooperation/${path}`, {
      method: "POST",
      headers: { "x-file-name": encodeURIComponent(name), cookie: `mcu_session=${token}` },
      body: content,
    });
    const body = (await response.json()) as { id?: string; code?: string; fileName?: string };
    return { status: response.status, ...body };
  };

  return { register, east, eastHead, analyst, stranger, act, ask, answer, step, codeOf, drain, upload };
}
