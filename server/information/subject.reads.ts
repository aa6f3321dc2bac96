import type { MunicipalContext } from "../kernel/context.ts";
import { InformationSubject } from "./information-subject.entity.ts";

/** Watched subjects by name; a centre has tens of them. */
export function listSubjects(ctx: MunicipalContext, includeClosed: boolean): Promise<InformationSubject[]> {
  return ctx.em.find(
    InformationSubject,
    { municipality: ctx.municipalityId, ...(includeClosed ? {} : { isClosed: false }) },
    { orderBy: { name: "asc", id: "asc" } },
  );
}
