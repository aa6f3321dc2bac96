import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { OperationContext, RegionalRoleCode, RoomCode } from "../kernel/context.ts";
import { DEMO_PASSWORD } from "./demo-accounts.ts";
import type { SessionRules } from "./identity.ts";
import { RegionalRole, Room } from "./viewer.type.ts";

@ObjectType({ description: "An account by role to try the product with; it belongs to no real person." })
export class DemoAccount {
  @Field(() => String, { description: "Login." })
  readonly login!: string;

  @Field(() => String, { description: "Password." })
  readonly password!: string;

  @Field(() => String, { description: "Role and place, to show." })
  readonly displayName!: string;

  @Field(() => Room, { description: "Room it lands in." })
  readonly room!: RoomCode;

  @Field(() => String, { nullable: true, description: "Name of its municipality." })
  readonly municipality!: string | null;

  @Field(() => String, { nullable: true, description: "Code of its role in the regulation." })
  readonly roleCode!: string | null;

  @Field(() => RegionalRole, { nullable: true, description: "Post in the regional centre." })
  readonly regionalRole!: RegionalRoleCode | null;

  @Field(() => String, { nullable: true, description: "Name of its region; null when it sees several." })
  readonly region!: string | null;
}

const DEMO_SQL = `
  select a.login, a.display_name as "displayName",
    case when g.municipality_id is not null then 'MUNICIPALITY' when r.role is not null then 'REGION'
      else 'PLATFORM' end as room,
    m.name as municipality, g.role_code as "roleCode", r.role as "regionalRole", r.region
  from account a
  left join municipal_grant g on g.account_id = a.id
  left join municipality m on m.id = g.municipality_id
  left join lateral (
    select min(rg.role) as role, case when count(*) = 1 then min(reg.name) end as region
    from regional_grant rg join region reg on reg.id = rg.region_id where rg.account_id = a.id
  ) r on true
  where a.is_demo and a.disabled_at is null
  order by a.is_platform_operator desc, r.role is null, m.name nulls first, a.created_at, a.id`;

@Resolver(() => DemoAccount)
export class DemoAccountResolver {
  constructor(private readonly rules: SessionRules) {}

  @Query(() => [DemoAccount], {
    description:
      "Accounts by role to try the product with; empty unless the server runs in demo mode, and for whoever is signed in.",
  })
  async demoAccounts(@Ctx() ctx: OperationContext): Promise<DemoAccount[]> {
    if (!this.rules.isDemo || ctx.kind !== "anonymous") return [];
    const rows = await ctx.em.execute<Omit<DemoAccount, "password">[]>(DEMO_SQL);
    return rows.map((row) => ({ ...row, password: DEMO_PASSWORD }));
  }
}
