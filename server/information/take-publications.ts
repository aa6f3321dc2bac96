/** Publications come in: from a person, a feed, a machine or a file. The same one is kept once. */
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { InformationSource } from "./information-source.entity.ts";
import { listSubjects } from "./subject.reads.ts";
import { SubjectFinder } from "./subject.rules.ts";
import {
  authorOf,
  keyOf,
  LONGEST_EXCERPT,
  LONGEST_TITLE,
  type PublicationFacts,
  shortened,
} from "./publication.rules.ts";

/** Rows of one statement. */
const PORTION = 500;

export interface TakenCount {
  readonly added: number;
  /** Known before, or twice in what came. */
  readonly known: number;
}

/** Adds what is not known yet. What a person had noted before a source told of it is left as the person has it. */
export async function takePublications(
  ctx: MunicipalContext,
  source: Pick<InformationSource, "id" | "sectorId">,
  all: readonly PublicationFacts[],
): Promise<TakenCount> {
  const subjects = await listSubjects(ctx, false);
  const finder = new SubjectFinder(subjects);
  const sectorOf = new Map(subjects.map(({ id, sectorId }) => [id, sectorId]));
  const now = ctx.clock.now();
  let added = 0;
  for (let from = 0; from < all.length; from += PORTION) {
    const rows = all.slice(from, from + PORTION).map((facts) => {
      const subjectId = finder.find(`${facts.title} ${facts.excerpt ?? ""}`);
      return {
        id: newId(now.getTime()),
        key: keyOf(source.id, facts),
        note_key: keyOf(null, facts),
        source_id: source.id,
        link: facts.link,
        title: shortened(facts.title, LONGEST_TITLE),
        excerpt: facts.excerpt === null ? null : shortened(facts.excerpt, LONGEST_EXCERPT),
        author_kind: facts.authorKind,
        author: authorOf(facts),
        reach: facts.reach,
        tone: facts.tone,
        place: facts.place,
        subject_id: subjectId,
        sector_id: (subjectId && sectorOf.get(subjectId)) ?? source.sectorId,
        published_at: new Date(Math.min(facts.publishedAt.getTime(), now.getTime())).toISOString(),
      };
    });
    added += await insert(ctx, rows, now);
  }
  return { added, known: all.length - added };
}

async function insert(ctx: MunicipalContext, rows: readonly object[], now: Date): Promise<number> {
  const fresh = await select(
    ctx.em,
    `insert into publication (municipality_id, id, key, source_id, link, title, excerpt, author_kind, author, reach, tone,
       sector_id, subject_id, is_subject_own, place, is_about_centre, state, published_at, created_at, revision)
     select ?::uuid, p.id, p.key, p.source_id, p.link, p.title, p.excerpt, p.author_kind, p.author, p.reach, p.tone,
       p.sector_id, p.subject_id, false, p.place, false, 'NEW', p.published_at, ?::timestamptz, 1
     from jsonb_to_recordset(?::jsonb) as p (id uuid, key text, note_key text, source_id uuid, link text, title text,
       excerpt text, author_kind text, author text, reach integer, tone text, sector_id uuid, subject_id uuid, place text,
       published_at timestamptz)
     where not exists (select from publication n where n.municipality_id = ? and n.key = p.note_key)
     on conflict do nothing returning id`,
    [ctx.municipalityId, now.toISOString(), JSON.stringify(rows), ctx.municipalityId],
  );
  return fresh.length;
}
