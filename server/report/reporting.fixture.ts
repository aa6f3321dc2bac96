/** A world for the tests of reports: its clock, its people, and what they do. */
import { type Register, aRegister } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { draftReports } from "./draft-reports.queue.ts";
import { sendReportQueue } from "./send-report.queue.ts";

const clause = (value: object, text: string) => ({
  value: { subject: "сводный отчёт", channel: null, by: null, to: [], period: "NOT_STATED", ...value },
  clause: text,
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 1,
});

/** Every Monday the summary; what is not stated is the centre's to set. */
const VARIANT = {
  reports: [
    clause({ by: "HEAD", to: ["Куратор МЦУ", "ЦУР"], period: "WEEKLY" }, "3.2.6"),
    clause({ channel: "POS", by: "POS_OPERATOR" }, "3.5.3"),
  ],
  capabilities: [
    { code: "INT-01", clauses: ["2.1"], confidence: 1 },
    { code: "INT-03", clauses: ["2.2"], confidence: 1 },
    { code: "REP-04", clauses: ["3.2.6"], confidence: 1 },
    { code: "REP-01", clauses: ["3.5.3"], confidence: 1 },
    { code: "REP-05", clauses: ["3.6"], confidence: 1 },
  ],
};

export let register: Register;
export let head: string;
export let region: string;

/** Sets the clock, forward or back, and signs people in anew. */
export async function at(moment: string): Promise<void> {
  const { world, api } = register;
  world.clock.advanceMinutes((Date.parse(moment) - world.clock.now().getTime()) / 60_000);
  head = await register.person(["HEAD"]);
  region = await api.signIn(await anAccount(world, { regions: [register.region] }));
}

export const download = (token: string, file: string) =>
  fetch(`${register.api.url}/files/reports/${file}`, { headers: { cookie: `mcu_session=${token}` } });

export const worker = () => {
  const { world } = register;
  const queues = [draftReports, sendReportQueue(null)];
  return new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues });
};

const REPORT = `id revision state title kind period startsOn endsOn dueAt isForRegion isOverdue sentCount steps
  sections { code title text isFilled isHidden } document { asOf facts { name value } sections { title paragraphs tables { rows } } }
  issues { id version contentHash files { format sha256 byteLength } document { title } } history { kind note }`;

export interface View {
  id: string;
  revision: number;
  state: string;
  title: string;
  kind: string;
  startsOn: string;
  endsOn: string;
  dueAt: string;
  isOverdue: boolean;
  sentCount: number;
  steps: string[];
  sections: { code: string; title: string; text: string; isFilled: boolean; isHidden: boolean }[];
  document: {
    asOf: string;
    sections: { title: string; paragraphs: string[]; tables: { rows: string[][] }[] }[];
  };
  issues: { id: string; version: number; contentHash: string; files: { format: string; sha256: string }[] }[];
  history: { kind: string; note: string | null }[];
}

export async function all(token = head): Promise<View[]> {
  const answer = await register.send<{ reports: { edges: { node: View }[] } }>(
    token,
    `{ reports { edges { node { ${REPORT} } } } }`,
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.reports.edges.map(({ node }) => node);
}

export async function take(mutation: string, input: object, type = "ReportStepInput", token = head) {
  const answer = await register.send<{
    done: { report?: View; code?: string; clause?: string; message?: string };
  }>(
    token,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
       ... on ReportSaved { report { ${REPORT} } } ... on ReportRefused { code message clause } } }`,
    { input },
  );
  return answer.data?.done ?? { code: answer.code, message: answer.text };
}

export async function weekly(): Promise<View> {
  const found = (await all()).find(({ kind }) => kind === "WEEKLY_SUMMARY");
  if (!found) throw new Error("No weekly report.");
  return found;
}

export async function setDuty(input: object) {
  const answer = await register.send<{ done: { duty?: object; code?: string; clause?: string } }>(
    head,
    `mutation ($input: ReportDutyInput!) { done: changeReportDuty(input: $input) {
       ... on ReportDutySaved { duty { period periodSource recipients recipientsSource workingDays termSource } }
       ... on ReportRefused { code clause } } }`,
    { input },
  );
  return answer.data?.done ?? { code: answer.code };
}

/** A centre in Yakutsk that owes a weekly report to the regional centre, with one submission. */
export async function beginReporting(): Promise<void> {
  // Thursday, 16 April 2026: the week ends on Sunday the 19th at midnight in Yakutsk, 15:00 UTC.
  register = await aRegister({ variant: VARIANT as never, municipality: { timeZone: "Asia/Yakutsk" } });
  await at("2026-04-16T09:00:00Z");
  await register.add({ summary: "Не горит фонарь" });
}

export const endReporting = (): Promise<void> => register.close();
