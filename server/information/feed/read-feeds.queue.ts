/** Feeds are read one after another, each by a job of its own: one that fails or hangs harms no other. */
import type { Queue, Work } from "../../job/queue.ts";
import { enqueue } from "../../job/enqueue.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { parseId } from "../../kernel/ids.ts";
import { InformationSource, type InformationSourceId } from "../information-source.entity.ts";
import { InformationSourceKind, InformationSourceState, PublicationAuthor } from "../information.enums.ts";
import type { PublicationFacts } from "../publication.rules.ts";
import { nextReading } from "../source.rules.ts";
import { takePublications } from "../take-publications.ts";
import { decodeFeed } from "./decode-feed.ts";
import { FeedFaultError } from "./feed-fault.ts";
import { type FeedAnswer, fetchFeed, type FeedLimits } from "./fetch-feed.ts";
import { parseFeed } from "./parse-feed.ts";

const EVERY_MINUTES = 5;

/** Asks for the feeds whose turn it is. */
export const readFeedsQueue: Queue = {
  name: "read-feeds",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(async (ctx) => {
      const due = await ctx.em.find(InformationSource, {
        municipality: ctx.municipalityId,
        kind: InformationSourceKind.FEED,
        state: { $ne: InformationSourceState.OFF },
        nextAt: { $lte: ctx.clock.now() },
      });
      for (const { id } of due) await enqueue(ctx, "read-feed", { sourceId: id }, { singletonKey: id });
    });
  },
};

/** Reads one feed. What goes wrong with it is its state, and no failure of the job. */
export const readFeedQueue = (limits: FeedLimits): Queue => ({
  name: "read-feed",
  async run(work) {
    const id = parseId<InformationSourceId>(String(work.data.sourceId));
    if (id === null) throw new Error("A job without a source.");
    const begun = await work.inMunicipality(async (ctx) => ({
      source: await findOpen(ctx, id),
      now: ctx.clock.now(),
    }));
    const { source, now } = begun;
    if (source === null) return;
    const outcome = await read(source, now, work, limits);
    await work.inMunicipality((ctx) => keep(ctx, source, outcome));
  },
});

async function findOpen(ctx: MunicipalContext, id: InformationSourceId): Promise<InformationSource | null> {
  const own = { municipality: ctx.municipalityId, id, kind: InformationSourceKind.FEED };
  return ctx.em.findOne(InformationSource, { ...own, state: { $ne: InformationSourceState.OFF } });
}

type Read = Pick<FeedAnswer, "etag" | "lastModified"> & { readonly entries: readonly PublicationFacts[] };
/** Null: nothing has changed. */
type Outcome = Read | null | FeedFaultError;

/** No transaction is open meanwhile. */
async function read(source: InformationSource, now: Date, work: Work, limits: FeedLimits): Promise<Outcome> {
  const { etag, lastModified } = source;
  const url = source.url ?? "";
  try {
    const answer = await fetchFeed({ url, etag, lastModified }, { ...limits, signal: work.signal });
    if (answer === null) return null;
    const { entries } = parseFeed(decodeFeed(answer.bytes, answer.contentType), url);
    return { ...answer, entries: entries.map((entry) => factsOf(source, now, entry)) };
  } catch (error) {
    work.throwIfStopping();
    if (error instanceof FeedFaultError) return error;
    throw error;
  }
}

/** @param now for entries without a day */
function factsOf(
  { name, authorKind, reach, place }: InformationSource,
  now: Date,
  entry: Pick<PublicationFacts, "guid" | "link" | "title" | "excerpt"> & {
    readonly publishedAt: Date | null;
  },
): PublicationFacts {
  return {
    ...entry,
    authorKind,
    // Feeds name whoever wrote it; only the media itself is kept.
    author: authorKind === PublicationAuthor.PRIVATE_PERSON ? null : name,
    reach,
    place,
    tone: null,
    publishedAt: entry.publishedAt ?? now,
  };
}

/** The source may have been changed or switched off while it was read: then only what still fits is kept. */
async function keep(ctx: MunicipalContext, seen: InformationSource, outcome: Outcome): Promise<void> {
  const source = await findOpen(ctx, seen.id);
  if (source === null || source.url !== seen.url) return;
  const now = ctx.clock.now();
  source.triedAt = now;
  if (outcome instanceof FeedFaultError) {
    source.state = InformationSourceState.FAILS;
    source.fault = outcome.code;
    source.failures += 1;
  } else {
    if (outcome !== null) {
      await takePublications(ctx, source, outcome.entries);
      Object.assign(source, { etag: outcome.etag, lastModified: outcome.lastModified });
    }
    Object.assign(source, { state: InformationSourceState.WORKS, fault: null, failures: 0, wentWellAt: now });
  }
  source.nextAt = nextReading(now, source.everyMinutes, source.failures, Math.random());
  await ctx.em.flush();
}
