import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import type { Opened } from "./open-applicant.ts";
import { ApplicantView } from "./applicant-view.entity.ts";
import { ApplicantKind } from "./submission.enums.ts";
import { SubmissionRefused } from "./submission.types.ts";

export const ApplicantViewConnection = connectionType(
  "ApplicantView",
  "looks at applicants' data",
  () => ApplicantView,
);

@InputType({ description: "Which looks at applicants' data." })
export class ApplicantViewFilter {
  @Field(() => ID, { nullable: true, description: "Only those of this account." })
  readonly accountId?: string | null;

  @Field(() => String, { nullable: true, description: "Only those of the submission of this number." })
  readonly submissionNumber?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day." })
  readonly to?: PlainDate | null;
}

@ObjectType({ description: "How often a person looked at applicants' data." })
export class ApplicantViewCount {
  @Field(() => ID, { description: "Account of the person." })
  readonly accountId!: string;

  @Field(() => String, { description: "Name, as it was at one of the looks." })
  readonly actor!: string;

  @Field(() => Int, { description: "Looks." })
  readonly views!: number;

  @Field(() => Int, { description: "Submissions looked at." })
  readonly submissions!: number;

  @Field(() => DateTimeScalar, { description: "The last one." })
  readonly lastAt!: Date;
}

@ObjectType({ description: "The applicant as everybody who works on the item may see it." })
export class MaskedApplicant {
  @Field(() => ApplicantKind, { description: "Who applies." })
  readonly kind!: ApplicantKind;

  @Field(() => String, {
    nullable: true,
    description: "Covered name, e.g. «И*** П. С.»; of an organisation the whole name.",
  })
  readonly name!: string | null;

  @Field(() => Boolean, { description: "A telephone is known." })
  readonly hasPhone!: boolean;

  @Field(() => Boolean, { description: "An e-mail is known." })
  readonly hasEmail!: boolean;

  @Field(() => Boolean, { description: "A postal address is known." })
  readonly hasAddress!: boolean;
}

@ObjectType({ description: "The applicant's data and the text as it was written; the look is recorded." })
export class ApplicantOpened {
  @Field(() => String, { nullable: true, description: "Name." })
  readonly name: string | null;

  @Field(() => String, { nullable: true, description: "Telephone." })
  readonly phone: string | null;

  @Field(() => String, { nullable: true, description: "E-mail." })
  readonly email: string | null;

  @Field(() => String, { nullable: true, description: "Postal address." })
  readonly address: string | null;

  @Field(() => String, { nullable: true, description: "Name in the network or system." })
  readonly nickname: string | null;

  @Field(() => String, { description: "What the applicant wrote, word for word." })
  readonly text: string;

  constructor({ applicant, submission }: Opened) {
    this.name = applicant?.name || null;
    this.phone = applicant?.phone ?? null;
    this.email = applicant?.email ?? null;
    this.address = applicant?.address ?? null;
    this.nickname = applicant?.nickname ?? null;
    this.text = submission.text;
  }
}

export const OpenApplicantResult = createUnionType({
  name: "OpenApplicantResult",
  description: "The applicant's data, or why they were not opened.",
  types: () => [ApplicantOpened, SubmissionRefused] as const,
});
