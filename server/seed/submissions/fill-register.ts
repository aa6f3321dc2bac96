/** Fills the registers of municipalities with invented submissions, under the same policies as any others. */
import type { EntityClass } from "@mikro-orm/core";
import { Answer, AnswerVersion } from "../../answer/answer.entity.ts";
import { PROGRAM } from "../../identity/program.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import type { JobId } from "../../job/job.entity.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/database/database.ts";
import type { Cell, RowBatch, WriteRows } from "../../kernel/database/load-rows.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import type { Log } from "../../kernel/log.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { select } from "../../kernel/select.ts";
import { type EntityManager, unitOfWork } from "../../kernel/unit-of-work.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import { QualityReview } from "../../quality/quality-review.entity.ts";
import { SatisfactionMark } from "../../satisfaction/satisfaction-mark.entity.ts";
import { Applicant } from "../../submission/applicant.entity.ts";
import { Submission } from "../../submission/submission.entity.ts";
import { SubmissionEvent } from "../../submission/submission-event.entity.ts";
import { SubmissionLink } from "../../submission/submission-link.entity.ts";
import { SubmissionSeries } from "../../submission/submission-series.entity.ts";
import { SubmissionTerm } from "../../term/submission-term.entity.ts";
import { furnishCentre } from "./furnish-centre.ts";
import { Random } from "./random.ts";
import { readCentre } from "./read-centre.ts";
import type { InventedSubmission } from "./rows.ts";
import { submissionsOf } from "./submissions-of.ts";

export interface FillOptions {
  /** Submissions in all. */
  readonly size: number;
  readonly clock: Clock;
  readonly log: Log;
  /** All municipalities when absent. */
  readonly municipalityIds?: readonly MunicipalityId[];
  /** Leaves out answers and what happened between the first and the last event: a quarter of the place. */
  readonly isBrief?: boolean | undefined;
  /** Leaves registers alone that have submissions; otherwise they are an error. */
  readonly isResumed?: boolean;
  /** How much of the whole a municipality gets, next to the others; differs by its address when absent. */
  readonly weightOf?: (slug: string) => number;
  /** Called now and then with what is done of the whole. */
  readonly onProgress?: (done: number, name: string) => void;
}

/** The register that is to be filled has submissions already. */
export class RegisterNotEmptyError extends Error {
  override readonly name = "RegisterNotEmptyError";

  constructor(readonly municipality: string) {
    super(
      `В реестре уже есть обращения (${municipality}): выдуманные обращения добавляются только в пустой реестр.`,
    );
  }
}

export interface Town {
  readonly id: MunicipalityId;
  readonly regionId: RegionId;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
}

/** Submissions written at once; bounds the memory. */
const BATCH = 1_000;

/**
 * Writes `size` invented submissions with applicants, clocks, answers and history. Each municipality is
 * filled in one transaction: a kill leaves it full or empty.
 *
 * @returns how many were written
 * @throws {RegisterNotEmptyError} before anything is written, when one of the registers is not empty
 */
export async function fillRegister(database: Database, options: FillOptions): Promise<number> {
  const { size, weightOf = ownWeight, onProgress } = options;
  const towns = await townsOf(database.em, options.municipalityIds);
  const filled = new Set<Town>();
  for (const town of towns) if (!(await isEmpty(database, options, town))) filled.add(town);
  const [first] = filled;
  if (first && !options.isResumed) throw new RegisterNotEmptyError(first.name);
  const weights = towns.map(({ slug }) => weightOf(slug));
  let left = size;
  let weight = weights.reduce((sum, each) => sum + each, 0);
  let done = 0;
  for (const [at, town] of towns.entries()) {
    const share = Math.round((left * weights[at]!) / weight);
    const before = done;
    const tell = (count: number) => onProgress?.(before + count, town.name);
    if (!filled.has(town)) done += await fillTown(database, options, town, share, tell);
    left -= share;
    weight -= weights[at]!;
  }
  if (done > 0) await database.analyze();
  return done;
}

/** Municipalities differ in size. */
const ownWeight = (slug: string): number => new Random(`${slug}: size`).between(0.6, 1.4);

export function townsOf(root: EntityManager, ids: readonly MunicipalityId[] | undefined): Promise<Town[]> {
  return unitOfWork(root, { role: "app_platform" }, (em) =>
    select<Town>(
      em,
      `select id, region_id as "regionId", slug, name, time_zone as "timeZone" from municipality
       where ?::uuid[] is null or id = any(?::uuid[]) order by slug`,
      [ids ?? null, ids ?? null],
    ),
  );
}

async function isEmpty(database: Database, options: FillOptions, town: Town): Promise<boolean> {
  const [row] = await inTown(database, options, town, ({ em }) =>
    select(em, "select 1 from submission where municipality_id = ? limit 1", [town.id]),
  );
  return !row;
}

/** As the program, in one municipality. */
function inTown<T>(
  { em: root }: Database,
  { clock, log }: FillOptions,
  { id: municipalityId, regionId, timeZone }: Town,
  work: (ctx: MunicipalContext) => Promise<T>,
): Promise<T> {
  const job = { id: "filling" as JobId, municipalityId, regionId, timeZone };
  return inMunicipalityOf({ root, clock, log }, job, work);
}

async function fillTown(
  database: Database,
  options: FillOptions,
  town: Town,
  size: number,
  onCount: (count: number) => void,
): Promise<number> {
  if (size === 0) return 0;
  const centre = await inTown(database, options, town, async (ctx) => {
    await furnishCentre(ctx);
    await ctx.em.nativeUpdate(Municipality, { id: town.id }, { isDemo: true });
    return readCentre(ctx, town.slug);
  });
  if (!centre) return 0;
  const identity = {
    kind: "municipal",
    viewer: PROGRAM,
    municipalityId: town.id,
    regionId: town.regionId,
  } as const;
  let count = 0;
  await database.load(scopeOf(identity), async (write) => {
    const tables = new Tables(database.em, write);
    const series = new Map<number, number>();
    for (const invented of submissionsOf(centre, { size, now: options.clock.now() })) {
      tables.add(options.isBrief ? brief(invented) : invented);
      const [year, index] = invented.submission.number.split("-").map(Number) as [number, number];
      series.set(year, index);
      count += 1;
      if (count % BATCH === 0) {
        await tables.flush();
        onCount(count);
      }
    }
    tables.addSeries(town.id, series);
    await tables.flush();
    await tables.settle();
  });
  // Loaded counts are differences by the statement; folded, they are read as quickly as ever.
  await inTown(database, options, town, async ({ em }) => {
    await select(em, "select fold_submission_tally(?)", [town.id]);
  });
  onCount(count);
  return count;
}

function brief(invented: InventedSubmission): InventedSubmission {
  const { events } = invented;
  const ends = events.length > 2 ? [events[0]!, events.at(-1)!] : events;
  return { ...invented, events: ends, marks: [], reviews: [], answers: [], answerVersions: [] };
}

/** Rows of the tables, gathered until they are worth a statement. */
class Tables {
  readonly #batches = new Map<EntityClass<object>, Batch>();
  #writing = Promise.resolve();

  constructor(
    readonly em: EntityManager,
    readonly write: WriteRows,
  ) {}

  add({
    applicant,
    submission,
    terms,
    events,
    marks,
    reviews,
    answers,
    answerVersions,
    link,
  }: InventedSubmission): void {
    if (applicant) this.#put(Applicant, applicant);
    this.#put(Submission, submission);
    for (const term of terms) this.#put(SubmissionTerm, term);
    for (const event of events) this.#put(SubmissionEvent, event);
    for (const mark of marks) this.#put(SatisfactionMark, mark);
    for (const review of reviews) this.#put(QualityReview, review);
    for (const answer of answers) this.#put(Answer, answer);
    for (const version of answerVersions) this.#put(AnswerVersion, version);
    if (link) this.#put(SubmissionLink, link);
  }

  addSeries(municipality: MunicipalityId, lastNumbers: ReadonlyMap<number, number>): void {
    for (const [year, lastNumber] of lastNumbers)
      this.#put(SubmissionSeries, { municipality, year, lastNumber });
  }

  /** Hands the rows over once those before are written: while they are, the next are invented. */
  async flush(): Promise<void> {
    await this.settle();
    const batches = [...this.#batches.values()];
    this.#batches.clear();
    this.#writing = this.#writeAll(batches);
    // Whoever waits for it hears of a failure; until then nobody is surprised by it.
    this.#writing.catch(() => undefined);
  }

  /** Waits until everything that was handed over is written. */
  settle(): Promise<void> {
    return this.#writing;
  }

  async #writeAll(batches: readonly Batch[]): Promise<void> {
    for (const batch of batches) await this.write(batch);
  }

  #put<T extends object>(entity: EntityClass<T>, row: { readonly [Key in keyof T]: unknown }): void {
    let batch = this.#batches.get(entity);
    if (!batch) this.#batches.set(entity, (batch = batchOf(this.em, entity)));
    batch.rows.push(batch.properties.map((name) => (row as Record<string, unknown>)[name] as Cell));
  }
}

interface Batch extends RowBatch {
  readonly properties: readonly string[];
  readonly rows: Cell[][];
}

/** Columns of a table in the order of the properties of its entity. */
function batchOf(em: EntityManager, entity: EntityClass<object>): Batch {
  const { tableName, props } = em.getMetadata(entity);
  return {
    table: tableName,
    properties: props.map(({ name }) => name),
    columns: props.map(({ fieldNames }) => fieldNames[0]!),
    rows: [],
  };
}
