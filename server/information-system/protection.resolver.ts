import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { municipalPermissions } from "../identity/permissions.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { standingOf } from "../regulation/standing.ts";
import { recipientById } from "../routing/routing.reads.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { ProtectionMark } from "./information-system.entity.ts";
import { accessRows, protectionLines } from "./information-system.reads.ts";
import { isIdle } from "./information-system.rules.ts";
import { noteProtection } from "./information-system.service.ts";
import {
  AccessReviewRow,
  ProtectionMarkInput,
  ProtectionMeasureView,
  ProtectionNoted,
  ProtectionResult,
} from "./information-system.types.ts";

@Resolver(() => ProtectionMark)
export class ProtectionResolver {
  @Authorized("informationSystem:change")
  @Query(() => [ProtectionMeasureView], {
    description: "Protection measures that are asked for today, with when they were done.",
  })
  async protectionMeasures(@InMunicipality() ctx: MunicipalContext): Promise<ProtectionMeasureView[]> {
    const lines = await protectionLines(ctx);
    return lines.map(({ measure: { code, ru, en, source, mark, months }, ...line }) => ({
      code,
      ru,
      en,
      source,
      months,
      isConfirmed: mark === "S",
      ...line,
    }));
  }

  @Authorized("informationSystem:change")
  @Mutation(() => ProtectionResult, { description: "Notes that a protection measure was done." })
  async noteProtection(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ProtectionMarkInput, { description: "The note." }) input: ProtectionMarkInput,
  ): Promise<typeof ProtectionResult> {
    const { measureCode, doneOn, doneByName, document, note } = input;
    const outcome = await noteProtection(ctx, {
      measureCode,
      doneOn,
      doneByName: doneByName.trim(),
      document: trimmed(document),
      note: trimmed(note),
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new ProtectionNoted(outcome);
  }

  @Authorized("informationSystem:change")
  @Query(() => [AccessReviewRow], {
    description: "Who may enter the municipality and as what, those who were away longest first.",
  })
  async accessReview(@InMunicipality() ctx: MunicipalContext): Promise<AccessReviewRow[]> {
    const standing = await standingOf(ctx);
    const { administeredBy = null, roleCodes: known = [] } = standing ?? {};
    const rows = await accessRows(ctx);
    return Promise.all(
      rows.map(async ({ recipientId, ...row }) => ({
        ...row,
        permissions: [...municipalPermissions(row.roleCodes, administeredBy, known)].toSorted(),
        recipient: (await recipientById(ctx, recipientId)) as AccessReviewRow["recipient"],
        isIdle: isIdle(row, ctx.clock.now()),
      })),
    );
  }

  @FieldResolver(() => [CentreFile], { description: "Documents that show it." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: ProtectionMark): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }
}
