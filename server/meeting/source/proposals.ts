/** Proposals that nobody has decided about yet. */
import { Proposal } from "../../proposal/proposal.entity.ts";
import { ProposalState } from "../../proposal/proposal.enums.ts";
import { labelOf } from "../../regulation/report-lines.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
const WEIGHT = 0.5;

export const proposals: AgendaSource = async (ctx) => {
  const waiting = await ctx.em.find(
    Proposal,
    { municipality: ctx.municipalityId, state: { $in: [ProposalState.PUT_FORWARD, ProposalState.REPLIED] } },
    { orderBy: { createdAt: "asc", id: "asc" }, limit: MOST },
  );
  return waiting.map(({ id, number, kind, state }) => ({
    subjectKind: AgendaSubjectKind.PROPOSAL,
    subjectId: id,
    title: `О предложении № ${number}: ${labelOf("proposalKind", kind).toLowerCase()}`,
    reason:
      state === ProposalState.REPLIED
        ? "На предложение получен ответ: нужно решение центра."
        : "Предложение внесено и ещё не рассмотрено.",
    path: `/proposals/${id}`,
    weight: WEIGHT,
  }));
};
