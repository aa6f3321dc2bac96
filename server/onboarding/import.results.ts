import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { IssuedInvitation } from "../identity/invitation.types.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Obstacle } from "./obstacle.ts";
import { ResolutionImport } from "./resolution-import.entity.ts";
import { ImportObstacle } from "./review.types.ts";

@ObjectType({ description: "The document was read, and waits for review or was refused." })
export class ResolutionImported {
  @Field(() => ResolutionImport, { description: "The import." })
  readonly import: ResolutionImport;

  constructor(row: ResolutionImport) {
    this.import = row;
  }
}

@ObjectType({ description: "The file could not be read; nothing was kept." })
export class DocumentUnreadable {
  @Field(() => String, { description: "E.g. `FORMAT_UNKNOWN`, `FILE_TOO_LARGE`, `FILE_PROTECTED`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence that says what to do." })
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ description: "The same document, or another copy of the same act, is here already." })
export class DuplicateDocument {
  @Field(() => ResolutionImport, { description: "The import that is here." })
  readonly import: ResolutionImport;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  constructor(row: ResolutionImport) {
    this.import = row;
    this.message = `Этот документ уже загружен (${row.createdBy}): откройте прежний импорт.`;
  }
}

export const ImportResolutionResult = createUnionType({
  name: "ImportResolutionResult",
  description: "The import, or why there is none.",
  types: () => [ResolutionImported, DocumentUnreadable, DuplicateDocument] as const,
});

@ObjectType({ description: "The import as corrected." })
export class ImportCorrected {
  @Field(() => ResolutionImport, { description: "The import." })
  readonly import: ResolutionImport;

  constructor(row: ResolutionImport) {
    this.import = row;
  }
}

@ObjectType({ description: "A correction does not fit; none of them was applied." })
export class CorrectionInvalid {
  @Field(() => String, { description: "JSON pointer of the place." })
  readonly path: string;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  constructor(path: string, message: string) {
    this.path = path;
    this.message = message;
  }
}

@ObjectType({ description: "Somebody changed or settled the import in the meantime; nothing was done." })
export class RevisionConflict {
  @Field(() => Int, { description: "Revision it has now." })
  readonly currentRevision: number;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  constructor(currentRevision: number) {
    this.currentRevision = currentRevision;
    this.message = "Импорт уже изменил другой сотрудник: обновите страницу и проверьте ещё раз.";
  }
}

export const CorrectImportResult = createUnionType({
  name: "CorrectImportResult",
  description: "The corrected import, or why it was not corrected.",
  types: () => [ImportCorrected, CorrectionInvalid, RevisionConflict] as const,
});

@ObjectType({ description: "The municipality works by the document now." })
export class ImportConfirmed {
  @Field(() => ResolutionImport, { description: "The import." })
  readonly import: ResolutionImport;

  @Field(() => Municipality, { description: "The municipality it made or changed." })
  readonly municipality: Municipality;

  @Field(() => [IssuedInvitation], { description: "Invitations by role; their secrets are shown this once." })
  readonly invitations: IssuedInvitation[];

  constructor(row: ResolutionImport, municipality: Municipality, invitations: IssuedInvitation[]) {
    this.import = row;
    this.municipality = municipality;
    this.invitations = invitations;
  }
}

@ObjectType({ description: "Something stands in the way; nothing was done." })
export class ImportObstructed {
  @Field(() => [ImportObstacle], { description: "In the order to mend." })
  readonly obstacles: ImportObstacle[];

  constructor(obstacles: readonly Obstacle[]) {
    this.obstacles = obstacles.map((each) => new ImportObstacle(each));
  }
}

export const ConfirmImportResult = createUnionType({
  name: "ConfirmImportResult",
  description: "What was made, or why nothing was.",
  types: () => [ImportConfirmed, ImportObstructed, RevisionConflict] as const,
});

@ObjectType({ description: "What the import made is gone, as if it had never been confirmed." })
export class ImportUndone {
  @Field(() => ResolutionImport, { description: "The import." })
  readonly import: ResolutionImport;

  constructor(row: ResolutionImport) {
    this.import = row;
  }
}

@ObjectType({ description: "The import cannot be taken back any more; nothing was done." })
export class UndoRefused {
  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  @Field(() => [String], { description: "What rests on it, in Russian." })
  readonly usedBy: string[];

  constructor(message: string, usedBy: string[]) {
    this.message = message;
    this.usedBy = usedBy;
  }
}

export const UndoImportResult = createUnionType({
  name: "UndoImportResult",
  description: "The import taken back, or why it was not.",
  types: () => [ImportUndone, UndoRefused] as const,
});
