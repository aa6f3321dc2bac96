import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { DenialError } from "../kernel/errors.ts";
import type { AccountId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import {
  ApplicantOpened,
  ApplicantViewConnection,
  ApplicantViewCount,
  ApplicantViewFilter,
  MaskedApplicant,
  OpenApplicantResult,
} from "./applicant.types.ts";
import type { ApplicantView } from "./applicant-view.entity.ts";
import { maskName, maskText } from "./mask-text.ts";
import { countViews, hasOpened, listViews, openApplicant } from "./open-applicant.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import { ApplicantKind } from "./submission.enums.ts";
import { applicantById } from "./submission.loaders.ts";
import { isRefusal } from "./submission-refusal.ts";
import { SubmissionRefused } from "./submission.types.ts";

@Resolver(() => Submission)
export class ApplicantResolver {
  @Authorized("applicant:open")
  @Mutation(() => OpenApplicantResult, {
    description: "Opens the applicant's data of one submission. Who looked and why is recorded.",
  })
  async openApplicant(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("submissionId", () => ID, { description: "The submission." }) submissionId: string,
    @Arg("reason", () => String, { description: "What for." }) reason: string,
  ): Promise<typeof OpenApplicantResult> {
    const outcome = await openApplicant(ctx, clientId<SubmissionId>(submissionId), reason);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new ApplicantOpened(outcome);
  }

  @Authorized("audit:view")
  @Query(() => ApplicantViewConnection, {
    description: "Who looked at applicants' data, newest first.",
  })
  applicantViews(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => ApplicantViewFilter, { nullable: true, description: "Which looks." })
    filter: ApplicantViewFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<ApplicantView>> {
    const { accountId, submissionNumber, from, to } = filter ?? {};
    return listViews(
      ctx,
      { first, after: after ?? null },
      {
        from,
        to,
        accountId: optionalId<AccountId>(accountId),
        submissionNumber: submissionNumber?.trim(),
      },
    );
  }

  @Authorized("audit:view")
  @Query(() => [ApplicantViewCount], {
    description: "How often each person looked at applicants' data, the most often first.",
  })
  applicantViewCounts(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day." }) to: PlainDate,
  ): Promise<ApplicantViewCount[]> {
    return countViews(ctx, { from, to });
  }

  @FieldResolver(() => MaskedApplicant, {
    nullable: true,
    description: "Who applies, covered; null for an anonymous submission.",
  })
  async applicant(
    @Ctx() ctx: MunicipalContext,
    @Root() { applicantId, applicantKind: kind }: Submission,
  ): Promise<MaskedApplicant | null> {
    const applicant = await applicantById(ctx, applicantId);
    if (!applicant) return null;
    const { name, nickname, phone, email, address } = applicant;
    const shown = kind === ApplicantKind.ORGANISATION && name !== "" ? name : maskName(name || nickname);
    return {
      kind,
      name: shown,
      hasPhone: phone !== null,
      hasEmail: email !== null,
      hasAddress: address !== null,
    };
  }

  @FieldResolver(() => String, {
    description:
      "What the applicant wrote, with telephones, e-mails, numbers of documents and the applicant's name covered.",
  })
  async text(
    @Ctx() ctx: MunicipalContext,
    @Root() { id, text, applicantId, applicantKind }: Submission,
    @Arg("unmasked", () => Boolean, {
      defaultValue: false,
      description: "Word for word; only for who opened the applicant (`openApplicant`) within twelve hours.",
    })
    unmasked: boolean,
  ): Promise<string> {
    if (unmasked) {
      const mayOpen = (await permissionsOf(ctx)).has("applicant:open") && (await hasOpened(ctx, id));
      if (mayOpen) return text;
      throw new DenialError("FORBIDDEN", "Сначала откройте данные заявителя и укажите причину.");
    }
    if (text === "") return text;
    const applicant = await applicantById(ctx, applicantId);
    const isPerson = applicantKind !== ApplicantKind.ORGANISATION;
    return maskText(text, isPerson ? [applicant?.name ?? null, applicant?.nickname ?? null] : []);
  }
}
