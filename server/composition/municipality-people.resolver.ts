import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import type { Permission } from "../identity/permissions.ts";
import { todayOf } from "../kernel/context.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { CentreRole } from "../regulation/duty.types.ts";
import { Appointment } from "./appointment.entity.ts";
import { holdersOf, leadsOf, listMembers, listRecipients } from "./composition.reads.ts";
import type { AppointmentRow } from "./composition.reads.ts";
import { MemberConnection, RecipientConnection } from "./composition.types.ts";
import type { Member } from "./member.entity.ts";
import type { Recipient } from "./recipient.entity.ts";

const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** The context when the viewer works in this municipality and may see what is asked; null otherwise. */
async function inside(ctx: OperationContext, permission: Permission): Promise<MunicipalContext | null> {
  if (ctx.kind !== "municipal") return null;
  return (await permissionsOf(ctx)).has(permission) ? ctx : null;
}

/** People are the municipality's own: whoever looks from elsewhere finds the lists empty. */
@Resolver(() => Municipality)
export class MunicipalityPeopleResolver {
  @FieldResolver(() => MemberConnection, { description: "Members, by name. Empty for a regional viewer." })
  async members(
    @Ctx() ctx: OperationContext,
    @Arg("first", () => Int, { defaultValue: 100, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
    @Arg("on", () => PlainDateScalar, {
      nullable: true,
      description: "Members of that day; today when absent.",
    })
    on: PlainDate | null,
    @Arg("includeFormer", () => Boolean, {
      defaultValue: false,
      description: "Members of any other day as well.",
    })
    includeFormer: boolean,
  ): Promise<Connection<Member>> {
    const own = await inside(ctx, "composition:view");
    if (!own) return NOTHING;
    return listMembers(own, { on: on ?? todayOf(own), includeFormer }, first, after ?? null);
  }

  @FieldResolver(() => RecipientConnection, {
    description: "Responsible recipients, by name. Empty for a regional viewer.",
  })
  async recipients(
    @Ctx() ctx: OperationContext,
    @Arg("first", () => Int, { defaultValue: 100, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
    @Arg("includeClosed", () => Boolean, { defaultValue: false, description: "Closed ones as well." })
    includeClosed: boolean,
  ): Promise<Connection<Recipient>> {
    const own = await inside(ctx, "recipient:view");
    return own ? listRecipients(own, includeClosed, first, after ?? null) : NOTHING;
  }
}

@Resolver(() => Sector)
export class SectorLeadsResolver {
  @FieldResolver(() => [Appointment], {
    description: "Who leads it today. Empty for a regional viewer.",
  })
  async leads(@Ctx() ctx: OperationContext, @Root() { id }: Sector): Promise<AppointmentRow[]> {
    const own = await inside(ctx, "composition:view");
    return own ? leadsOf(own, id, todayOf(own)) : [];
  }
}

@Resolver(() => CentreRole)
export class RoleHoldersResolver {
  @FieldResolver(() => [Appointment], { description: "Who holds it today. Empty for a regional viewer." })
  async holders(@Ctx() ctx: OperationContext, @Root() { code }: CentreRole): Promise<AppointmentRow[]> {
    const own = await inside(ctx, "composition:view");
    return own ? holdersOf(own, code, todayOf(own)) : [];
  }
}
