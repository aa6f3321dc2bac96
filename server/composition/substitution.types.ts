import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import type { SubstitutionRefusal } from "./substitution.rules.ts";
import { SubstitutionState } from "./substitution.rules.ts";

registerEnumType(SubstitutionState, {
  name: "SubstitutionState",
  description: "Where a substitution stands today.",
  valuesConfig: {
    PLANNED: { description: "Begins on its first day by itself." },
    IN_FORCE: { description: "The substitute carries the roles today." },
    OVER: { description: "Its last day has passed." },
    REVOKED: { description: "Ended by hand before its last day." },
  },
});

@InputType({ description: "Somebody who is away, and who carries the roles meanwhile." })
export class SubstitutionInput {
  @Field(() => ID, { description: "Account of whoever is away." })
  readonly absentAccountId!: string;

  @Field(() => ID, { description: "Account of whoever stands in." })
  readonly substituteAccountId!: string;

  @Field(() => [String], { description: "Roles handed over, of those the absent one holds." })
  readonly roleCodes!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: "Sectors that go with the roles; all of the absent one's when empty.",
  })
  readonly sectorIds!: string[];

  @Field(() => PlainDateScalar, { description: "First day, counted in; today or later." })
  readonly validFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  readonly validTo!: PlainDate;

  @Field(() => String, { nullable: true, description: "Order it rests on, e.g. its number and date." })
  readonly ground?: string | null;
}

@ObjectType("Substitution", {
  description: "Somebody is away and somebody else carries the roles meanwhile.",
})
export class SubstitutionView {
  @Field(() => ID, { description: "Id of the substitution." })
  readonly id!: string;

  @Field(() => ID, { description: "Account of whoever is away." })
  readonly absentAccountId!: string;

  @Field(() => String, { description: "Name of whoever is away." })
  readonly absentName!: string;

  @Field(() => ID, { description: "Account of whoever stands in." })
  readonly substituteAccountId!: string;

  @Field(() => String, { description: "Name of whoever stands in." })
  readonly substituteName!: string;

  @Field(() => [String], { description: "Codes of the roles handed over." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "The same as the regulation names them." })
  readonly roleTitles!: readonly string[];

  @Field(() => [ID], { description: "Sectors that go with them; all of the absent one's when empty." })
  readonly sectorIds!: readonly string[];

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  readonly validFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  readonly validTo!: PlainDate;

  @Field(() => String, { nullable: true, description: "Order it rests on." })
  readonly ground!: string | null;

  @Field(() => SubstitutionState, { description: "Where it stands today." })
  readonly state!: SubstitutionState;

  @Field(() => DateTimeScalar, { description: "When it was set." })
  readonly createdAt!: Date;

  @Field(() => String, { description: "Who set it." })
  readonly createdByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ended by hand." })
  readonly revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who ended it." })
  readonly revokedByName!: string | null;

  @Field(() => Boolean, { description: "Whether the viewer may end it." })
  readonly isEndable!: boolean;
}

@ObjectType({ description: "An account of the centre's own people, with the roles it holds itself." })
export class CentreAccount {
  @Field(() => ID, { description: "Id of the account." })
  readonly id!: string;

  @Field(() => String, { description: "Name to show." })
  readonly name!: string;

  @Field(() => [String], { description: "Codes of its roles." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "The same as the regulation names them." })
  readonly roleTitles!: readonly string[];
}

@ObjectType({ description: "The substitution as it is now." })
export class SubstitutionSaved {
  @Field(() => SubstitutionView, { description: "The substitution." })
  readonly substitution: SubstitutionView;

  constructor(substitution: SubstitutionView) {
    this.substitution = substitution;
  }
}

@ObjectType({ description: "The substitution cannot be set as asked." })
export class SubstitutionRefused {
  @Field(() => String, {
    description: "What is wrong, e.g. `OVERLAP`, `ROLE_NOT_HELD`, `SUBSTITUTE_ABSENT`.",
  })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  constructor({ code, message }: SubstitutionRefusal) {
    this.code = code;
    this.message = message;
  }
}

export const SubstitutionResult = createUnionType({
  name: "SubstitutionResult",
  description: "The substitution, or why it was not set.",
  types: () => [SubstitutionSaved, SubstitutionRefused] as const,
});
