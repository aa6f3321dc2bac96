/** A centre with official pages, networks to publish to, and what its people do. */
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import {
  okStandIn,
  type StandIn,
  telegramStandIn,
  vkStandIn,
} from "../public-network/network-stand-ins.fixture.ts";
import { type PublicNetworks, publicNetworks } from "../public-network/public-networks.ts";
import { connectPage } from "./page-access.service.ts";
import { publishPostQueue } from "./publish-post.queue.ts";

export const TOKEN = "token-of-the-page";
const BOT = "123456:AAbbccddeeffgghhiijjkkllmm";
const SECRET = { token: TOKEN, applicationKey: "CKEY12345", applicationSecret: "secret-12" };

export let register: Register;
export let region: string;
export let operator: string;
export let head: string;
export let stands: { VK: StandIn; OK: StandIn; TELEGRAM: StandIn };
export let networks: PublicNetworks;

/** Starts it. */
export async function startCentre(): Promise<void> {
  register = await aRegister({
    municipality: { timeZone: "Asia/Krasnoyarsk" },
    variant: withCapabilities("GOS-01", "GOS-03", "GOS-04", "GOS-05", "GOS-06", "GOS-07", "GOS-08", "GOS-09"),
  });
  await signInAnew();
  const [VK, OK, TELEGRAM] = await Promise.all([vkStandIn(TOKEN), okStandIn(SECRET), telegramStandIn(BOT)]);
  stands = { VK, OK, TELEGRAM };
  networks = publicNetworks({
    key: Buffer.alloc(32, 7),
    urls: { VK: VK.url, OK: OK.url, TELEGRAM: TELEGRAM.url },
  });
}

/** Sessions end when the clock goes on for days. */
export async function signInAnew(): Promise<void> {
  const { world, api } = register;
  region = await api.signIn(await anAccount(world, { regions: [register.region] }));
  head = await register.person(["HEAD"]);
  operator = await register.person(["PUBLIC_PAGES_OPERATOR"]);
}

export async function endCentre(): Promise<void> {
  await register.close();
  await Promise.all(Object.values(stands).map((each) => each.close()));
}

interface Done {
  __typename: string;
  code?: string;
  page?: PageView;
  post?: PostView;
  template?: { id: string; revision: number };
}
interface PageView {
  id: string;
  revision: number;
  faults: string[];
  score: { points: number; most: number } | null;
}
export interface PostView {
  id: string;
  revision: number;
  state: string;
  steps: string[];
  placements: {
    id: string;
    state: string;
    link: string | null;
    problem: string | null;
    revision: number;
    steps: string[];
  }[];
}

export const PAGE = "OfficialPageSaved { page { id revision faults score { points most } } }";
export const POST =
  "ContentPostSaved { post { id revision state steps placements { id state link problem revision steps } } }";
export const TEMPLATE = "ContentTemplateSaved { template { id revision } }";

export async function take(
  mutation: string,
  type: string,
  shape: string,
  input: object,
  token = operator,
): Promise<Done> {
  const answer = await register.send<{ done: Done }>(
    token,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      __typename ... on SubmissionRefused { code } ... on ${shape} } }`,
    { input },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

let made = 0;
/** A number that no page of the world has yet. */
export const anotherNumber = () => (made += 1);
const LINKS = { VK: "https://vk.com/club", OK: "https://ok.ru/group/", TELEGRAM: "https://t.me/channel" };
export const pageFacts = (network: keyof typeof LINKS, number: number) => ({
  level: "SUBORDINATE",
  organisation: `Школа № ${number}`,
  spheres: ["Образование"],
  status: "ACTIVE",
  network,
  pageRef: network === "TELEGRAM" ? `@channel${number}` : String(1_000 + number),
  link: `${LINKS[network]}${1_000 + number}`,
  isConnected: true,
  hasMark: true,
  hasDesign: true,
});

export async function aPage(network: keyof typeof LINKS, isOpen = true): Promise<string> {
  const done = await take("saveOfficialPage", "OfficialPageInput", PAGE, pageFacts(network, anotherNumber()));
  const { id, revision } = done.page!;
  if (!isOpen) return id;
  const facts = network === "TELEGRAM" ? { ...SECRET, token: BOT } : SECRET;
  await asProgram(register.world, register.town, (ctx) =>
    connectPage(ctx, networks, { id: id as never, revision }, facts),
  );
  return id;
}

export const now = () => register.world.clock.now();
export const after = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString();

export async function aPost(pageIds: string[], more: object = {}): Promise<PostView> {
  const input = {
    title: "Отключение воды",
    text: "Завтра с 9 до 15 часов не будет воды.",
    plannedAt: after(30),
    component: "OWN",
    pageIds,
    ...more,
  };
  return (await take("saveContentPost", "ContentPostInput", POST, input)).post!;
}

export const step = (post: Pick<PostView, "id" | "revision">, name: string, token = operator, more = {}) =>
  take(
    "takeContentPostStep",
    "ContentPostStepInput",
    POST,
    { id: post.id, revision: post.revision, step: name, ...more },
    token,
  );

export const approved = async (post: PostView): Promise<PostView> => (await step(post, "SUBMIT")).post!;

export const read = async (id: string): Promise<PostView> => {
  const answer = await register.send<{ post: PostView }>(
    operator,
    `{ post: contentPost(id: "${id}") { id revision state steps placements { id state link problem revision steps } } }`,
  );
  return answer.data!.post;
};

/** What is due goes out, by a worker of its own. */
export const publishDue = (by: PublicNetworks = networks) =>
  new Worker({
    root: register.world.database.em,
    clock: register.world.clock,
    log: silentLog,
    queues: [publishPostQueue(by)],
  }).drain();

export const dayThere = (at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Krasnoyarsk" }).format(at);
export const daysOn = (count: number): string => dayThere(new Date(now().getTime() + count * 86_400_000));
