/** Connecting a page to publication: a key of the network is taken, sealed and never shown again. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { REFUSAL_TEXTS } from "../public-network/network.ts";
import type { PublicNetworks } from "../public-network/public-networks.ts";
import type { PageSecret } from "../public-network/sealed-access.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { OfficialPage } from "./official-page.entity.ts";
import { PageNetwork } from "./official-page.enums.ts";
import { lockPage, type SeenPage } from "./official-page.service.ts";
import { PageAccess } from "./page-setting.entity.ts";

export interface AccessFacts {
  readonly token: string;
  readonly applicationKey: string | null;
  readonly applicationSecret: string | null;
}

const SECRET = /^[\x21-\x7e]{8,512}$/;
const BOT_TOKEN = /^\d{5,15}:[A-Za-z0-9_-]{20,100}$/;

/** The secret as the network of the page wants it. */
export function secretOf(network: PageNetwork, facts: AccessFacts): PageSecret | SubmissionRefusal {
  const { token, applicationKey, applicationSecret } = facts;
  if (network === PageNetwork.TELEGRAM)
    return BOT_TOKEN.test(token)
      ? { network, token }
      : refuse("TOKEN_WRONG", "Ключ бота Telegram выглядит как «123456:AA…». Скопируйте его целиком.");
  if (!SECRET.test(token))
    return refuse("TOKEN_WRONG", "Ключ доступа пуст или содержит лишние знаки. Скопируйте его целиком.");
  if (network === PageNetwork.VK) return { network, token };
  if (!SECRET.test(applicationKey ?? "") || !SECRET.test(applicationSecret ?? ""))
    return refuse("TOKEN_WRONG", "Для Одноклассников нужны ещё публичный и секретный ключи приложения.");
  return { network, token, applicationKey: applicationKey!, applicationSecret: applicationSecret! };
}

/** Connects a page, or gives it a new key. */
export async function connectPage(
  ctx: MunicipalContext,
  networks: PublicNetworks,
  seen: SeenPage,
  facts: AccessFacts,
): Promise<OfficialPage | SubmissionRefusal> {
  if (!networks.isOn) return refuse("KEY_MISSING", REFUSAL_TEXTS.KEY_MISSING);
  const page = await lockPage(ctx, seen);
  if (isRefusal(page)) return page;
  const secret = secretOf(page.network, facts);
  if (isRefusal(secret)) return secret;
  const of = { municipality: ctx.municipalityId, pageId: page.id };
  const sealed = networks.seal({ municipalityId: ctx.municipalityId, pageId: page.id }, secret);
  const given = { sealed, givenAt: ctx.clock.now(), problem: null };
  const known = await ctx.em.findOne(PageAccess, of);
  if (known) Object.assign(known, given, { revision: known.revision + 1 });
  else ctx.em.persist(ctx.em.create(PageAccess, { ...of, ...given, revision: 1 }));
  page.revision += 1;
  recordAudit(ctx, "officialPage.connected", page.organisation, { network: page.network });
  await ctx.em.flush();
  return page;
}

/** Takes the key away; posts then wait for a person. */
export async function disconnectPage(
  ctx: MunicipalContext,
  seen: SeenPage,
): Promise<OfficialPage | SubmissionRefusal> {
  const page = await lockPage(ctx, seen);
  if (isRefusal(page)) return page;
  await ctx.em.nativeDelete(PageAccess, { municipality: ctx.municipalityId, pageId: page.id });
  page.revision += 1;
  recordAudit(ctx, "officialPage.disconnected", page.organisation, { network: page.network });
  await ctx.em.flush();
  return page;
}
