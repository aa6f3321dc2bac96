/** For whom an account acts besides itself, while a substitution is in force. */
import type { MunicipalContext, StandIn } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";

/** Roles of an account together with those it carries for others, each once. */
export function actingRoles(own: readonly string[], standsInFor: readonly StandIn[]): readonly string[] {
  if (standsInFor.length === 0) return own;
  return [...new Set([...own, ...standsInFor.flatMap(({ roleCodes }) => roleCodes)])].toSorted();
}

/** Names of those the viewer stands in for; null for nobody. */
export function onBehalfOf({ standsInFor = [] }: Pick<MunicipalContext, "standsInFor">): string | null {
  return standsInFor.length === 0 ? null : standsInFor.map(({ displayName }) => displayName).join(", ");
}

/** Name to keep with what is done: «Петров (за: Иванов)» while one stands in for the other. */
export function actorName(ctx: Pick<MunicipalContext, "viewer" | "standsInFor">): string {
  const absent = onBehalfOf(ctx);
  return absent === null ? ctx.viewer.displayName : `${ctx.viewer.displayName} (за: ${absent})`;
}

/** The viewer's account and those it stands in for: whose work is the viewer's to do today. */
export function actingAccounts({
  viewer,
  standsInFor = [],
}: Pick<MunicipalContext, "viewer" | "standsInFor">): AccountId[] {
  return [viewer.accountId, ...standsInFor.map(({ accountId }) => accountId)];
}
