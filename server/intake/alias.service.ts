/** Names of files and what they stand for: said by people, learnt from their corrections. */
import { recordAudit } from "../audit/record-audit.ts";
import { Topic } from "../classifier/topic.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { type Connection, connectionOf, connectionType, decodeCursor, pageSize } from "../kernel/paging.ts";
import { Alias, type AliasId, AliasKind } from "./alias.entity.ts";
import { foldOrganisation, foldTopic } from "./fold-name.ts";
import type { IntakeRefusal } from "./import.types.ts";

export const AliasConnection = connectionType("Alias", "aliases", () => Alias);

/** Names nobody has explained come first, then by the alphabet. */
export async function listAliases(
  ctx: MunicipalContext,
  kind: AliasKind,
  first: number,
  after: string | null,
): Promise<Connection<Alias>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId, kind };
  const [name, id] = after === null ? [] : (decodeCursor(after, ["string", "string"]) as [string, AliasId]);
  const behind =
    name === undefined || id === undefined
      ? {}
      : { $or: [{ name: { $gt: name } }, { name, id: { $gt: id } }] };
  const order = { name: "asc", id: "asc" } as const;
  const rows = await ctx.em.find(Alias, { ...own, ...behind }, { orderBy: order, limit: size + 1 });
  const total = await ctx.em.count(Alias, own);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.name, row.id],
    (row) => row,
  );
}

export interface AliasFacts {
  readonly id: AliasId | null;
  readonly kind: AliasKind;
  readonly name: string;
  readonly targetId: string | null;
}

/**
 * Says what a name stands for; null says that it stands for nothing known.
 *
 * @throws {DenialError} NOT_FOUND for an alias that is not the centre's
 */
export async function saveAlias(ctx: MunicipalContext, facts: AliasFacts): Promise<Alias | IntakeRefusal> {
  const own = { municipality: ctx.municipalityId };
  const known = facts.id === null ? null : await ctx.em.findOne(Alias, { ...own, id: facts.id });
  if (facts.id !== null && known?.kind !== facts.kind) throw notFound();
  const name = (known?.name ?? facts.name).trim().slice(0, 300);
  const nameKey = keyOf(facts.kind, name);
  if (nameKey === "")
    return { code: "NAME_MISSING", message: "Напишите название так, как оно стоит в файле." };
  if (facts.targetId !== null && !(await hasTarget(ctx, facts.kind, facts.targetId)))
    return { code: "TARGET_UNKNOWN", message: "Такого получателя или темы у центра нет." };
  const row =
    known ??
    (await ctx.em.findOne(Alias, { ...own, kind: facts.kind, nameKey })) ??
    ctx.em.create(Alias, {
      ...own,
      id: newId<AliasId>(),
      kind: facts.kind,
      name,
      nameKey,
      targetId: null,
      isConfirmed: false,
      useCount: 0,
    });
  row.targetId = facts.targetId;
  row.isConfirmed = true;
  ctx.em.persist(row);
  recordAudit(ctx, "alias.saved", row.name, { kind: row.kind, targetId: row.targetId });
  await ctx.em.flush();
  return row;
}

const keyOf = (kind: AliasKind, name: string): string =>
  kind === AliasKind.ORGANISATION ? foldOrganisation(name) : foldTopic(name);

async function hasTarget(ctx: MunicipalContext, kind: AliasKind, id: string): Promise<boolean> {
  const own = { municipality: ctx.municipalityId, id: id as never, isClosed: false };
  return (await ctx.em.count<object>(kind === AliasKind.ORGANISATION ? Recipient : Topic, own)) > 0;
}

/** @throws {DenialError} NOT_FOUND */
export async function deleteAlias(ctx: MunicipalContext, id: AliasId): Promise<void> {
  const row = await ctx.em.findOne(Alias, { municipality: ctx.municipalityId, id });
  if (!row) throw notFound();
  recordAudit(ctx, "alias.deleted", row.name);
  await ctx.em.remove(row).flush();
}
