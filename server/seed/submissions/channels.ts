/** By which way an invented submission comes in, and what follows from it. */
import table from "../../../schema/channel-regimes.json" with { type: "json" };
import { Regime } from "../../submission/submission.enums.ts";
import { Lot, type Random } from "./random.ts";
import type { Hours } from "./rhythm.ts";

interface ChannelHabit {
  readonly weight: number;
  readonly hours: Hours;
  /** Share that is filed under 59-ФЗ. */
  readonly appeals: number;
  readonly isNetwork?: boolean;
}

const HABITS: Readonly<Record<string, ChannelHabit>> = {
  POS: { weight: 34, hours: "ONLINE", appeals: 0.07 },
  INCIDENT_MANAGEMENT: { weight: 22, hours: "ONLINE", appeals: 0, isNetwork: true },
  PUBLIC_PAGES: { weight: 9, hours: "ONLINE", appeals: 0, isNetwork: true },
  SOCIAL_NETWORKS: { weight: 5, hours: "ONLINE", appeals: 0, isNetwork: true },
  MESSENGERS: { weight: 4, hours: "ONLINE", appeals: 0, isNetwork: true },
  REGIONAL_PORTAL: { weight: 10, hours: "ONLINE", appeals: 0 },
  EDDS: { weight: 12, hours: "ROUND", appeals: 0 },
  PAPER: { weight: 12, hours: "OFFICE", appeals: 1 },
  ORAL: { weight: 6, hours: "OFFICE", appeals: 0.7 },
  ELECTRONIC_DOCUMENT: { weight: 8, hours: "OFFICE", appeals: 0.85 },
  DIRECT_LINE: { weight: 3, hours: "OFFICE", appeals: 0.3 },
};
const OTHER: ChannelHabit = { weight: 1, hours: "ONLINE", appeals: 0 };
const habitOf = (channel: string): ChannelHabit => HABITS[channel] ?? OTHER;

const REGIMES: Readonly<Record<string, readonly string[]>> = table.channels;
/** Systems that give each item a number of their own. */
const NUMBERED: Readonly<Record<string, string>> = {
  POS: "",
  INCIDENT_MANAGEMENT: "IM-",
  REGIONAL_PORTAL: "P-",
  EDDS: "К-",
};

export class ChannelChoice {
  readonly #all: Lot<string>;
  readonly #online: Lot<string>;
  readonly #given = new Map<string, number>();

  /** @param open codes of the channels that the regulation opens; at least one */
  constructor(open: readonly string[]) {
    const weighed = open.map((code) => [code, habitOf(code).weight] as const);
    const online = weighed.filter(([code]) => habitOf(code).hours !== "OFFICE");
    this.#all = new Lot(weighed);
    this.#online = online.length > 0 ? new Lot(online) : this.#all;
  }

  /** Offices are closed at weekends. */
  on(isWeekend: boolean, random: Random): string {
    return (isWeekend ? this.#online : this.#all).draw(random);
  }

  hoursOf(channel: string): Hours {
    return habitOf(channel).hours;
  }

  isNetwork(channel: string): boolean {
    return habitOf(channel).isNetwork ?? false;
  }

  regimeOf(channel: string, random: Random): Regime {
    const wanted = random.isLikely(habitOf(channel).appeals) ? Regime.APPEAL : Regime.MESSAGE;
    const allowed = REGIMES[channel];
    return allowed === undefined || allowed.includes(wanted) ? wanted : (allowed[0] as Regime);
  }

  /** How an electronic appeal came in; null for every other channel. */
  routeOf(channel: string, random: Random): string | null {
    if (channel !== table.routedChannel) return null;
    return random.isLikely(0.8) ? "EPGU" : "OWN_SITE";
  }

  externalNumberOf(channel: string, random: Random): string | null {
    const prefix = NUMBERED[channel];
    if (prefix === undefined) return null;
    const next = (this.#given.get(channel) ?? 1_000_000) + 1 + random.below(30);
    this.#given.set(channel, next);
    return `${prefix}${next}`;
  }
}
