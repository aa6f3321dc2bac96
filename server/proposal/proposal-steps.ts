/** What may be done in which state (`schema/proposal-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/proposal-steps.json" with { type: "json" };
import type { Permission } from "../identity/permissions.ts";
import type { AccountId } from "../kernel/ids.ts";
import { ProposalState, ProposalStep } from "./proposal.enums.ts";
import type { Proposal } from "./proposal.entity.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(ProposalState)),
  to: z.enum(ProposalState),
  permission: z
    .enum(["meeting:organise", "plan:change"])
    .nullable()
    .describe("Who may; null: whoever put it forward."),
  needsNote: z.boolean(),
  needsAddressee: z.boolean().describe("Only where it is clear who answers, and by when."),
});

export const PROPOSAL_STEPS: Readonly<Record<ProposalStep, z.infer<typeof Rule>>> = z
  .record(z.enum(ProposalStep), Rule)
  .parse(data);

/** Whether somebody may take a step in the state the proposal is in. */
export function mayTake(
  step: ProposalStep,
  { state, authorAccountId }: Pick<Proposal, "state" | "authorAccountId">,
  viewer: { readonly accountId: AccountId; readonly permissions: ReadonlySet<Permission> },
): boolean {
  const { from, permission } = PROPOSAL_STEPS[step];
  if (!from.includes(state)) return false;
  return permission === null ? authorAccountId === viewer.accountId : viewer.permissions.has(permission);
}
