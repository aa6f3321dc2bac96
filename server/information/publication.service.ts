/** Publications that people note and judge. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationSubject, type InformationSubjectId } from "./information-subject.entity.ts";
import { PublicationState } from "./information.enums.ts";
import { Publication, type PublicationId } from "./publication.entity.ts";
import { authorOf, keyOf, type PublicationFacts, publicationRefusal } from "./publication.rules.ts";
import { listSubjects } from "./subject.reads.ts";
import { SubjectFinder } from "./subject.rules.ts";

export type PublicationOutcome = Publication | SubmissionRefusal;

/** What people say of a publication. */
export type Judgement = Pick<
  Publication,
  "tone" | "sectorId" | "subjectId" | "place" | "reach" | "isAboutCentre" | "state"
>;

const MOST_AT_ONCE = 200;

/** @throws {DenialError} NOT_FOUND for a sector or a subject that is not the municipality's */
async function checkLinks(
  ctx: MunicipalContext,
  { sectorId, subjectId }: Pick<Judgement, "sectorId" | "subjectId">,
): Promise<void> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (subjectId === null) return;
  const own = { municipality: ctx.municipalityId, id: subjectId };
  if ((await ctx.em.count(InformationSubject, own)) === 0) throw notFound();
}

/** Notes a publication by hand. One that is known already is given back as it is. */
export async function notePublication(
  ctx: MunicipalContext,
  facts: PublicationFacts,
  judged: Pick<Judgement, "sectorId" | "isAboutCentre">,
): Promise<PublicationOutcome> {
  const now = ctx.clock.now();
  const refused = publicationRefusal(facts, now);
  if (refused) return refused;
  await checkLinks(ctx, { sectorId: judged.sectorId, subjectId: null });
  const key = keyOf(null, facts);
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?::text, 0))", [
    `publication:${ctx.municipalityId}:${key}`,
  ]);
  const own = { municipality: ctx.municipalityId };
  const known = await ctx.em.findOne(Publication, { ...own, $or: [{ key }, { link: facts.link }] });
  if (known) return known;
  const { guid: _, ...kept } = facts;
  const subjects = await listSubjects(ctx, false);
  const subjectId = new SubjectFinder(subjects).find(`${facts.title} ${facts.excerpt ?? ""}`);
  const publication = ctx.em.create(Publication, {
    ...own,
    ...kept,
    ...judged,
    author: authorOf(facts),
    id: newId<PublicationId>(now.getTime()),
    key,
    sourceId: null,
    sectorId: judged.sectorId ?? subjects.find(({ id }) => id === subjectId)?.sectorId ?? null,
    subjectId,
    isSubjectOwn: false,
    state: PublicationState.KEPT,
    createdAt: now,
    judgedAt: now,
    revision: 1,
  });
  ctx.em.persist(publication);
  recordAudit(ctx, "publication.noted", new URL(facts.link).host);
  await ctx.em.flush();
  return publication;
}

/** Says what a publication is. */
export async function judgePublication(
  ctx: MunicipalContext,
  { id, revision }: { readonly id: PublicationId; readonly revision: number },
  judgement: Judgement,
): Promise<PublicationOutcome> {
  const publication = await ctx.em.findOne(
    Publication,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!publication) throw notFound();
  if (publication.revision !== revision) return changedByOther(publication.revision);
  await checkLinks(ctx, judgement);
  const refused = publicationRefusal({ ...publication, ...judgement, guid: null }, ctx.clock.now());
  if (refused) return refused;
  if (judgement.state === PublicationState.NEW)
    return refuse("STEP_NOT_ALLOWED", "Публикацию уже посмотрели: выберите «Важно» или «Шум».");
  const isSubjectOwn = publication.isSubjectOwn || publication.subjectId !== judgement.subjectId;
  Object.assign(publication, judgement, {
    isSubjectOwn,
    judgedAt: publication.judgedAt ?? ctx.clock.now(),
    revision: revision + 1,
  });
  recordAudit(ctx, "publication.judged", new URL(publication.link).host, { state: judgement.state });
  await ctx.em.flush();
  return publication;
}

/** Marks several that nobody has looked at: noise, or signals that matter. @returns how many were marked */
export async function sortPublications(
  ctx: MunicipalContext,
  ids: readonly PublicationId[],
  state: PublicationState,
): Promise<number> {
  if (ids.length > MOST_AT_ONCE || state === PublicationState.NEW) throw badInput();
  const rows = await select(
    ctx.em,
    `update publication set state = ?, judged_at = coalesce(judged_at, ?), revision = revision + 1
     where municipality_id = ? and id = any(string_to_array(?, ',')::uuid[]) and state <> ? returning id`,
    [state, ctx.clock.now(), ctx.municipalityId, ids.join(","), state],
  );
  recordAudit(ctx, "publication.sorted", state, { count: rows.length });
  await ctx.em.flush();
  return rows.length;
}

/** The publication, for links. @throws {DenialError} NOT_FOUND unless it is the municipality's */
export async function getPublication(ctx: MunicipalContext, id: PublicationId): Promise<Publication> {
  const found = await ctx.em.findOne(Publication, { municipality: ctx.municipalityId, id });
  if (!found) throw notFound();
  return found;
}

/** Finds the subject of what came in the last year anew; what a person chose stays. */
export async function findSubjectsAnew(ctx: MunicipalContext): Promise<void> {
  const finder = new SubjectFinder(await listSubjects(ctx, false));
  const rows = await select<{ id: PublicationId; text: string; subjectId: InformationSubjectId | null }>(
    ctx.em,
    `select id, title || ' ' || coalesce(excerpt, '') as text, subject_id as "subjectId" from publication
     where municipality_id = ? and not is_subject_own and published_at > ? order by published_at desc limit 20000`,
    [ctx.municipalityId, new Date(ctx.clock.now().getTime() - 366 * 86_400_000)],
  );
  const changed = rows.flatMap(({ id, text, subjectId }) => {
    const found = finder.find(text);
    return found === subjectId ? [] : [{ id, subject_id: found }];
  });
  if (changed.length === 0) return;
  await select(
    ctx.em,
    `update publication p set subject_id = c.subject_id from jsonb_to_recordset(?::jsonb) as c (id uuid, subject_id uuid)
     where p.municipality_id = ? and p.id = c.id`,
    [JSON.stringify(changed), ctx.municipalityId],
  );
}
