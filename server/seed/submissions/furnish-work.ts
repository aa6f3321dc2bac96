/** What a centre of the demo has set for its work: templates of answers, and rules that wait to be tried. */
import { saveTemplate } from "../../answer/template.service.ts";
import { type Recipient, RecipientSector } from "../../composition/recipient.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { saveRule } from "../../routing/routing.service.ts";
import { Regime } from "../../submission/submission.enums.ts";
import { isRefusal, type SubmissionRefusal } from "../../submission/submission-refusal.ts";
import templates from "./templates.json" with { type: "json" };

const MOST_RULES = 4;
const NO_CONDITIONS = {
  sectorIds: [],
  topicIds: [],
  channels: [],
  regimes: [],
  scales: [],
  applicantKinds: [],
  placeWords: [],
  textWords: [],
};

/** @param recipients those that were made for the centre just now */
export async function furnishWork(ctx: MunicipalContext, recipients: readonly Recipient[]): Promise<void> {
  for (const { name, text, isInterim, regime } of templates)
    requireSaved(
      await saveTemplate(ctx, null, {
        name,
        text,
        isInterim,
        topicId: null,
        channel: null,
        regime: regime === undefined ? null : Regime.APPEAL,
      }),
    );
  await ctx.em.flush();
  const links = await ctx.em.find(RecipientSector, {}, { orderBy: { sector: "asc" } });
  const withSector = recipients.flatMap((recipient) => {
    const link = links.find(({ recipient: [, id] }) => id === recipient.id);
    return link ? [{ recipient, sectorId: link.sector[1] }] : [];
  });
  for (const { recipient, sectorId } of withSector.slice(0, MOST_RULES))
    requireSaved(
      await saveRule(ctx, null, {
        name: `По направлению — ${recipient.shortName ?? recipient.name}`,
        conditions: { ...NO_CONDITIONS, sectorIds: [sectorId] },
        recipientId: recipient.id,
        executorAccountId: null,
        roleCode: null,
        sectorId: null,
        isUrgent: false,
      }),
    );
}

function requireSaved(outcome: object | SubmissionRefusal): void {
  if (isRefusal(outcome)) throw new Error(outcome.message);
}
