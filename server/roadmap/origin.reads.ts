/** Where a measure comes from: a problem or a decision of the municipality. */
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";

export interface Origin {
  readonly clusterId: string | null;
  readonly decisionId: string | null;
}

/** @throws {DenialError} NOT_FOUND unless both are the municipality's */
export async function checkOrigin(ctx: MunicipalContext, { clusterId, decisionId }: Origin): Promise<void> {
  if (clusterId !== null) await checkRow(ctx, "cluster", clusterId);
  if (decisionId !== null) await checkRow(ctx, "decision", decisionId);
}

async function checkRow(ctx: MunicipalContext, table: "cluster" | "decision", id: string): Promise<void> {
  const rows = await select(ctx.em, `select 1 from ${table} where municipality_id = ? and id = ?`, [
    ctx.municipalityId,
    id,
  ]);
  if (rows.length === 0) throw notFound();
}
