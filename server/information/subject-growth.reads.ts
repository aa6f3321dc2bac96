/** Counts of watched subjects that growth is told by. Days are the municipality's; today is not over and is left out. */
import { boundsUntil } from "../cluster/growth.reads.ts";
import { type TopicCounts, YEAR_DAYS } from "../cluster/growth.rules.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { addDays } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { InformationSubjectId } from "./information-subject.entity.ts";
import { growthOfSubjects, subjectSentence } from "./subject-growth.rules.ts";
import type { SubjectGrowth } from "./source.types.ts";

interface Row {
  readonly id: InformationSubjectId;
  readonly recent: number;
  readonly reference: number;
  readonly negative: number;
  readonly recentBefore: number;
  readonly referenceBefore: number;
}

async function countSubjects(ctx: MunicipalContext): Promise<Row[]> {
  const today = todayOf(ctx);
  const now = boundsUntil(ctx, today);
  const before = boundsUntil(ctx, addDays(today, -YEAR_DAYS));
  const part = (name: string, more = "") =>
    `count(*) filter (where p.published_at >= ? and p.published_at < ?${more})::int as ${name}`;
  return select<Row>(
    ctx.em,
    `select s.id, ${part("recent")}, ${part("reference")}, ${part("negative", " and p.tone = 'NEGATIVE'")},
       ${part('"recentBefore"')}, ${part('"referenceBefore"')}
     from information_subject s left join publication p on p.municipality_id = s.municipality_id
       and p.subject_id = s.id and p.state <> 'DISMISSED' and p.published_at >= ? and p.published_at < ?
     where s.municipality_id = ? and not s.is_closed group by s.id`,
    [
      now.recentFrom,
      now.until,
      now.referenceFrom,
      now.recentFrom,
      now.recentFrom,
      now.until,
      before.recentFrom,
      before.until,
      before.referenceFrom,
      before.recentFrom,
      before.referenceFrom,
      now.until,
      ctx.municipalityId,
    ],
  );
}

async function historyDays(ctx: MunicipalContext): Promise<number> {
  const [row] = await select<{ days: number | null }>(
    ctx.em,
    `select (extract(epoch from ?::timestamptz - min(published_at)) / 86400)::int as days from publication
     where municipality_id = ?`,
    [ctx.clock.now().toISOString(), ctx.municipalityId],
  );
  return row?.days ?? 0;
}

const growth = perOperation(async (ctx: MunicipalContext, ids: readonly InformationSubjectId[]) => {
  const rows = await countSubjects(ctx);
  const counts = new Map<InformationSubjectId, TopicCounts>(
    rows.map(({ id, recent, reference, recentBefore, referenceBefore }) => [
      id,
      { recent, reference, yearBefore: { recent: recentBefore, reference: referenceBefore } },
    ]),
  );
  const figures = growthOfSubjects(counts, await historyDays(ctx));
  const wanted = new Set(ids);
  return new Map<InformationSubjectId, SubjectGrowth>(
    rows.flatMap(({ id, recent, negative }) => {
      const each = figures.get(id)!;
      if (!wanted.has(id)) return [];
      const sentence = subjectSentence(recent, each);
      return [[id, { state: each.state, observed: recent, negative, expected: each.expected, sentence }]];
    }),
  );
});

/** How a subject goes; null for one that is no longer watched. All of them are told at once. */
export const growthOf = (ctx: MunicipalContext, id: InformationSubjectId): Promise<SubjectGrowth | null> =>
  growth(ctx).load(id);
