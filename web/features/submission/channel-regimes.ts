/** Which legal regime a channel can carry, by the same table the register follows. */
import table from "../../../schema/channel-regimes.json" with { type: "json" };
import type { Regime } from "@/lib/graphql.generated.ts";

const regimes: readonly Regime[] = ["APPEAL", "MESSAGE"];
const byChannel: Readonly<Record<string, readonly string[]>> = table.channels;
const reasons: Readonly<Record<string, string>> = table.reasons;

interface RouteRule {
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
}
const routes: Readonly<Record<string, RouteRule>> = table.routes;

/** Regimes a submission of the channel may have; a channel that no law speaks of may carry both. */
export function regimesOf(channel: string): readonly Regime[] {
  const allowed = byChannel[channel];
  return allowed ? regimes.filter((regime) => allowed.includes(regime)) : regimes;
}

/** Why the channel carries only one regime, in Russian; null when the table gives no words for it. */
export const regimeReason = (channel: string): string | null => reasons[channel] ?? null;

/** Whether the way in matters: that of electronic appeals does. */
export const isRouted = (channel: string): boolean => channel === table.routedChannel;

export const electronicRoutes = Object.keys(routes);

/**
 * Why an appeal could not come in this way on that day, in Russian; null when it could.
 *
 * @param receivedOn `YYYY-MM-DD`
 */
export function routeObstacle(route: string, receivedOn: string): string | null {
  const rule = routes[route];
  if (!rule) return null;
  const isOpen = receivedOn >= (rule.from ?? "0001-01-01") && receivedOn <= (rule.until ?? "9999-12-31");
  return isOpen ? null : (rule.reason ?? null);
}
