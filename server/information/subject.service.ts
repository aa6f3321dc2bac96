/** Watched subjects: what a centre reads the information field for. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { lineRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationSubject, type InformationSubjectId } from "./information-subject.entity.ts";
import { findSubjectsAnew } from "./publication.service.ts";
import { tidyWords, wordsRefusal } from "./subject.rules.ts";

const MOST_SUBJECTS = 100;

export type SubjectFacts = Pick<InformationSubject, "name" | "words" | "sectorId" | "isClosed">;

/** Adds a subject or changes one; what came in the last year is looked at anew by its words. */
export async function saveSubject(
  ctx: MunicipalContext,
  seen: { readonly id: InformationSubjectId; readonly revision: number } | null,
  given: SubjectFacts,
): Promise<InformationSubject | SubmissionRefusal> {
  const facts = { ...given, words: tidyWords(given.words) };
  const refused = lineRefusal(facts.name) ?? wordsRefusal(facts.words);
  if (refused) return refused;
  if (facts.sectorId !== null && !(await sectorById(ctx, facts.sectorId))) throw notFound();
  const subject = seen === null ? await makeSubject(ctx, facts) : await lockSubject(ctx, seen);
  if ("code" in subject) return subject;
  if (seen !== null) Object.assign(subject, facts, { revision: subject.revision + 1 });
  recordAudit(ctx, "informationSubject.saved", subject.name, { isClosed: subject.isClosed });
  await ctx.em.flush();
  await findSubjectsAnew(ctx);
  return subject;
}

async function makeSubject(
  ctx: MunicipalContext,
  facts: SubjectFacts,
): Promise<InformationSubject | SubmissionRefusal> {
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(InformationSubject, { ...own, isClosed: false })) >= MOST_SUBJECTS)
    return refuse("TOO_MANY", `Следить можно за ${MOST_SUBJECTS} темами: закройте ненужные.`);
  const id = newId<InformationSubjectId>(ctx.clock.now().getTime());
  const made = ctx.em.create(InformationSubject, { ...own, ...facts, id, revision: 1 });
  ctx.em.persist(made);
  return made;
}

async function lockSubject(
  ctx: MunicipalContext,
  { id, revision }: { readonly id: InformationSubjectId; readonly revision: number },
): Promise<InformationSubject | SubmissionRefusal> {
  const found = await ctx.em.findOne(
    InformationSubject,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!found) throw notFound();
  return found.revision === revision ? found : changedByOther(found.revision);
}
