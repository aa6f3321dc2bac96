/** Keys of other systems. The secret is shown once and kept as a hash. */
import { recordAudit } from "../audit/record-audit.ts";
import { hashSecret, newSecret } from "../identity/secret.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { openChannels } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import type { IntakeRefusal } from "./import.types.ts";
import { IntakeKey, type IntakeKeyId } from "./intake-key.entity.ts";

const MOST_KEYS = 50;

export interface IntakeKeyFacts {
  readonly name: string;
  readonly channel: string;
  readonly mayAdd: boolean;
  readonly mayRead: boolean;
}

export interface IssuedIntakeKey {
  readonly key: IntakeKey;
  /** For Open311: sent as `api_key`. */
  readonly secret: string;
  /** For the webhook: requests are signed with it and it is never sent. */
  readonly signingKey: string;
}

export function listKeys(ctx: MunicipalContext): Promise<IntakeKey[]> {
  return ctx.em.find(
    IntakeKey,
    { municipality: ctx.municipalityId },
    { orderBy: { createdAt: "desc", id: "desc" } },
  );
}

/** Makes a key for a channel that the regulation opens. */
export async function createKey(
  ctx: MunicipalContext,
  facts: IntakeKeyFacts,
): Promise<IssuedIntakeKey | IntakeRefusal> {
  const name = facts.name.trim().slice(0, 200);
  if (name === "") return { code: "NAME_MISSING", message: "Назовите систему, которой выдаёте ключ." };
  const standing = await standingOf(ctx);
  const isOpen = standing && openChannels(standing).some(({ code }) => code === facts.channel);
  if (!isOpen)
    return { code: "CHANNEL_UNKNOWN", message: "Регламент вашего центра не называет такого канала." };
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(IntakeKey, { ...own, revokedAt: null })) >= MOST_KEYS)
    return { code: "TOO_MANY", message: `Действует уже ${MOST_KEYS} ключей: отзовите ненужные.` };
  const secret = newSecret();
  const now = ctx.clock.now();
  const key = ctx.em.create(IntakeKey, {
    ...own,
    ...facts,
    name,
    id: newId<IntakeKeyId>(now.getTime()),
    secretHash: hashSecret(secret),
    createdAt: now,
    createdBy: ctx.viewer.displayName,
    revokedAt: null,
    lastUsedAt: null,
  });
  ctx.em.persist(key);
  recordAudit(ctx, "intakeKey.issued", name, { channel: facts.channel });
  await ctx.em.flush();
  return { key, secret, signingKey: key.secretHash };
}

/** @throws {DenialError} NOT_FOUND when the centre has no such key in force */
export async function revokeKey(ctx: MunicipalContext, id: IntakeKeyId): Promise<IntakeKey> {
  const key = await ctx.em.findOne(IntakeKey, { municipality: ctx.municipalityId, id });
  if (!key || key.revokedAt !== null) throw notFound();
  key.revokedAt = ctx.clock.now();
  recordAudit(ctx, "intakeKey.revoked", key.name);
  await ctx.em.flush();
  return key;
}
