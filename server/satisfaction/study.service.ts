import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { DEFAULT_AIM, SatisfactionAim } from "./satisfaction-aim.entity.ts";
import { SatisfactionStudy } from "./satisfaction-study.entity.ts";
import type { SatisfactionStudyId } from "./satisfaction-study.entity.ts";
import type { StudyMethod } from "./satisfaction.enums.ts";
import { SatisfactionAimView } from "./satisfaction.types.ts";

export interface StudyFacts {
  title: string;
  subject: string;
  method: StudyMethod;
  heldFrom: PlainDate;
  heldTo: PlainDate;
  respondents: number;
  satisfied: number;
  findings: string;
  decisions: string | null;
}

const LONGEST_TEXT = 20_000;

function refusalOf(facts: StudyFacts): SubmissionRefusal | null {
  const { title, subject, findings, decisions, respondents, satisfied } = facts;
  if (title === "" || subject === "" || findings === "")
    return refuse("TEXT_MISSING", "Укажите, что и о чьей работе изучали и что выяснили.");
  if ([title, subject, findings, decisions ?? ""].some((text) => text.length > LONGEST_TEXT))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  if (facts.heldFrom > facts.heldTo)
    return refuse("DATES_REVERSED", "Первый день исследования позже последнего. Поменяйте их.");
  return respondents < 1 || satisfied < 0 || satisfied > respondents
    ? refuse("COUNT_NEGATIVE", "Опрошен хотя бы один житель, а довольных не больше, чем опрошенных.")
    : null;
}

/** Adds a study, or changes everything of one. */
export async function saveStudy(
  ctx: MunicipalContext,
  id: SatisfactionStudyId | null,
  given: StudyFacts,
): Promise<SatisfactionStudy | SubmissionRefusal> {
  const facts = {
    ...given,
    title: given.title.trim(),
    subject: given.subject.trim(),
    findings: given.findings.trim(),
    decisions: given.decisions?.trim() || null,
  };
  const own = { municipality: ctx.municipalityId };
  const known = id === null ? null : await ctx.em.findOne(SatisfactionStudy, { ...own, id });
  if (id !== null && !known) throw notFound();
  const refused = refusalOf(facts);
  if (refused) return refused;
  const now = ctx.clock.now();
  const study =
    known ??
    ctx.em.create(SatisfactionStudy, {
      ...own,
      id: newId<SatisfactionStudyId>(now.getTime()),
      ...facts,
      changedAt: now,
      createdByName: ctx.viewer.displayName,
    });
  Object.assign(study, facts, { changedAt: now });
  ctx.em.persist(study);
  recordAudit(ctx, known ? "study.changed" : "study.added", facts.title.slice(0, 300));
  await ctx.em.flush();
  return study;
}

const findAim = (ctx: MunicipalContext) =>
  ctx.em.findOne(SatisfactionAim, { municipality: ctx.municipalityId });

/** What the centre aims at: its own figure, or the default of the method. */
export async function aimOf(ctx: MunicipalContext): Promise<SatisfactionAimView> {
  const row = await findAim(ctx);
  return new SatisfactionAimView(
    row ? { percent: row.percent, ground: row.ground, isOwn: true } : { ...DEFAULT_AIM, isOwn: false },
  );
}

/** Sets what the centre aims at. */
export async function changeAim(
  ctx: MunicipalContext,
  percent: number,
  ground: string | null,
): Promise<SatisfactionAimView | SubmissionRefusal> {
  if (percent < 1 || percent > 100)
    return refuse("SHARE_OUT_OF_RANGE", "Целевой уровень — от 1 до 100 процентов.");
  if ((ground?.length ?? 0) > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Основание длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  const row =
    (await findAim(ctx)) ??
    ctx.em.create(SatisfactionAim, { municipality: ctx.municipalityId, percent, ground });
  Object.assign(row, { percent, ground });
  ctx.em.persist(row);
  recordAudit(ctx, "satisfaction.aimChanged", `${percent} %`);
  await ctx.em.flush();
  return new SatisfactionAimView({ percent, ground, isOwn: true });
}
