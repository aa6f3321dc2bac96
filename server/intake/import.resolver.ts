import {
  Arg,
  Authorized,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import {
  countRefused,
  listImports,
  listRefused,
  previewImport,
  RefusedRowConnection,
  SubmissionImportConnection,
} from "./import.reads.ts";
import { discardImport, getImport, resumeImport, startImport, stopImport } from "./import.service.ts";
import {
  ImportPreview,
  ImportResult,
  ImportSaved,
  type IntakeRefusal,
  IntakeRefused,
  isIntakeRefusal,
  MappingInput,
  MappingView,
  RefusalCount,
  type RefusedRowView,
} from "./import.types.ts";
import { mappingOf, proposeMapping, viewOf } from "./mapping.service.ts";
import {
  SubmissionImport,
  type SubmissionImportId,
  SubmissionImportState,
} from "./submission-import.entity.ts";
import { undoImport } from "./undo-import.ts";

const resultOf = (outcome: SubmissionImport | IntakeRefusal): typeof ImportResult =>
  isIntakeRefusal(outcome) ? new IntakeRefused(outcome) : new ImportSaved(outcome);

const idOf = (id: string) => clientId<SubmissionImportId>(id);

@Resolver(() => SubmissionImport)
export class SubmissionImportResolver {
  @Authorized("submission:import")
  @Query(() => SubmissionImportConnection, { description: "Files of submissions, newest first." })
  submissionImports(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<SubmissionImport>> {
    return listImports(ctx, first, after ?? null);
  }

  @Authorized("submission:import")
  @Query(() => SubmissionImport, { description: "One file of submissions." })
  submissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<SubmissionImport> {
    return getImport(ctx, idOf(id));
  }

  @Authorized("submission:import")
  @Query(() => ImportPreview, {
    description:
      "The first 50 rows as they would be read. Without a mapping, the one that fits best is tried.",
  })
  async previewSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Arg("mapping", () => MappingInput, { nullable: true, description: "The mapping to try." })
    mapping: MappingInput | null,
  ): Promise<ImportPreview> {
    const facts = await getImport(ctx, idOf(id));
    if (!facts.layout) throw badInput("Файл ещё не загружен целиком.");
    const wanted = mapping
      ? mappingOf(mapping)
      : (facts.mapping ?? (await proposeMapping(ctx, facts.layout.header)));
    if (!wanted) throw badInput("Настройка столбцов заполнена неверно.");
    return previewImport(ctx, facts, wanted);
  }

  @Authorized("submission:import")
  @Mutation(() => ImportResult, { description: "Starts reading a file into the register." })
  async startSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Arg("mapping", () => MappingInput, { description: "How its columns are read." }) mapping: MappingInput,
  ): Promise<typeof ImportResult> {
    return resultOf(await startImport(ctx, idOf(id), mappingOf(mapping)));
  }

  @Authorized("submission:import")
  @Mutation(() => ImportResult, { description: "Stops it; what was read stays." })
  async stopSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<typeof ImportResult> {
    return resultOf(await stopImport(ctx, idOf(id)));
  }

  @Authorized("submission:import")
  @Mutation(() => ImportResult, { description: "Goes on from the row at which it stopped." })
  async resumeSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<typeof ImportResult> {
    return resultOf(await resumeImport(ctx, idOf(id)));
  }

  @Authorized("submission:import")
  @Mutation(() => ImportResult, {
    description: "Takes back what it did, while nobody has worked on its rows.",
  })
  async undoSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<typeof ImportResult> {
    return resultOf(await undoImport(ctx, idOf(id)));
  }

  @Authorized("submission:import")
  @Mutation(() => ImportResult, { description: "Throws away a file from which nothing is in the register." })
  async discardSubmissionImport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<typeof ImportResult> {
    return resultOf(await discardImport(ctx, idOf(id)));
  }

  @FieldResolver(() => String, { nullable: true, description: "CSV or XLSX; null while it comes in." })
  format(@Root() { layout }: SubmissionImport): string | null {
    return layout?.format ?? null;
  }

  @FieldResolver(() => [String], { description: "Names of its columns." })
  header(@Root() { layout }: SubmissionImport): string[] {
    return [...(layout?.header ?? [])];
  }

  @FieldResolver(() => MappingView, { nullable: true, description: "The mapping it was started with." })
  mapping(@Root() { mapping }: SubmissionImport): MappingView | null {
    return mapping ? viewOf(mapping) : null;
  }

  @FieldResolver(() => Float, { description: "Share of the file that is read, 0 to 1." })
  progress(@Root() { bytesRead, byteLength, state }: SubmissionImport): number {
    if (state === SubmissionImportState.DONE) return 1;
    return Math.min(1, bytesRead / Math.max(1, byteLength));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Rows per second of work; null before the first.",
  })
  rowsPerSecond(@Root() { rowsRead, workedMs }: SubmissionImport): number | null {
    return workedMs > 0 ? Math.round((rowsRead / workedMs) * 1000) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Seconds of work that are left, about." })
  secondsLeft(@Root() { bytesRead, byteLength, workedMs, state }: SubmissionImport): number | null {
    if (state !== SubmissionImportState.RUNNING || bytesRead <= 0) return null;
    return Math.ceil(((workedMs / bytesRead) * Math.max(0, byteLength - bytesRead)) / 1000);
  }

  @FieldResolver(() => RefusedRowConnection, {
    description: "Rows that were refused, in the order of the file.",
  })
  refusedRows(
    @InMunicipality() ctx: MunicipalContext,
    @Root() facts: SubmissionImport,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RefusedRowView>> {
    return listRefused(ctx, facts, first, after ?? null);
  }

  @FieldResolver(() => [RefusalCount], { description: "Refused rows by reason, the most frequent first." })
  refusalCounts(
    @InMunicipality() ctx: MunicipalContext,
    @Root() { id }: SubmissionImport,
  ): Promise<RefusalCount[]> {
    return countRefused(ctx, id);
  }
}
