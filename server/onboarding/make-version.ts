import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { addDays, parsePlainDate } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { regulationCells } from "../regulation/cells/regulation-cells.ts";
import { versionChanges } from "../regulation/changes.ts";
import type { Act } from "../regulation/act-draft.ts";
import { RegulationVersion } from "../regulation/regulation.entity.ts";
import type { ImportId, RegulationId } from "../regulation/regulation.entity.ts";
import { storedClauses } from "../regulation/stored-clause.ts";
import type { VersionReading } from "./amended-reading.ts";
import { peopleChanges } from "./people-changes.ts";

/** A version to be made: the reading of its whole text, and the act that made it so. */
export interface NewVersion {
  importId: ImportId;
  /** The creating act, or the one that amends: it names the version. */
  act: Act;
  /** The whole text as it is from now on. */
  reading: VersionReading;
  from: PlainDate;
}

/** The newest version of the context's municipality with everything it holds; null before the first. */
export function newestVersion(ctx: MunicipalContext): Promise<RegulationVersion | null> {
  return ctx.em.findOne(
    RegulationVersion,
    { municipality: ctx.municipalityId },
    {
      orderBy: { version: "desc" },
      populate: ["act", "variant", "clauses", "findings", "cells", "sourceText"],
    },
  );
}

/** Columns that name an act; the whole act stands beside them. */
function actColumns(act: Act) {
  return {
    actKind: act.kind?.value ?? null,
    actNumber: act.number?.value ?? null,
    actSignedOn: act.signedOn ? parsePlainDate(act.signedOn.value) : null,
    actTitle: act.title?.value ?? null,
    actIssuingBody: act.issuingBody?.value ?? null,
    actSignatory: act.signatory?.value.name ?? act.signatory?.value.post ?? null,
  };
}

/** Adds the next version and ends the one before; the municipality lock is held by the caller. */
export async function makeVersion(ctx: MunicipalContext, made: NewVersion): Promise<RegulationVersion> {
  const before = await newestVersion(ctx);
  if (before) before.inForceTo = addDays(made.from, -1);
  const { act, variant, findings, sourceText } = made.reading;
  const clauses = storedClauses(made.reading.clauses, variant);
  const cells = regulationCells(act, variant);
  const version = ctx.em.create(RegulationVersion, {
    municipality: ctx.municipalityId,
    id: newId<RegulationId>(ctx.clock.now().getTime()),
    regionId: ctx.regionId,
    version: (before?.version ?? 0) + 1,
    inForceFrom: made.from,
    inForceTo: null,
    importId: made.importId,
    ...actColumns(made.act),
    administeredBy: variant.administeredBy?.value ?? null,
    act,
    variant,
    clauses,
    findings: [...findings],
    cells,
    changes: before && [
      ...versionChanges(before, { cells, clauses }),
      ...peopleChanges(before.variant.people, variant.people),
    ],
    sourceText,
  });
  ctx.em.persist(version);
  await ctx.em.flush();
  return version;
}
