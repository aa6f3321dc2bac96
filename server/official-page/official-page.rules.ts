/** What a line of the register must have: pure. */
import { lineRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { OfficialPage } from "./official-page.entity.ts";
import { type PageNetwork, PageStatus } from "./official-page.enums.ts";
import { DEFAULTS } from "./requirement.rules.ts";

export const MOST_SPHERES = 3;
const LONGEST_LINE = 300;
const MOST_SUBSCRIBERS = 200_000_000;

export type PageFacts = Pick<
  OfficialPage,
  | "level"
  | "founder"
  | "organisation"
  | "ogrn"
  | "spheres"
  | "status"
  | "network"
  | "pageRef"
  | "link"
  | "isConnected"
  | "hasMark"
  | "hasDesign"
  | "subscribers"
  | "responsibleMemberId"
  | "lastPostOn"
>;

/**
 * Whether a state registration number of an organisation is one: 13 digits, the last of which is the rest of the
 * other twelve divided by 11, its last digit.
 */
export function isOgrn(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  return Number((BigInt(text.slice(0, 12)) % 11n) % 10n) === Number(text[12]);
}

/** How ids of pages look in each network. */
const PAGE_REFS: Readonly<Record<PageNetwork, { readonly shape: RegExp; readonly words: string }>> = {
  VK: { shape: /^[1-9]\d{0,11}$/, words: "число без минуса — номер сообщества" },
  OK: { shape: /^[1-9]\d{0,19}$/, words: "число — номер группы" },
  TELEGRAM: {
    shape: /^(@[A-Za-z][A-Za-z0-9_]{3,31}|-100\d{5,15})$/,
    words: "имя канала вида @channel или номер вида -100…",
  },
};

/** Hosts that addresses of pages stand on. */
const HOSTS: Readonly<Record<PageNetwork, readonly string[]>> = {
  VK: ["vk.com", "vk.ru", "m.vk.com", "m.vk.ru"],
  OK: ["ok.ru", "m.ok.ru"],
  TELEGRAM: ["t.me"],
};

export function pageRefusal(facts: PageFacts): SubmissionRefusal | null {
  const { organisation, founder, ogrn, spheres, network, pageRef, link, subscribers } = facts;
  if (ogrn !== null && !isOgrn(ogrn))
    return refuse(
      "OGRN_WRONG",
      "ОГРН не сходится: нужно 13 цифр, последняя из них контрольная. Проверьте номер.",
    );
  if (spheres.length > MOST_SPHERES) return refuse("TOO_MANY_SPHERES", "Укажите не больше трёх сфер.");
  if (new Set(spheres).size < spheres.length)
    return refuse("SPHERE_TWICE", "Одна и та же сфера указана дважды.");
  if ([founder, ...spheres].some((line) => (line?.length ?? 0) > LONGEST_LINE))
    return refuse("TEXT_TOO_LONG", `Строка длиннее ${LONGEST_LINE} знаков. Сократите её.`);
  if (!PAGE_REFS[network].shape.test(pageRef))
    return refuse(
      "PAGE_REF_WRONG",
      `Идентификатор страницы в этой сети выглядит так: ${PAGE_REFS[network].words}.`,
    );
  if (!isLinkOf(network, link))
    return refuse("LINK_WRONG", `Ссылка должна вести на ${HOSTS[network][0]} и начинаться с https://.`);
  if (
    subscribers !== null &&
    (!Number.isInteger(subscribers) || subscribers < 0 || subscribers > MOST_SUBSCRIBERS)
  )
    return refuse("VALUE_WRONG", "Число подписчиков указывают целым и не меньше нуля.");
  return lineRefusal(organisation);
}

function isLinkOf(network: PageNetwork, link: string): boolean {
  if (link.length > LONGEST_LINE || !URL.canParse(link)) return false;
  const { protocol, hostname, pathname } = new URL(link);
  return protocol === "https:" && HOSTS[network].includes(hostname) && pathname.length > 1;
}

/** What a page lacks; codes of `labels` set `pageFault`. */
export type PageFault =
  "NOT_CONNECTED" | "NO_MARK" | "NO_RESPONSIBLE" | "STALE" | "NOT_ASSESSED" | "LOW_SCORE" | "NO_OGRN";

interface Judged extends Pick<
  OfficialPage,
  "status" | "isConnected" | "hasMark" | "responsibleMemberId" | "scorePoints" | "scoreMost" | "ogrn"
> {
  readonly isFresh: boolean;
}

/** What keeps a page from being in order; only a page that is kept has faults. */
export function faultsOf(page: Judged): PageFault[] {
  if (page.status !== PageStatus.ACTIVE) return [];
  const { scorePoints, scoreMost } = page;
  const isLow =
    scorePoints !== null &&
    scoreMost !== null &&
    scoreMost > 0 &&
    scorePoints / scoreMost < DEFAULTS.inOrderShare;
  return [
    ...(page.isConnected ? [] : (["NOT_CONNECTED"] as const)),
    ...(page.hasMark ? [] : (["NO_MARK"] as const)),
    ...(page.responsibleMemberId === null ? (["NO_RESPONSIBLE"] as const) : []),
    ...(page.isFresh ? [] : (["STALE"] as const)),
    ...(scorePoints === null ? (["NOT_ASSESSED"] as const) : []),
    ...(isLow ? (["LOW_SCORE"] as const) : []),
    ...(page.ogrn === null ? (["NO_OGRN"] as const) : []),
  ];
}

/** Faults that a page may have and still be in order. */
const LIGHT: ReadonlySet<PageFault> = new Set(["NO_OGRN", "NOT_ASSESSED", "NO_RESPONSIBLE"]);

export const isInOrder = (faults: readonly PageFault[]): boolean => faults.every((fault) => LIGHT.has(fault));
