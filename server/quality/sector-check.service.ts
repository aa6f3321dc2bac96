import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { instantsOf, type Period, refusalOfPeriod } from "./period.ts";
import type { CheckVerdict } from "./quality.enums.ts";
import { SectorCheck } from "./sector-check.entity.ts";
import type { SectorCheckId } from "./sector-check.entity.ts";

export interface SectorCheckFacts extends Period {
  sectorId: SectorId;
  recipientId: RecipientId | null;
  subject: string;
  reportedCount: number | null;
  verdict: CheckVerdict;
  summary: string;
}

const LONGEST_TEXT = 8_000;

function refusalOf(ctx: MunicipalContext, facts: SectorCheckFacts): SubmissionRefusal | null {
  const { subject, summary, reportedCount } = facts;
  if (subject === "" || summary === "")
    return refuse("TEXT_MISSING", "Напишите, что проверено и что получилось.");
  if (subject.length > LONGEST_TEXT || summary.length > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  if (reportedCount !== null && reportedCount < 0)
    return refuse("COUNT_NEGATIVE", "Число обращений не может быть меньше нуля.");
  return refusalOfPeriod(ctx, facts);
}

/** What the register itself says: submissions of the sector received in the period. */
async function countInRegister(ctx: MunicipalContext, facts: SectorCheckFacts): Promise<number> {
  const { sectorId, recipientId } = facts;
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from submission s
     where s.municipality_id = ? and s.received_at >= ? and s.received_at < ? and s.sector_id = ?
       and (?::uuid is null or s.recipient_id = ?::uuid)`,
    [ctx.municipalityId, ...instantsOf(ctx, facts), sectorId, recipientId, recipientId],
  );
  return row?.count ?? 0;
}

/** Keeps a check of what a sector reports, beside the figure of the register. */
export async function checkSector(
  ctx: MunicipalContext,
  given: SectorCheckFacts,
): Promise<SectorCheck | SubmissionRefusal> {
  const facts = { ...given, subject: given.subject.trim(), summary: given.summary.trim() };
  const sector = await sectorById(ctx, facts.sectorId);
  if (!sector) throw notFound();
  const { recipientId: id } = facts;
  if (id !== null && (await ctx.em.count(Recipient, { municipality: ctx.municipalityId, id })) === 0)
    throw notFound();
  const refused = refusalOf(ctx, facts);
  if (refused) return refused;
  const now = ctx.clock.now();
  const { from, to, ...others } = facts;
  const check = ctx.em.create(SectorCheck, {
    municipality: ctx.municipalityId,
    id: newId<SectorCheckId>(now.getTime()),
    ...others,
    periodFrom: from,
    periodTo: to,
    registerCount: await countInRegister(ctx, facts),
    at: now,
    checkedByName: ctx.viewer.displayName,
  });
  ctx.em.persist(check);
  recordAudit(ctx, "sector.checked", sector.name, { verdict: facts.verdict });
  await ctx.em.flush();
  return check;
}
