/** Versions of classifiers as they are asked about. */
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../kernel/paging.ts";
import { SubmissionRefused } from "../../submission/submission.types.ts";
import { ClassifierVersion } from "./classifier-version.entity.ts";

/** Labels: set `entryChange`. */
export enum EntryChangeKind {
  ADDED = "ADDED",
  REMOVED = "REMOVED",
  CHANGED = "CHANGED",
}
registerEnumType(EntryChangeKind, {
  name: "EntryChangeKind",
  description: "What became of an entry between two versions.",
});

export const ClassifierVersionConnection = connectionType(
  "ClassifierVersion",
  "versions of classifiers",
  () => ClassifierVersion,
);

@ObjectType({ description: "An entry of a classifier as a version has it." })
export class ClassifierEntryView {
  @Field(() => ID, { description: "Id of the topic, cause or sector." })
  readonly id!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Whether it is out of use." })
  readonly isClosed!: boolean;

  @Field(() => String, { nullable: true, description: "Topics: name of the sector that answers." })
  readonly sectorName!: string | null;

  @Field(() => [String], { description: "Codes of the federal list it is compared by." })
  readonly federalCodes!: readonly string[];

  @Field(() => Int, { nullable: true, description: "Topics: accelerated term in calendar days." })
  readonly acceleratedDays!: number | null;

  @Field(() => String, { nullable: true, description: "Causes: code of `causeGroup`." })
  readonly group!: string | null;

  @Field(() => String, { nullable: true, description: "Sectors: clause that names it." })
  readonly clause!: string | null;
}

@ObjectType({ description: "What differs in one thing that is said of an entry." })
export class EntryFieldChange {
  @Field(() => String, { description: "What is said: code of `classifierField`." })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: "Before." })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: "After." })
  readonly after!: string | null;
}

@ObjectType({ description: "What became of an entry between two versions." })
export class EntryChange {
  @Field(() => ID, { description: "Id of the topic, cause or sector." })
  readonly id!: string;

  @Field(() => String, { description: "Name in the later version, or in the earlier one where it is gone." })
  readonly name!: string;

  @Field(() => EntryChangeKind, { description: "What became of it." })
  readonly change!: EntryChangeKind;

  @Field(() => [EntryFieldChange], { description: "What is said of it otherwise." })
  readonly fields!: readonly EntryFieldChange[];
}

@ObjectType({ description: "The version that was made." })
export class ClassifierRestored {
  @Field(() => ClassifierVersion, { description: "The version." })
  readonly version: ClassifierVersion;

  constructor(version: ClassifierVersion) {
    this.version = version;
  }
}

export const RestoreClassifierResult = createUnionType({
  name: "RestoreClassifierResult",
  description: "The new version, or why none was made.",
  types: () => [ClassifierRestored, SubmissionRefused] as const,
});
