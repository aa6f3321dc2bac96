import { Authorized, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { select } from "../kernel/select.ts";
import { isConfined, visibleTo } from "./submission.policy.ts";

@ObjectType({
  description: "How many submissions there are in each state of the register, as far as the viewer sees.",
})
export class SubmissionCounts {
  @Field(() => Int, { description: "Registered, not yet assigned." })
  readonly new!: number;

  @Field(() => Int, { description: "Repeats of earlier ones, in any state." })
  readonly repeated!: number;

  @Field(() => Int, { description: "Answered, solved or closed." })
  readonly done!: number;

  @Field(() => Int, { description: "A clock ran out and the work is not done." })
  readonly overdue!: number;

  @Field(() => Int, { description: "Put off to a promised day." })
  readonly postponed!: number;

  @Field(() => Int, { description: "Somebody still has to do something." })
  readonly open!: number;

  @Field(() => Int, { description: "All of them." })
  readonly total!: number;
}

const OPEN = "state in ('NEW', 'IN_WORK', 'POSTPONED', 'REWORK')";
const sums = (amount: string) => `
  coalesce(sum(${amount}) filter (where state = 'NEW'), 0)::int as "new",
  coalesce(sum(${amount}) filter (where is_repeat), 0)::int as "repeated",
  coalesce(sum(${amount}) filter (where not ${OPEN}), 0)::int as "done",
  coalesce(sum(${amount}) filter (where state = 'POSTPONED'), 0)::int as "postponed",
  coalesce(sum(${amount}) filter (where ${OPEN}), 0)::int as "open",
  coalesce(sum(${amount}), 0)::int as "total"`;

@Resolver()
export class SubmissionCountsResolver {
  @Authorized("submission:view")
  @Query(() => SubmissionCounts, { description: "The register in figures." })
  async submissionCounts(@InMunicipality() ctx: MunicipalContext): Promise<SubmissionCounts> {
    const visible = visibleTo(ctx);
    const [overdue] = await select<{ count: number }>(
      ctx.em,
      `select count(*)::int as count from submission s
       where s.municipality_id = ? and s.is_open and s.due_at < ? and ${visible.sql}`,
      [ctx.municipalityId, ctx.clock.now(), ...visible.values],
    );
    const [counts] = isConfined(ctx)
      ? await select<SubmissionCounts>(
          ctx.em,
          `select ${sums("1")} from submission s where s.municipality_id = ? and ${visible.sql}`,
          [ctx.municipalityId, ...visible.values],
        )
      : await select<SubmissionCounts>(
          ctx.em,
          `select ${sums("count")} from submission_tally where municipality_id = ?`,
          [ctx.municipalityId],
        );
    return { ...counts!, overdue: overdue?.count ?? 0 };
  }
}
