import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../../kernel/client-id.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { badInput, notFound } from "../../kernel/errors.ts";
import type { AccountId, RecipientId } from "../../kernel/ids.ts";
import { InMunicipality } from "../../kernel/rooms.ts";
import { select } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { visibleTo } from "../../submission/submission.policy.ts";
import { assignMany, type BulkChoice, MOST_AT_ONCE } from "./bulk-assign.service.ts";
import { AssignSubmissionsInput, BulkAssignmentState, type BulkOutcome } from "./bulk-assign.types.ts";
import { ASSIGNED, BulkAssignment, type BulkAssignmentId } from "./bulk-assignment.entity.ts";

const optionalId = <T extends string>(id: string | null | undefined): T | null =>
  id ? clientId<T>(id) : null;

@Resolver(() => BulkAssignmentState)
export class BulkAssignResolver {
  @Authorized("submission:route")
  @Mutation(() => BulkAssignmentState, {
    description: `Assigns many submissions: up to ${MOST_AT_ONCE} at once, more by and by. Each has an outcome of its own.`,
  })
  async assignSubmissions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AssignSubmissionsInput, { description: "Which, and who shall answer." })
    input: AssignSubmissionsInput,
  ): Promise<BulkAssignmentState> {
    const { id } = await assignMany(ctx, choiceOf(input), {
      recipientId: optionalId<RecipientId>(input.recipientId),
      executorAccountId: optionalId<AccountId>(input.executorAccountId),
      note: input.note?.trim() || null,
    });
    return stateOf(ctx, id);
  }

  @Authorized("submission:route")
  @Query(() => BulkAssignmentState, {
    description: "How far an assignment of many has come; the viewer's own.",
  })
  async bulkAssignment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The assignment." }) id: string,
  ): Promise<BulkAssignmentState> {
    const bulkId = clientId<BulkAssignmentId>(id);
    const own = { municipality: ctx.municipalityId, accountId: ctx.viewer.accountId, id: bulkId };
    if (!(await ctx.em.findOne(BulkAssignment, own))) throw notFound();
    return stateOf(ctx, bulkId);
  }
}

function choiceOf({ items, filter }: AssignSubmissionsInput): BulkChoice {
  if (filter && !items) return { filter };
  if (!items || filter) throw badInput("Передайте либо обращения (items), либо отбор (filter).");
  return {
    items: items.map(({ submissionId, revision }) => ({
      submissionId: clientId<SubmissionId>(submissionId),
      revision,
    })),
  };
}

async function stateOf(ctx: MunicipalContext, id: BulkAssignmentId): Promise<BulkAssignmentState> {
  const [counts] = await select<Pick<BulkAssignmentState, "total" | "assigned" | "refused">>(
    ctx.em,
    `select count(*)::int as total, (count(*) filter (where outcome = '${ASSIGNED}'))::int as assigned,
       (count(*) filter (where outcome <> '${ASSIGNED}'))::int as refused
     from bulk_assignment_item where municipality_id = ? and bulk_id = ?`,
    [ctx.municipalityId, id],
  );
  const { total, assigned, refused } = counts!;
  const visible = visibleTo(ctx);
  const outcomes = await select<BulkOutcome>(
    ctx.em,
    `select i.submission_id as "submissionId", s.number, i.outcome = '${ASSIGNED}' as "isAssigned",
       nullif(i.outcome, '${ASSIGNED}') as code, i.message, i.revision_after as revision
     from bulk_assignment_item i
       left join submission s on s.municipality_id = i.municipality_id and s.id = i.submission_id and ${visible.sql}
     where i.municipality_id = ? and i.bulk_id = ? and i.outcome is not null
     order by i.outcome = '${ASSIGNED}', i.submission_id limit ${MOST_AT_ONCE}`,
    [...visible.values, ctx.municipalityId, id],
  );
  return { id, total, assigned, refused, isFinished: assigned + refused === total, outcomes };
}
