/** Publications as people look for them: lists and counts by one set of conditions. */
import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { instantOf } from "../term/local-time.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import type { InformationSourceId } from "./information-source.entity.ts";
import type { InformationSubjectId } from "./information-subject.entity.ts";
import type { PublicationState, PublicationTone } from "./information.enums.ts";
import { Publication } from "./publication.entity.ts";

export interface WantedPublications {
  readonly states: readonly PublicationState[] | null;
  readonly tones: readonly PublicationTone[] | null;
  readonly sourceIds: readonly InformationSourceId[] | null;
  readonly subjectIds: readonly InformationSubjectId[] | null;
  readonly sectorIds: readonly SectorId[] | null;
  /** Days as the municipality counts them, both counted in. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly isAboutCentre: boolean | null;
  readonly text: string | null;
}

const COLUMNS = `p.municipality_id as municipality, p.id, p.key, p.source_id as "sourceId", p.link, p.title, p.excerpt,
  p.author_kind as "authorKind", p.author, p.reach, p.tone, p.sector_id as "sectorId", p.subject_id as "subjectId",
  p.is_subject_own as "isSubjectOwn", p.place, p.is_about_centre as "isAboutCentre", p.state,
  p.published_at as "publishedAt", p.created_at as "createdAt", p.judged_at as "judgedAt", p.revision`;

function conditionsOf(ctx: MunicipalContext, wanted: WantedPublications): Statement {
  const parts = ["p.municipality_id = ?"];
  const values: unknown[] = [ctx.municipalityId];
  const among = (column: string, list: readonly string[] | null, type = "text") => {
    if (list === null) return;
    parts.push(`${column} = any(string_to_array(?, ',')::${type}[])`);
    values.push(list.join(","));
  };
  among("p.state", wanted.states);
  among("p.tone", wanted.tones);
  among("p.source_id", wanted.sourceIds, "uuid");
  among("p.subject_id", wanted.subjectIds, "uuid");
  among("p.sector_id", wanted.sectorIds, "uuid");
  if (wanted.from !== null) {
    parts.push("p.published_at >= ?");
    values.push(instantOf(ctx.timeZone, wanted.from, 0));
  }
  if (wanted.to !== null) {
    parts.push("p.published_at < ?");
    values.push(instantOf(ctx.timeZone, addDays(wanted.to, 1), 0));
  }
  if (wanted.isAboutCentre !== null) {
    parts.push("p.is_about_centre = ?");
    values.push(wanted.isAboutCentre);
  }
  if (wanted.text !== null) {
    parts.push(
      "position(lower(?) in lower(p.title || ' ' || coalesce(p.excerpt, '') || ' ' || coalesce(p.place, ''))) > 0",
    );
    values.push(wanted.text);
  }
  return { sql: parts.join(" and "), values };
}

/** One page, what was published last first. */
export async function listPublications(
  ctx: MunicipalContext,
  wanted: WantedPublications,
  { first, after }: PageAsked,
): Promise<Connection<Publication>> {
  const size = pageSize(first);
  const { sql, values } = conditionsOf(ctx, wanted);
  const behind = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const rows = await select<Publication>(
    ctx.em,
    `select ${COLUMNS} from publication p where ${sql}
     ${after === null ? "" : "and (p.published_at, p.id) < (?::timestamptz, ?::uuid)"}
     order by p.published_at desc, p.id desc limit ?`,
    [...values, ...behind, size + 1],
  );
  const [total] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from publication p where ${sql}`,
    values,
  );
  return connectionOf(
    rows,
    size,
    total!.count,
    ({ publishedAt, id }) => [new Date(publishedAt).toISOString(), id],
    publicationOf,
  );
}

const publicationOf = (row: Publication): Publication =>
  Object.assign(new Publication(), row, {
    publishedAt: new Date(row.publishedAt),
    createdAt: new Date(row.createdAt),
  });

export interface PublicationCountRow {
  readonly total: number;
  readonly isNew: number;
  readonly kept: number;
  readonly dismissed: number;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly reach: number;
}

/** Counts of what the same conditions list. */
export async function countPublications(
  ctx: MunicipalContext,
  wanted: WantedPublications,
): Promise<PublicationCountRow> {
  const { sql, values } = conditionsOf(ctx, wanted);
  const where = (condition: string) => `count(*) filter (where ${condition})::int`;
  const [row] = await select<PublicationCountRow>(
    ctx.em,
    `select count(*)::int as total, ${where("p.state = 'NEW'")} as "isNew", ${where("p.state = 'KEPT'")} as kept,
       ${where("p.state = 'DISMISSED'")} as dismissed, ${where("p.tone = 'POSITIVE'")} as positive,
       ${where("p.tone = 'NEUTRAL'")} as neutral, ${where("p.tone = 'NEGATIVE'")} as negative,
       coalesce(sum(p.reach), 0)::float8 as reach
     from publication p where ${sql}`,
    values,
  );
  return row!;
}
