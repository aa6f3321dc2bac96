/** What may enter the register, and what not: pure, so that a form and a file of a million rows follow one rule. */
import table from "../../schema/channel-regimes.json" with { type: "json" };
import { type PlainDate } from "../kernel/plain-date.ts";
import type { OpenChannel } from "../regulation/features.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { Regime, type Scale } from "./submission.enums.ts";
import { refuse, type SubmissionRefusal } from "./submission-refusal.ts";

/** How an electronic appeal came in: code of `labels` set `electronicRoute`. */
export type ElectronicRoute = keyof typeof table.routes;
export const ELECTRONIC_ROUTES = Object.keys(table.routes) as ElectronicRoute[];

interface RouteRule {
  readonly from?: string;
  readonly until?: string;
  readonly clause?: string;
  readonly reason?: string;
}

const ROUTES: Readonly<Record<string, RouteRule>> = table.routes;
const REGIMES: Readonly<Record<string, readonly string[]>> = table.channels;
const REASONS: Readonly<Record<string, string>> = table.reasons;

/** Longest texts the register takes, in characters. */
export const LIMITS = {
  summary: 500,
  text: 20_000,
  place: 500,
  object: 500,
  fact: 500,
  externalNumber: 100,
  applicant: 500,
} as const;

/** Before it no submission of a living register can have come in. */
const EARLIEST = Date.UTC(2000, 0, 1);

/** What the rules look at. */
export interface RegistrationClaim {
  readonly regime: Regime;
  readonly channel: string;
  readonly route: string | null;
  readonly receivedAt: Date;
  /** The day of it in the municipality's zone. */
  readonly receivedOn: PlainDate;
  readonly scale: Scale | null;
  readonly summary: string;
  readonly text: string;
  readonly place: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  readonly externalNumber: string | null;
}

/** What the regulation in force on the day of receipt says. */
export interface RegistrationGround {
  readonly channels: readonly OpenChannel[];
  readonly incidentClasses: RegulationVariant["incidentClasses"];
}

/** Why a submission may not enter the register; null when it may. */
export function registrationRefusal(
  claim: RegistrationClaim,
  ground: RegistrationGround,
  now: Date,
): SubmissionRefusal | null {
  return (
    timeRefusal(claim.receivedAt, now) ??
    matterRefusal(claim) ??
    channelRefusal(claim.channel, ground.channels) ??
    regimeRefusal(claim) ??
    scaleRefusal(claim.scale, ground.incidentClasses)
  );
}

function timeRefusal(receivedAt: Date, now: Date): SubmissionRefusal | null {
  const at = receivedAt.getTime();
  if (Number.isNaN(at) || at < EARLIEST)
    return refuse("RECEIVED_TOO_EARLY", "Дата поступления раньше 2000 года: проверьте её.");
  if (at > now.getTime())
    return refuse("RECEIVED_IN_FUTURE", "Дата поступления ещё не наступила: проверьте её.");
  return null;
}

/** Why a matter may not be kept like this; null when it may. */
export function matterRefusal(
  matter: Pick<RegistrationClaim, "summary" | "text" | "place" | "object" | "fact" | "externalNumber">,
): SubmissionRefusal | null {
  if (matter.summary.trim() === "") return refuse("SUMMARY_MISSING", "Опишите суть одним предложением.");
  for (const name of ["summary", "text", "place", "object", "fact", "externalNumber"] as const) {
    const length = matter[name]?.length ?? 0;
    if (length > LIMITS[name])
      return refuse("TEXT_TOO_LONG", `Слишком длинный текст: ${length} знаков, можно до ${LIMITS[name]}.`);
  }
  return null;
}

/** The regulation opens the channel, or its clauses that list channels stand against it. */
export function channelRefusal(channel: string, open: readonly OpenChannel[]): SubmissionRefusal | null {
  if (open.some(({ code }) => code === channel)) return null;
  const clauses = [...new Set(open.flatMap((each) => each.clauses))];
  const list = clauses.length > 0 ? ` Каналы перечислены в п. ${clauses.join(", ")}.` : "";
  return refuse(
    "CHANNEL_NOT_IN_REGULATION",
    `Регламент, действовавший в день поступления, не называет такого канала.${list}`,
    clauses.length > 0 ? clauses.join(", ") : null,
  );
}

/** A legal regime is a fact of the item, but not every channel can carry both. */
export function regimeRefusal(
  claim: Pick<RegistrationClaim, "regime" | "channel" | "route" | "receivedOn">,
): SubmissionRefusal | null {
  const { regime, channel, route, receivedOn } = claim;
  const allowed = REGIMES[channel];
  if (allowed && !allowed.includes(regime))
    return refuse(
      "REGIME_NOT_OF_CHANNEL",
      REASONS[channel] ?? "По этому каналу поступают только сообщения: они рассматриваются вне 59-ФЗ.",
      "59-ФЗ, ст. 4",
    );
  if (channel !== table.routedChannel) return null;
  return routeRefusal(regime, route, receivedOn);
}

function routeRefusal(regime: Regime, route: string | null, receivedOn: PlainDate): SubmissionRefusal | null {
  const rule = route === null ? null : ROUTES[route];
  if (rule === undefined) return refuse("ROUTE_UNKNOWN", "Такого пути подачи в программе нет.");
  if (regime === Regime.MESSAGE) return null;
  if (rule === null)
    return refuse("ROUTE_MISSING", "Укажите, каким путём подано электронное обращение.", "59-ФЗ, ст. 4");
  const isOpen = receivedOn >= (rule.from ?? "0001-01-01") && receivedOn <= (rule.until ?? "9999-12-31");
  if (isOpen) return null;
  const code = route === "EMAIL" ? "EMAIL_IS_NO_APPEAL" : "ROUTE_NOT_OPEN";
  return refuse(
    code,
    rule.reason ?? "В день поступления этот путь подачи обращений ещё не действовал.",
    rule.clause ?? "59-ФЗ, ст. 4",
  );
}

/** An incident has a scale only where the regulation defines classes of incidents. */
export function scaleRefusal(
  scale: Scale | null,
  classes: RegulationVariant["incidentClasses"],
): SubmissionRefusal | null {
  if (scale === null || classes.some(({ value }) => (value.code as string) === scale)) return null;
  return classes.length === 0
    ? refuse("SCALE_NOT_DEFINED", "Регламент вашего центра не делит инциденты по масштабу: уберите масштаб.")
    : refuse(
        "SCALE_NOT_DEFINED",
        "Такого масштаба инцидентов регламент не называет.",
        classes[0]?.clause ?? null,
      );
}
