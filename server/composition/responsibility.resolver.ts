import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { type MunicipalContext, type OperationContext, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import { Member, type MemberId } from "./member.entity.ts";

/** The act makes members answer in person for what they were charged with. */
const PERSONAL = "CMP-08";

@ObjectType({ description: "What a member answers for in person, where the regulation says so." })
export class MemberResponsibility {
  @Field(() => [String], { description: "Clauses that say so." })
  readonly clauses!: readonly string[];

  @Field(() => Int, { description: "Assignments and measures the member has still to carry out." })
  readonly open!: number;

  @Field(() => Int, { description: "Of these, those whose term is over." })
  readonly overdue!: number;
}

interface Owed {
  readonly memberId: MemberId;
  readonly open: number;
  readonly overdue: number;
}

const OWED_SQL = `
  select owner_member_id as "memberId", count(*)::int as open, count(*) filter (where due_on < ?::date)::int as overdue
  from (
    select owner_member_id, due_on from assignment
    where municipality_id = ? and state in ('SET', 'ACCEPTED', 'RETURNED')
    union all
    select owner_member_id, due_on from measure where municipality_id = ? and state in ('PLANNED', 'IN_WORK')) owed
  where owner_member_id = any(string_to_array(?, ',')::uuid[]) group by 1`;

const owed = perOperation(async (ctx: MunicipalContext, ids: readonly MemberId[]) => {
  const town = ctx.municipalityId;
  const rows = await select<Owed>(ctx.em, OWED_SQL, [todayOf(ctx), town, town, ids.join(",")]);
  return new Map(rows.map((row) => [row.memberId, row]));
});

@Resolver(() => Member)
export class MemberResponsibilityResolver {
  @FieldResolver(() => MemberResponsibility, {
    nullable: true,
    description: "What the member answers for in person; null where the regulation does not say so.",
  })
  async responsibility(
    @Ctx() ctx: OperationContext,
    @Root() { id }: Member,
  ): Promise<MemberResponsibility | null> {
    if (ctx.kind !== "municipal") return null;
    const clauses = (await standingOf(ctx))?.capabilities.get(PERSONAL);
    if (!clauses) return null;
    const { open = 0, overdue = 0 } = (await owed(ctx).load(id)) ?? {};
    return { clauses, open, overdue };
  }
}
