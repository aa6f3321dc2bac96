import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { JsonScalar } from "../kernel/scalars.ts";
import { DATE_ORDERS } from "./mapping/mapping.ts";
import { TARGET_FIELDS, type TargetField } from "./mapping/target-fields.ts";
import { SubmissionImport } from "./submission-import.entity.ts";

/** The same list as an enum object, for the API. */
export const TargetFieldEnum = Object.fromEntries(TARGET_FIELDS.map((field) => [field, field])) as {
  [Field in TargetField]: Field;
};
registerEnumType(TargetFieldEnum, {
  name: "IntakeField",
  description: "What a column of a file may become; labels in set `intakeField`.",
});

export const DateOrderEnum = Object.fromEntries(DATE_ORDERS.map((order) => [order, order])) as Record<
  (typeof DATE_ORDERS)[number],
  string
>;
registerEnumType(DateOrderEnum, {
  name: "DateOrder",
  description: "Which number of a date is the day: DMY for 16.04.2026.",
});

export enum MappingKey {
  NUMBER = "NUMBER",
  ROW = "ROW",
}
registerEnumType(MappingKey, {
  name: "MappingKey",
  description: "What makes a row the same one in the next file.",
  valuesConfig: {
    NUMBER: { description: "Its number." },
    ROW: { description: "All that it says: the file has no numbers." },
  },
});

@ObjectType({ description: "What one column becomes." })
export class MappedColumnView {
  @Field(() => String, { description: "Name of the column." })
  readonly header!: string;

  @Field(() => TargetFieldEnum, { description: "What it becomes." })
  readonly field!: TargetField;

  @Field(() => DateOrderEnum, { nullable: true, description: "For dates: which number is the day." })
  readonly dates!: string | null;

  @Field(() => JsonScalar, { description: "Words of the file → values, besides the usual ones." })
  readonly words!: Record<string, string>;
}

@ObjectType({ description: "How the columns of a file become submissions." })
export class MappingView {
  @Field(() => [MappedColumnView], { description: "Columns that are read." })
  readonly columns!: MappedColumnView[];

  @Field(() => JsonScalar, { description: "Field → value for every row." })
  readonly constants!: Record<string, string>;

  @Field(() => MappingKey, { description: "What makes a row the same one in the next file." })
  readonly key!: MappingKey;
}

@ObjectType("ColumnMapping", { description: "A mapping that the centre saved, or one of the program's." })
export class ColumnMappingView {
  @Field(() => ID, { description: "Id; for the program's own its code." })
  readonly id!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => Boolean, { description: "One of the program's: it can be copied, not changed." })
  readonly isBuiltIn!: boolean;

  @Field(() => Boolean, {
    description: "The layout was seen in a file of that system; else it is a proposal.",
  })
  readonly isConfirmed!: boolean;

  @Field(() => MappingView, { description: "The mapping." })
  readonly mapping!: MappingView;
}

@InputType({ description: "What one column becomes." })
export class MappedColumnInput {
  @Field(() => String, { description: "Name of the column." })
  readonly header!: string;

  @Field(() => TargetFieldEnum, { description: "What it becomes." })
  readonly field!: TargetField;

  @Field(() => DateOrderEnum, { nullable: true, description: "For dates: which number is the day." })
  readonly dates?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: "Words of the file → values." })
  readonly words?: Record<string, string> | null;
}

@InputType({ description: "How the columns of a file become submissions." })
export class MappingInput {
  @Field(() => [MappedColumnInput], { description: "Columns that are read." })
  readonly columns!: MappedColumnInput[];

  @Field(() => JsonScalar, { nullable: true, description: "Field → value for every row." })
  readonly constants?: Record<string, string> | null;

  @Field(() => MappingKey, { description: "What makes a row the same one in the next file." })
  readonly key!: MappingKey;
}

@InputType({ description: "A mapping to keep." })
export class ColumnMappingInput {
  @Field(() => ID, { nullable: true, description: "The one to change; absent for a new one." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => MappingInput, { description: "The mapping." })
  readonly mapping!: MappingInput;
}

@ObjectType({ description: "What is wrong with a row." })
export class RowFaultView {
  @Field(() => String, { description: "Code of `labels` set `rowFault`." })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: "Name of the column; null for the whole row." })
  readonly column!: string | null;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message!: string;
}

@ObjectType({ description: "A row that did not get into the register." })
export class RefusedRowView {
  @Field(() => Int, { description: "Row of the file as a spreadsheet numbers it." })
  readonly rowNumber!: number;

  @Field(() => [RowFaultView], { description: "What is wrong with it." })
  readonly faults!: RowFaultView[];

  @Field(() => [String], { description: "Its cells as they stand in the file." })
  readonly cells!: string[];
}

@ObjectType({ description: "How many rows were refused for one reason." })
export class RefusalCount {
  @Field(() => String, { description: "Code of `labels` set `rowFault`." })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: "Name of the column." })
  readonly column!: string | null;

  @Field(() => String, { description: "One of the sentences." })
  readonly message!: string;

  @Field(() => Int, { description: "How many rows." })
  readonly count!: number;
}

@ObjectType({ description: "What one field of a row becomes." })
export class PreviewValue {
  @Field(() => TargetFieldEnum, { description: "The field." })
  readonly field!: TargetField;

  @Field(() => String, { description: "Its value: a text, a code, or an instant." })
  readonly value!: string;
}

@ObjectType({ description: "One row of a preview." })
export class PreviewRow {
  @Field(() => Int, { description: "Row of the file as a spreadsheet numbers it." })
  readonly rowNumber!: number;

  @Field(() => [String], { description: "Cells as they stand in the file." })
  readonly cells!: string[];

  @Field(() => [PreviewValue], { description: "What they become; empty for a refused row." })
  readonly values!: PreviewValue[];

  @Field(() => [RowFaultView], { description: "Why the row would be refused; empty when it would not." })
  readonly faults!: RowFaultView[];

  @Field(() => String, { nullable: true, description: "Recipient it would go to, when the name is known." })
  readonly recipient!: string | null;

  @Field(() => String, { nullable: true, description: "Topic it would have, when the name is known." })
  readonly topic!: string | null;
}

@ObjectType({ description: "The first rows of a file under a mapping." })
export class ImportPreview {
  @Field(() => [String], { description: "Names of the columns." })
  readonly header!: string[];

  @Field(() => MappingView, { description: "The mapping that was tried." })
  readonly mapping!: MappingView;

  @Field(() => [PreviewRow], { description: "At most 50 rows." })
  readonly rows!: PreviewRow[];

  @Field(() => [String], { description: "What the mapping lacks, in Russian; empty when it can be started." })
  readonly obstacles!: string[];
}

@ObjectType({ description: "The import as it is now." })
export class ImportSaved {
  @Field(() => SubmissionImport, { description: "The import." })
  readonly import: SubmissionImport;

  constructor(facts: SubmissionImport) {
    this.import = facts;
  }
}

@ObjectType({ description: "A mapping as it is kept now." })
export class MappingSaved {
  @Field(() => ColumnMappingView, { description: "The mapping." })
  readonly mapping: ColumnMappingView;

  constructor(mapping: ColumnMappingView) {
    this.mapping = mapping;
  }
}

@ObjectType({ description: "Why nothing was done." })
export class IntakeRefused {
  @Field(() => String, { description: "Code of `labels` set `intakeRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  constructor({ code, message }: IntakeRefusal) {
    this.code = code;
    this.message = message;
  }
}

export interface IntakeRefusal {
  readonly code: string;
  readonly message: string;
}

export const isIntakeRefusal = (outcome: object): outcome is IntakeRefusal =>
  "code" in outcome && "message" in outcome;

export const ImportResult = createUnionType({
  name: "SubmissionImportResult",
  description: "The import, or why nothing was done.",
  types: () => [ImportSaved, IntakeRefused] as const,
});

export const MappingResult = createUnionType({
  name: "ColumnMappingResult",
  description: "The mapping, or why it was not kept.",
  types: () => [MappingSaved, IntakeRefused] as const,
});
