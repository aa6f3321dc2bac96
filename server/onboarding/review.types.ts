import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { LocalisedText, TextSpan } from "../regulation/grounds.types.ts";
import type { ReadValue as ReadValueFacts } from "../regulation/value/read-values.ts";
import type { Obstacle } from "./obstacle.ts";
import { ResolutionImport } from "./resolution-import.entity.ts";

export const ResolutionImportConnection = connectionType(
  "ResolutionImport",
  "imports of resolutions",
  () => ResolutionImport,
);

@ObjectType({ description: "Why a document was refused." })
export class ImportRefusal {
  @Field(() => String, { description: "REGIONAL_CENTRE_ACT, OTHER_SUBJECT, NOT_AN_ACT or NO_TEXT." })
  readonly code!: string;

  @Field(() => LocalisedText, { description: "Plain sentence." })
  readonly message!: LocalisedText;
}

@ObjectType({ description: "Something to be mended before an import can be confirmed." })
export class ImportObstacle {
  @Field(() => String, { description: "E.g. `REGION_UNKNOWN`, `ROLES_MISSING`, `IN_FORCE_FROM_UNKNOWN`." })
  readonly code: string;

  @Field(() => String, { nullable: true, description: "JSON pointer of the value to mend." })
  readonly path: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Field of `ConfirmImportInput` that answers it; null when only a correction does.",
  })
  readonly confirmField: string | null;

  @Field(() => LocalisedText, { description: "Plain sentence." })
  readonly message: LocalisedText;

  constructor({ code, path, confirmField, ru, en }: Obstacle) {
    this.code = code;
    this.path = path;
    this.confirmField = confirmField;
    this.message = { ru, en };
  }
}

export enum ReadValueInput {
  TEXT = "TEXT",
  LONG_TEXT = "LONG_TEXT",
  DATE = "DATE",
  NUMBER = "NUMBER",
  BOOLEAN = "BOOLEAN",
  CODE = "CODE",
  CODES = "CODES",
  TEXTS = "TEXTS",
}

registerEnumType(ReadValueInput, {
  name: "ReadValueInput",
  description: "How a person enters a value.",
  valuesConfig: {
    TEXT: { description: "A line of text." },
    LONG_TEXT: { description: "A paragraph." },
    DATE: { description: "A day, `YYYY-MM-DD`." },
    NUMBER: { description: "A number." },
    BOOLEAN: { description: "Yes or no." },
    CODE: { description: "One code of `valueSet`." },
    CODES: { description: "Any codes of `valueSet`." },
    TEXTS: { description: "Any texts." },
  },
});

@ObjectType({ description: "One value of the draft, flat, for review side by side with the source." })
export class ReadValue implements ReadValueFacts {
  @Field(() => String, { description: "JSON pointer into the draft, e.g. `/act/number`." })
  readonly path!: string;

  @Field(() => String, { description: "Code of `labels` set `group`." })
  readonly group!: string;

  @Field(() => String, { description: "Code of `labels` set `field`." })
  readonly field!: string;

  @Field(() => [String], { description: "What was read; empty when nothing was." })
  readonly values!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Set of `labels` the values are codes of; `capability` means codes of the query `capabilities`.",
  })
  readonly valueSet!: string | null;

  @Field(() => ReadValueInput, { description: "How a person enters it." })
  readonly input!: `${ReadValueInput}`;

  @Field(() => String, { nullable: true, description: "Clause it was read from." })
  readonly clause!: string | null;

  @Field(() => TextSpan, { nullable: true, description: "Place in the source text." })
  readonly span!: TextSpan | null;

  @Field(() => String, { description: "Code of `labels` set `origin`; NOT_FOUND when nothing was read." })
  readonly origin!: string;

  @Field(() => Float, { description: "How sure the reading is, 0 to 1." })
  readonly confidence!: number;

  @Field(() => Boolean, { description: "Whether the value it belongs to may be removed." })
  readonly isRemovable!: boolean;
}
