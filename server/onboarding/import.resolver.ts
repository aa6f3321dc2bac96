import { Arg, Authorized, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { OnboardingContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { RegionId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { Prepared } from "../kernel/prepared.ts";
import { InOnboarding } from "../kernel/rooms.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { confirmImport } from "./confirm.service.ts";
import { correctImport } from "./correction.service.ts";
import { getImport } from "./find-import.ts";
import { ConfirmImportInput, CorrectImportInput, ImportResolutionInput } from "./import.inputs.ts";
import { listImports } from "./import.reads.ts";
import {
  ConfirmImportResult,
  CorrectImportResult,
  CorrectionInvalid,
  DocumentUnreadable,
  DuplicateDocument,
  ImportConfirmed,
  ImportCorrected,
  ImportObstructed,
  ImportResolutionResult,
  ImportUndone,
  ResolutionImported,
  RevisionConflict,
  UndoImportResult,
  UndoRefused,
} from "./import.results.ts";
import { bringDocument } from "./import.service.ts";
import type { ImportReading } from "./reading/prepare-import.ts";
import { ImportStatus, ResolutionImport } from "./resolution-import.entity.ts";
import { ResolutionImportConnection } from "./review.types.ts";
import { discardImport, undoImport } from "./undo.service.ts";

@Resolver()
export class ImportResolver {
  @Authorized("import:view")
  @Query(() => ResolutionImportConnection, { description: "Imports of the viewer's regions, newest first." })
  resolutionImports(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
    @Arg("status", () => ImportStatus, { nullable: true, description: "Only of this status." })
    status: ImportStatus | null,
  ): Promise<Connection<ResolutionImport>> {
    return listImports(ctx, status ?? null, first, after ?? null);
  }

  @Authorized("import:view")
  @Query(() => ResolutionImport, { description: "One import. NOT_FOUND when it is not the viewer's." })
  resolutionImport(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<ResolutionImport> {
    return getImport(ctx, clientId<ImportId>(id));
  }

  @Authorized("import:change")
  @Mutation(() => ImportResolutionResult, {
    description: "Reads a document and opens a review. The same document twice is DuplicateDocument.",
  })
  async importResolution(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("input", () => ImportResolutionInput, { description: "The file." })
    _input: ImportResolutionInput,
    @Prepared() brought: ImportReading,
  ): Promise<typeof ImportResolutionResult> {
    if (brought.kind === "unreadable") return new DocumentUnreadable(brought.code, brought.message);
    const { import: row, isDuplicate } = await bringDocument(ctx, brought.reading);
    return isDuplicate ? new DuplicateDocument(row) : new ResolutionImported(row);
  }

  @Authorized("import:change")
  @Mutation(() => CorrectImportResult, { description: "Sets, adds or removes read values; all or none." })
  async correctImport(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("input", () => CorrectImportInput, { description: "The corrections." })
    { id, revision, corrections }: CorrectImportInput,
  ): Promise<typeof CorrectImportResult> {
    const outcome = await correctImport(ctx, clientId<ImportId>(id), revision, corrections);
    switch (outcome.kind) {
      case "corrected":
        return new ImportCorrected(outcome.import);
      case "invalid":
        return new CorrectionInvalid(outcome.path, outcome.message);
      case "conflict":
        return new RevisionConflict(outcome.currentRevision);
    }
  }

  @Authorized("import:change")
  @Mutation(() => ConfirmImportResult, {
    description: "Makes what the reviewed document calls for: all of it, or nothing.",
  })
  async confirmImport(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("input", () => ConfirmImportInput, { description: "The confirmation." }) input: ConfirmImportInput,
  ): Promise<typeof ConfirmImportResult> {
    const outcome = await confirmImport(ctx, clientId<ImportId>(input.id), input.revision, {
      regionId: input.regionId ? clientId<RegionId>(input.regionId) : null,
      inForceFrom: input.inForceFrom ?? null,
      slug: input.slug?.trim().toLowerCase() || null,
    });
    switch (outcome.kind) {
      case "confirmed":
        return new ImportConfirmed(outcome.import, outcome.municipality, outcome.invitations);
      case "obstructed":
        return new ImportObstructed(outcome.obstacles);
      case "conflict":
        return new RevisionConflict(outcome.currentRevision);
    }
  }

  @Authorized("import:change")
  @Mutation(() => UndoImportResult, {
    description: "Takes back a confirmed import while nobody has used what it made.",
  })
  async undoImport(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<typeof UndoImportResult> {
    const outcome = await undoImport(ctx, clientId<ImportId>(id));
    return outcome.kind === "undone"
      ? new ImportUndone(outcome.import)
      : new UndoRefused(outcome.message, outcome.usedBy);
  }

  @Authorized("import:change")
  @Mutation(() => ResolutionImport, {
    description: "Gives a document up before it is confirmed. BAD_INPUT when it is confirmed already.",
  })
  async discardImport(
    @InOnboarding() ctx: OnboardingContext,
    @Arg("id", () => ID, { description: "The import." }) id: string,
  ): Promise<ResolutionImport> {
    const row = await discardImport(ctx, clientId<ImportId>(id));
    if (!row) throw badInput("Импорт уже подтверждён: его можно только отменить.");
    return row;
  }
}
