/** Rows that others point at by id, in the order of the ids. Batched per operation. */
import type { EntityClass } from "@mikro-orm/core";
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { Submission, type SubmissionId } from "../submission/submission.entity.ts";
import { InformationContact, type InformationContactId } from "./information-contact.entity.ts";
import { InformationSource, type InformationSourceId } from "./information-source.entity.ts";
import { InformationSubject, type InformationSubjectId } from "./information-subject.entity.ts";
import { Publication, type PublicationId } from "./publication.entity.ts";

function byId<Id extends string, Row extends { id: Id }>(entity: EntityClass<Row>) {
  return perOperation(async (ctx: MunicipalContext, ids: readonly Id[]) => {
    const own = { municipality: ctx.municipalityId, id: { $in: [...ids] } };
    const rows = await ctx.em.find(entity, own as never);
    return new Map<Id, Row>(rows.map((row) => [row.id, row as Row]));
  });
}

const sources = byId<InformationSourceId, InformationSource>(InformationSource);
const subjects = byId<InformationSubjectId, InformationSubject>(InformationSubject);
const contacts = byId<InformationContactId, InformationContact>(InformationContact);
const publications = byId<PublicationId, Publication>(Publication);
const submissions = byId<SubmissionId, Submission>(Submission);
const clusters = byId<ClusterId, Cluster>(Cluster);

export const sourceById = async (ctx: MunicipalContext, id: InformationSourceId | null) =>
  id === null ? null : sources(ctx).load(id);

export const subjectById = async (ctx: MunicipalContext, id: InformationSubjectId | null) =>
  id === null ? null : subjects(ctx).load(id);

export const contactById = async (ctx: MunicipalContext, id: InformationContactId | null) =>
  id === null ? null : contacts(ctx).load(id);

async function all<Row>(found: Promise<(Row | null)[]>): Promise<Row[]> {
  return (await found).filter((row) => row !== null);
}

export const publicationsByIds = (ctx: MunicipalContext, ids: readonly string[]): Promise<Publication[]> =>
  all(Promise.all(ids.map((id) => publications(ctx).load(id as PublicationId))));

/** The caller saw to it that these are the municipality's own. */
export const submissionsByIds = (ctx: MunicipalContext, ids: readonly string[]): Promise<Submission[]> =>
  all(Promise.all(ids.map((id) => submissions(ctx).load(id as SubmissionId))));

export const clustersByIds = (ctx: MunicipalContext, ids: readonly string[]): Promise<Cluster[]> =>
  all(Promise.all(ids.map((id) => clusters(ctx).load(id as ClusterId))));
