import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../../cooperation/text.rules.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { newestFirst } from "../../kernel/newest-first.ts";
import type { Connection } from "../../kernel/paging.ts";
import { InMunicipality } from "../../kernel/rooms.ts";
import { select } from "../../kernel/select.ts";
import { isRefusal } from "../../submission/submission-refusal.ts";
import { SubmissionRefused } from "../../submission/submission.types.ts";
import { ClassifierFileFormat } from "../classifier-file.ts";
import { ClassifierImportResult } from "../classifier.types.ts";
import { importCauses, importTopics } from "../import-classifier.ts";
import { differenceOf, type EntryDifference } from "./classifier-entries.ts";
import { ClassifierKind, ClassifierVersion } from "./classifier-version.entity.ts";
import {
  ClassifierEntryView,
  ClassifierRestored,
  ClassifierVersionConnection,
  EntryChange,
  EntryChangeKind,
  RestoreClassifierResult,
} from "./classifier-version.types.ts";
import { getVersion, restoreVersion, sectorsSetByAct } from "./restore-version.ts";

async function sectorNames(ctx: MunicipalContext): Promise<ReadonlyMap<string, string>> {
  const rows = await select<{ id: string; name: string }>(
    ctx.em,
    "select id, name from sector where municipality_id = ?",
    [ctx.municipalityId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

@Resolver(() => ClassifierVersion)
export class ClassifierVersionResolver {
  @Authorized("submission:view")
  @Query(() => ClassifierVersionConnection, { description: "Versions of a classifier, newest first." })
  classifierVersions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => ClassifierKind, { description: "What is classified." }) kind: ClassifierKind,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<ClassifierVersion>> {
    return newestFirst(ctx, ClassifierVersion, "madeAt", { first, after: after ?? null }, { kind });
  }

  @Authorized("submission:view")
  @Query(() => ClassifierVersion, { description: "A version. NOT_FOUND for a number that there is not." })
  classifierVersion(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => ClassifierKind, { description: "What is classified." }) kind: ClassifierKind,
    @Arg("number", () => Int, { description: "Number of the version." }) number: number,
  ): Promise<ClassifierVersion> {
    return getVersion(ctx, kind, number);
  }

  @Authorized("classifier:change")
  @Query(() => ClassifierImportResult, {
    description: "What a file would bring to topics or causes, row by row; nothing is changed.",
  })
  async previewClassifierFile(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => ClassifierKind, { description: "What is classified." }) kind: ClassifierKind,
    @Arg("content", () => String, { description: "The file, its first row the names of columns." })
    content: string,
    @Arg("format", () => ClassifierFileFormat, {
      defaultValue: ClassifierFileFormat.CSV,
      description: "How the file comes.",
    })
    format: ClassifierFileFormat,
  ): Promise<typeof ClassifierImportResult> {
    if (kind === ClassifierKind.SECTORS) return new SubmissionRefused(sectorsSetByAct());
    const bring = kind === ClassifierKind.TOPICS ? importTopics : importCauses;
    const outcome = await bring(ctx, { content, format }, "PREVIEW");
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : outcome;
  }

  @Authorized("classifier:change")
  @Mutation(() => RestoreClassifierResult, {
    description: "Puts an earlier version of a classifier back, as a new version.",
  })
  async restoreClassifier(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => ClassifierKind, { description: "What is classified." }) kind: ClassifierKind,
    @Arg("number", () => Int, { description: "Number of the version to put back." }) number: number,
    @Arg("reason", () => String, { description: "Why." }) reason: string,
  ): Promise<typeof RestoreClassifierResult> {
    const outcome = await restoreVersion(ctx, kind, number, trimmed(reason));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new ClassifierRestored(outcome);
  }

  @FieldResolver(() => [ClassifierEntryView], { description: "Its entries, by name." })
  async entries(
    @Ctx() ctx: MunicipalContext,
    @Root() { entries }: ClassifierVersion,
  ): Promise<ClassifierEntryView[]> {
    const names = await sectorNames(ctx);
    return entries.map(({ id, name, isClosed, sectorId, federalCode, federalCodes, ...others }) => ({
      id,
      name,
      isClosed,
      sectorName: sectorId ? (names.get(sectorId) ?? null) : null,
      federalCodes: federalCodes ?? (federalCode ? [federalCode] : []),
      acceleratedDays: others.acceleratedDays ?? null,
      group: others.group ?? null,
      clause: others.clause ?? null,
    }));
  }

  @FieldResolver(() => Int, { description: "How many entries it has that are in use." })
  entryCount(@Root() { entries }: ClassifierVersion): number {
    return entries.filter(({ isClosed }) => !isClosed).length;
  }

  @FieldResolver(() => [EntryChange], {
    description: "What differs from another version; from the one before it when no number is given.",
  })
  async difference(
    @Ctx() ctx: MunicipalContext,
    @Root() { kind, number, entries }: ClassifierVersion,
    @Arg("from", () => Int, { nullable: true, description: "Number of the other version." })
    from: number | null,
  ): Promise<EntryChange[]> {
    const other = from ?? number - 1;
    const before = other < 1 ? [] : (await getVersion(ctx, kind, other)).entries;
    const names = await sectorNames(ctx);
    return differenceOf(before, entries).map((each) => withNames(each, names));
  }
}

/** Sectors by their names: nobody reads ids. */
function withNames(
  { change, fields, ...entry }: EntryDifference,
  names: ReadonlyMap<string, string>,
): EntryChange {
  const named = (value: string | null) => (value === null ? null : (names.get(value) ?? value));
  return {
    ...entry,
    change: EntryChangeKind[change],
    fields: fields.map(({ field, before, after }) =>
      field === "sectorId" ? { field, before: named(before), after: named(after) } : { field, before, after },
    ),
  };
}
