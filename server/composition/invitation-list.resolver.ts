import {
  Arg,
  Authorized,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import { Invitation } from "../identity/invitation.entity.ts";
import { issueInvitation } from "../identity/invitation.service.ts";
import { InvitationConnection, IssuedInvitation } from "../identity/invitation.types.ts";
import { todayOf } from "../kernel/context.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { rolesInForce } from "./appointment.service.ts";
import { CompositionRefused } from "./composition.types.ts";

@InputType({ description: "An account to be offered." })
export class CreateInvitationInput {
  @Field(() => String, { description: "Code of a role of the regulation in force." })
  readonly roleCode!: string;
}

@ObjectType({ description: "The invitation was issued; its secret is shown this once." })
export class InvitationIssued {
  @Field(() => IssuedInvitation, { description: "The invitation with its path." })
  readonly issued: IssuedInvitation;

  constructor(issued: IssuedInvitation) {
    this.issued = issued;
  }
}

export const CreateInvitationResult = createUnionType({
  name: "CreateInvitationResult",
  description: "The invitation, or why it was not issued.",
  types: () => [InvitationIssued, CompositionRefused] as const,
});

async function listInvitations(
  ctx: MunicipalContext,
  first: number,
  after: string | null,
): Promise<Connection<Invitation>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId };
  const [id] = after === null ? [] : decodeCursor(after, ["string"]);
  // Ids grow with time, so their order is the order of issue.
  const rows = await ctx.em.find(
    Invitation,
    { ...own, ...(id === undefined ? {} : { id: { $lt: id as Invitation["id"] } }) },
    { orderBy: { id: "desc" }, limit: size + 1 },
  );
  const total = await ctx.em.count(Invitation, own);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.id],
    (row) => row,
  );
}

@Resolver(() => Municipality)
export class InvitationListResolver {
  @FieldResolver(() => InvitationConnection, {
    description: "Invitations, newest first. Empty for whoever may not see them.",
  })
  async invitations(
    @Ctx() ctx: OperationContext,
    @Root() _municipality: Municipality,
    @Arg("first", () => Int, { defaultValue: 100, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Invitation>> {
    if (ctx.kind !== "municipal" || !(await permissionsOf(ctx)).has("invitation:view"))
      return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    return listInvitations(ctx, first, after ?? null);
  }

  @Authorized("invitation:change")
  @Mutation(() => CreateInvitationResult, {
    description: "Issues an invitation for a role of the regulation.",
  })
  async createInvitation(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CreateInvitationInput, { description: "For which role." })
    { roleCode }: CreateInvitationInput,
  ): Promise<typeof CreateInvitationResult> {
    const role = (await rolesInForce(ctx, todayOf(ctx)))?.find(({ code }) => code === roleCode);
    if (role) return new InvitationIssued(await issueInvitation(ctx, role));
    const message = `Роли «${roleCode}» в действующем положении нет.`;
    return new CompositionRefused({ code: "ROLE_UNKNOWN", message, clause: null });
  }
}
