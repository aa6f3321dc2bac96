import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { JsonScalar, PlainDateScalar } from "../kernel/scalars.ts";

@InputType({ description: "A file with a resolution." })
export class ImportResolutionInput {
  @Field(() => String, { description: "Name of the file, with its extension." })
  readonly fileName!: string;

  @Field(() => String, { description: "Bytes of the file, base64; at most 20 MB." })
  readonly content!: string;
}

export enum CorrectionOperation {
  SET = "SET",
  ADD = "ADD",
  REMOVE = "REMOVE",
}

registerEnumType(CorrectionOperation, {
  name: "CorrectionOperation",
  description: "What to do at a place of the draft.",
  valuesConfig: {
    SET: { description: "Gives the value at `path` another content." },
    ADD: { description: "Adds to the list at `path`." },
    REMOVE: { description: "Takes the member of a list, or the whole value, at `path` away." },
  },
});

@InputType({ description: "One correction of what was read." })
export class CorrectionInput {
  @Field(() => CorrectionOperation, { description: "What to do." })
  readonly operation!: CorrectionOperation;

  @Field(() => String, { description: "JSON pointer, `path` of a read value or of its list." })
  readonly path!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "SET: text, number, boolean or list, by `input`. ADD: an object of fields, which may name a `clause`, or the text of the main field.",
  })
  readonly value?: unknown;
}

@InputType({ description: "Corrections of one import; all or none." })
export class CorrectImportInput {
  @Field(() => ID, { description: "The import." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision the corrections are made to." })
  readonly revision!: number;

  @Field(() => [CorrectionInput], { description: "In the order of applying; 1 to 200." })
  readonly corrections!: CorrectionInput[];
}

@InputType({ description: "Confirmation of an import, with what the act leaves open." })
export class ConfirmImportInput {
  @Field(() => ID, { description: "The import." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that was reviewed." })
  readonly revision!: number;

  @Field(() => ID, { nullable: true, description: "Region, when the act does not tell it." })
  readonly regionId?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day the version is in force from; the act's own when absent.",
  })
  readonly inForceFrom?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Address of a new municipality; made of its name when absent.",
  })
  readonly slug?: string | null;
}
