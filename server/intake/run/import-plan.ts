/** Everything a row is judged by, read once per run and then asked without a query. */
import type { FederalSectors } from "../../classifier/federal-sectors.ts";
import { readFederalSectors } from "../../classifier/federal-sectors.reads.ts";
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { todayOf } from "../../kernel/context.ts";
import type { AccountId, RecipientId } from "../../kernel/ids.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import { openChannels } from "../../regulation/features.ts";
import { type Standing, standingOf } from "../../regulation/standing.ts";
import type { RoutingBook } from "../../routing/routing-book.ts";
import { routingBookOf } from "../../routing/routing.reads.ts";
import { fold } from "../../submission/fold.ts";
import type { RegistrationGround } from "../../submission/registration.rules.ts";
import type { TermBook } from "../../term/term-book.ts";
import { termRulesOf } from "../../term/term-book.reads.ts";
import type { SubmissionImport, SubmissionImportId } from "../submission-import.entity.ts";
import { type Names, readNames } from "./names.ts";

export interface TopicFacts {
  readonly id: TopicId;
  readonly sectorId: SectorId | null;
  readonly acceleratedDays: number | null;
}

/** What the version of a day says, ready to be asked. */
export interface DayGround extends RegistrationGround {
  readonly version: number;
  /** An incident may not be closed without its cause. */
  readonly isCauseObligatory: boolean;
}

export interface ImportPlan {
  readonly importId: SubmissionImportId;
  /** Whoever uploaded the file: the history names him. */
  readonly author: { readonly accountId: AccountId; readonly name: string };
  readonly terms: TermBook;
  readonly routing: RoutingBook;
  readonly names: Names;
  readonly topics: ReadonlyMap<TopicId, TopicFacts>;
  readonly sectors: ReadonlyMap<string, SectorId>;
  readonly openRecipients: ReadonlySet<RecipientId>;
  /** By which sectors regions compare what comes in. */
  readonly federal: FederalSectors;
  /** By the version in force on the day, else the newest; null for a centre without any. */
  groundOn(day: PlainDate): DayGround | null;
}

interface VersionRow {
  version: number;
  from: PlainDate;
  to: PlainDate | null;
}

/** Reads the plan of a run. */
export async function readPlan(ctx: MunicipalContext, facts: SubmissionImport): Promise<ImportPlan> {
  const topics = await select<TopicFacts>(
    ctx.em,
    `select id, sector_id as "sectorId", accelerated_days as "acceleratedDays" from topic
     where municipality_id = ? and not is_closed`,
    [ctx.municipalityId],
  );
  const sectors = await select<{ id: SectorId; name: string }>(
    ctx.em,
    "select id, name from sector where municipality_id = ? and (named_until is null or named_until >= ?)",
    [ctx.municipalityId, todayOf(ctx)],
  );
  const recipients = await select<{ id: RecipientId }>(
    ctx.em,
    "select id from recipient where municipality_id = ? and not is_closed",
    [ctx.municipalityId],
  );
  return {
    importId: facts.id,
    author: { accountId: facts.createdBy, name: facts.createdByName },
    terms: await termRulesOf(ctx),
    routing: await routingBookOf(ctx),
    names: await readNames(ctx),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    sectors: new Map(sectors.map(({ id, name }) => [fold(name), id])),
    openRecipients: new Set(recipients.map(({ id }) => id)),
    federal: await readFederalSectors(ctx),
    groundOn: await readGrounds(ctx),
  };
}

async function readGrounds(ctx: MunicipalContext): Promise<ImportPlan["groundOn"]> {
  const versions = await select<VersionRow>(
    ctx.em,
    `select version, in_force_from::text as "from", in_force_to::text as "to" from regulation
     where municipality_id = ? order by version desc`,
    [ctx.municipalityId],
  );
  const grounds = new Map<number, DayGround>();
  for (const { version, from } of versions) {
    const standing = await standingOf(ctx, from);
    if (standing) grounds.set(version, groundOf(version, standing));
  }
  return (day) => {
    const inForce = versions.find(({ from, to }) => from <= day && (to === null || day <= to));
    return grounds.get((inForce ?? versions[0])?.version ?? 0) ?? null;
  };
}

function groundOf(version: number, standing: Standing): DayGround {
  return {
    version,
    channels: openChannels(standing),
    incidentClasses: standing.incidentClasses,
    isCauseObligatory: standing.causeObligatory?.value ?? false,
  };
}
