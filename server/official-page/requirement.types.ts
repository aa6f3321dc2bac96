/** What is asked of a page, and what it gave: shapes kept with an assessment and shown. */
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";

/** Labels: set `requirementBlock`. */
export enum RequirementBlock {
  DESIGN = "DESIGN",
  RUNNING = "RUNNING",
  REACH = "REACH",
  OWN = "OWN",
}
registerEnumType(RequirementBlock, {
  name: "RequirementBlock",
  description: "Part of the requirements.",
  valuesConfig: {
    DESIGN: { description: "How the page is made up." },
    RUNNING: { description: "How it is kept." },
    REACH: { description: "Whom it reaches." },
    OWN: { description: "What the municipality itself asks." },
  },
});

/** Labels: set `requirementSource`. */
export enum RequirementSource {
  FEDERAL_RATING = "FEDERAL_RATING",
  REGIONAL_PRACTICE = "REGIONAL_PRACTICE",
  UNCONFIRMED = "UNCONFIRMED",
  MUNICIPALITY = "MUNICIPALITY",
}
registerEnumType(RequirementSource, {
  name: "RequirementSource",
  description: "What a requirement and its points rest on.",
  valuesConfig: {
    FEDERAL_RATING: { description: "Named in the published order of the federal rating." },
    REGIONAL_PRACTICE: { description: "Points as one region counts them." },
    UNCONFIRMED: { description: "Not confirmed: shown and not counted." },
    MUNICIPALITY: { description: "Set by the municipality." },
  },
});

@ObjectType({ description: "So many points from such a value on." })
export class RequirementBand {
  @Field(() => Float, { description: "The value from which it holds." })
  readonly atLeast!: number;

  @Field(() => Int, { description: "Points." })
  readonly points!: number;
}

@ObjectType({ description: "Something that is asked of a page." })
export class RequirementView {
  @Field(() => String, { description: "Code; the id of the municipality's own one." })
  readonly code!: string;

  @Field(() => RequirementBlock, { description: "Part it belongs to." })
  readonly block!: RequirementBlock;

  @Field(() => String, { description: "What is asked." })
  readonly title!: string;

  @Field(() => String, { description: "The same in English." })
  readonly titleEn!: string;

  @Field(() => RequirementSource, { description: "What it rests on." })
  readonly source!: RequirementSource;

  @Field(() => Boolean, { description: "Whether it counts; what is not confirmed does not." })
  readonly isCounted!: boolean;

  @Field(() => [RequirementBand], {
    description: "Points by value, the dearest first. A thing that is there or not has the value 1 or 0.",
  })
  readonly bands!: readonly RequirementBand[];

  @Field(() => Boolean, { description: "Whether it is a matter of yes and no." })
  readonly isYesNo!: boolean;

  @Field(() => Boolean, { description: "Whether the program knows the value by itself." })
  readonly isAutomatic!: boolean;
}

@ObjectType({ description: "What one requirement gave." })
export class ScoreLine {
  @Field(() => String, { description: "Code of the requirement." })
  readonly code!: string;

  @Field(() => RequirementBlock, { description: "Part it belongs to." })
  readonly block!: RequirementBlock;

  @Field(() => String, { description: "What was asked, as it was worded then." })
  readonly title!: string;

  @Field(() => Float, { nullable: true, description: "The value found; null when nobody knew." })
  readonly value!: number | null;

  @Field(() => Int, { description: "Points it gave." })
  readonly points!: number;

  @Field(() => Int, { description: "Points it could give; 0 when it does not count." })
  readonly most!: number;

  @Field(() => RequirementSource, { description: "What it rests on." })
  readonly source!: RequirementSource;

  @Field(() => Boolean, { description: "Whether the program found the value by itself." })
  readonly isAutomatic!: boolean;
}

@ObjectType({ description: "Points of a page." })
export class PageScore {
  @Field(() => Int, { description: "Points reached." })
  readonly points!: number;

  @Field(() => Int, { description: "Points that could be reached." })
  readonly most!: number;

  @Field(() => Float, { description: "Share of them, 0 to 1." })
  readonly share!: number;
}

@ObjectType({ description: "What is asked of pages on a day." })
export class RequirementSet {
  @Field(() => String, { description: "Version." })
  readonly version!: string;

  @Field(() => PlainDateScalar, { description: "First day of the version." })
  readonly from!: PlainDate;

  @Field(() => [RequirementView], { description: "The requirements, the municipality's own ones last." })
  readonly requirements!: readonly RequirementView[];
}
