import { randomUUID } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { instantsOf, type Period, refusalOfPeriod } from "./period.ts";
import { QualitySample, QualitySampleItem } from "./quality-sample.entity.ts";
import type { QualitySampleId } from "./quality-sample.entity.ts";
import { type Drawable, drawSample } from "./quality.rules.ts";

export interface SampleFacts extends Period {
  /** Percent of the answers of each recipient. */
  share: number;
  /** How many people review each answer. */
  reviewers: number;
  /** Repeats an earlier draw; a new one when null. */
  seed: string | null;
}

const LONGEST_SAMPLED = 92;
/** People read them one by one. */
const LARGEST_SAMPLE = 1_000;
const LONGEST_SEED = 100;

type Row = Drawable & { submissionId: SubmissionId };

function refusalOf(ctx: MunicipalContext, facts: SampleFacts): SubmissionRefusal | null {
  const { share, reviewers, seed } = facts;
  const refused = refusalOfPeriod(ctx, facts, LONGEST_SAMPLED);
  if (refused) return refused;
  if (share < 1 || share > 100) return refuse("SHARE_OUT_OF_RANGE", "Доля выборки — от 1 до 100 процентов.");
  if (reviewers < 1 || reviewers > 2)
    return refuse("REVIEWERS_OUT_OF_RANGE", "Ответ проверяют один или два человека.");
  return (seed?.length ?? 0) > LONGEST_SEED
    ? refuse("TEXT_TOO_LONG", `Зерно выборки длиннее ${LONGEST_SEED} знаков.`)
    : null;
}

/** Final answers sent in a period: one index range. */
function sentAnswers(ctx: MunicipalContext, period: Period): Promise<Row[]> {
  return select<Row>(
    ctx.em,
    `select a.id as "answerId", a.submission_id as "submissionId", a.recipient_id as "recipientId"
     from answer a where a.municipality_id = ? and a.sent_at >= ? and a.sent_at < ? and not a.is_interim`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
}

/** Draws answers for review, a share of each recipient's. */
export async function drawQualitySample(
  ctx: MunicipalContext,
  facts: SampleFacts,
): Promise<QualitySample | SubmissionRefusal> {
  const refused = refusalOf(ctx, facts);
  if (refused) return refused;
  const population = await sentAnswers(ctx, facts);
  if (population.length === 0)
    return refuse(
      "NOTHING_TO_DRAW",
      "В этом периоде не отправлено ни одного ответа. Выберите другой период.",
    );
  const seed = facts.seed?.trim() || randomUUID();
  const drawn = drawSample(population, facts.share, seed);
  if (drawn.length > LARGEST_SAMPLE)
    return refuse(
      "SAMPLE_TOO_LARGE",
      `В выборку попало ответов: ${drawn.length}. Проверить можно не больше ${LARGEST_SAMPLE}: уменьшите долю или период.`,
    );
  return keepSample(ctx, { ...facts, seed }, population.length, drawn);
}

async function keepSample(
  ctx: MunicipalContext,
  { from, to, share, reviewers, seed }: SampleFacts & { seed: string },
  population: number,
  drawn: readonly Row[],
): Promise<QualitySample> {
  const now = ctx.clock.now();
  const own = { municipality: ctx.municipalityId };
  const sample = ctx.em.create(QualitySample, {
    ...own,
    id: newId<QualitySampleId>(now.getTime()),
    sentFrom: from,
    sentTo: to,
    share,
    seed,
    reviewers,
    population,
    size: drawn.length,
    drawnAt: now,
    drawnByName: ctx.viewer.displayName,
  });
  ctx.em.persist(sample);
  for (const row of drawn)
    ctx.em.persist(ctx.em.create(QualitySampleItem, { ...own, sampleId: sample.id, ...row }));
  recordAudit(ctx, "quality.sampleDrawn", `${from} — ${to}`, { share, size: drawn.length, seed });
  await ctx.em.flush();
  return sample;
}
