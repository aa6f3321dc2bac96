/** What a submission is about is put right: classification, place, regime. */
import { recordAudit } from "../audit/record-audit.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import { rereadSubmission } from "../cluster/reread-submission.ts";
import { learnAlias } from "../intake/learn-alias.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { restartTerms } from "./restart-terms.ts";
import { openForStep, type StepOutcome, type StepTarget } from "./step-work.ts";
import { placeKey } from "./fold.ts";
import { governingVersion } from "./governing-version.ts";
import { placeOf } from "./place-of.ts";
import { matterRefusal, regimeRefusal, scaleRefusal } from "./registration.rules.ts";
import { reasonRefusal } from "./step.rules.ts";
import type { Submission } from "./submission.entity.ts";
import type { Regime, Scale } from "./submission.enums.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import { type StepChange, takeStep } from "./take-step.ts";

/** What changes; a field that is absent stays. */
export interface MatterFacts {
  readonly summary?: string;
  readonly place?: string | null;
  readonly object?: string | null;
  readonly fact?: string | null;
  readonly topicId?: TopicId | null;
  readonly sectorId?: SectorId | null;
  readonly scale?: Scale | null;
  /** Another regime is another law: only with a reason. */
  readonly regime?: Regime;
}

const tidy = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
};

/**
 * Changes what a submission is about. Another topic, regime or channel may mean other clocks: they are counted
 * anew from the registration.
 */
export async function changeMatter(
  ctx: MunicipalContext,
  target: StepTarget,
  facts: MatterFacts,
): StepOutcome {
  const submission = await openForStep(ctx, target, "CLASSIFY");
  if (isRefusal(submission)) return submission;
  const refusal = await refusalOf(ctx, submission, target, facts);
  if (refusal) return refusal;
  const change = await changeOf(ctx, submission, facts);
  const changed = changedColumns(submission, change);
  if (changed.length === 0) return refuse("NOTHING_CHANGED", "Сведения остались прежними.");
  const taken = await takeStep(ctx, submission, "CLASSIFY", change, target.note, { changed });
  if (taken) return taken;
  if (changed.includes("regime") || changed.includes("topicId")) await restartTerms(ctx, submission);
  if (changed.includes("topicId")) await learnAlias(ctx, submission.id, "TOPIC", submission.topicId);
  recordAudit(ctx, "submission.classified", submission.number, { changed });
  await ctx.em.flush();
  if (changed.some((column) => TOLD.has(column))) await rereadSubmission(ctx, submission.id);
  return submission;
}

async function refusalOf(
  ctx: MunicipalContext,
  submission: Submission,
  { note }: StepTarget,
  facts: MatterFacts,
): Promise<SubmissionRefusal | null> {
  const { channel, route, text, externalNumber } = submission;
  const matter = matterRefusal({
    summary: facts.summary ?? submission.summary,
    text,
    place: facts.place ?? null,
    object: facts.object ?? null,
    fact: facts.fact ?? null,
    externalNumber,
  });
  if (matter) return matter;
  const regime = facts.regime ?? submission.regime;
  if (regime !== submission.regime) {
    const receivedOn = plainDateIn(ctx.timeZone, submission.receivedAt);
    const refusal = reasonRefusal(note) ?? regimeRefusal({ regime, channel, route, receivedOn });
    if (refusal) return refusal;
  }
  if (facts.scale === undefined || facts.scale === null) return null;
  const governing = await governingVersion(ctx, submission.regulationVersion);
  return scaleRefusal(facts.scale, governing?.standing.incidentClasses ?? []);
}

async function changeOf(
  ctx: MunicipalContext,
  submission: Submission,
  facts: MatterFacts,
): Promise<StepChange> {
  const topicId = facts.topicId === undefined ? submission.topicId : facts.topicId;
  const sectorId = facts.sectorId === undefined ? submission.sectorId : facts.sectorId;
  const isMoved = topicId !== submission.topicId || sectorId !== submission.sectorId;
  const placed = isMoved ? await placeOf(ctx, { topicId, sectorId }) : null;
  const { summary, place, object, fact, scale, regime } = facts;
  return {
    ...(placed && {
      topicId,
      sectorId: placed.sectorId,
      isAccelerated: placed.isAccelerated,
      federalSector: placed.federalSector,
    }),
    ...(summary === undefined ? {} : { summary: summary.trim() }),
    ...(place === undefined ? {} : { place: tidy(place), placeKey: placeKey(place) }),
    ...(object === undefined ? {} : { object: tidy(object) }),
    ...(fact === undefined ? {} : { fact: tidy(fact) }),
    ...(scale === undefined ? {} : { scale }),
    ...(regime === undefined ? {} : { regime }),
  };
}

/** Columns that follow from others and are not told by themselves. */
const FOLLOWING: ReadonlySet<keyof StepChange> = new Set(["placeKey", "federalSector"]);

/** Columns that problems are found by. */
const TOLD: ReadonlySet<string> = new Set(["topicId", "sectorId", "place", "object", "fact", "summary"]);

/** Names of the columns that really become another, for the history. */
function changedColumns(submission: Submission, change: StepChange): string[] {
  const before: StepChange = submission;
  return (Object.keys(change) as (keyof StepChange)[]).filter(
    (name) => !FOLLOWING.has(name) && change[name] !== before[name],
  );
}
