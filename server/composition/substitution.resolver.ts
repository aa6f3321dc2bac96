import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import { Substitution, type SubstitutionId } from "../identity/substitution.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { listAccounts, roleTitlesOf } from "./centre-account.reads.ts";
import { endSubstitution, isEndableBy, setSubstitution } from "./substitution.service.ts";
import { substitutionState } from "./substitution.rules.ts";
import {
  CentreAccount,
  SubstitutionInput,
  SubstitutionRefused,
  SubstitutionResult,
  SubstitutionSaved,
  SubstitutionView,
} from "./substitution.types.ts";

/** More would be years of history: the journal has them. */
const MOST_SHOWN = 200;

async function viewOf(ctx: MunicipalContext): Promise<(row: Substitution) => SubstitutionView> {
  const titleOf = await roleTitlesOf(ctx);
  const permissions = await permissionsOf(ctx);
  return (row) => ({
    ...row,
    roleTitles: row.roleCodes.map(titleOf),
    state: substitutionState(row, todayOf(ctx)),
    isEndable: isEndableBy(ctx, row, permissions),
  });
}

@Resolver(() => SubstitutionView)
export class SubstitutionResolver {
  @Authorized("composition:view")
  @Query(() => [SubstitutionView], {
    description:
      "Substitutions in force and to come, the soonest to end first; with those that are over, if asked.",
  })
  async substitutions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeOver", () => Boolean, {
      defaultValue: false,
      description: "Also those that are over or were ended.",
    })
    includeOver: boolean,
  ): Promise<SubstitutionView[]> {
    const own = { municipality: ctx.municipalityId };
    const rows = await ctx.em.find(
      Substitution,
      includeOver ? own : { ...own, revokedAt: null, validTo: { $gte: todayOf(ctx) } },
      { orderBy: { validTo: includeOver ? "desc" : "asc", id: "asc" }, limit: MOST_SHOWN },
    );
    return rows.map(await viewOf(ctx));
  }

  @Authorized("composition:view")
  @Query(() => [CentreAccount], { description: "Accounts of the centre's own people, by name." })
  async centreAccounts(@InMunicipality() ctx: MunicipalContext): Promise<CentreAccount[]> {
    const titleOf = await roleTitlesOf(ctx);
    return (await listAccounts(ctx))
      .filter(({ recipientId }) => recipientId === null)
      .map(({ accountId, name, roleCodes }) => ({
        id: accountId,
        name,
        roleCodes,
        roleTitles: roleCodes.map(titleOf),
      }));
  }

  @Authorized("composition:change", "invitation:change")
  @Mutation(() => SubstitutionResult, {
    description:
      "Hands roles of somebody who is away to somebody else, from one day to another of the municipality's calendar.",
  })
  async setSubstitution(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubstitutionInput, { description: "Who, for whom, which roles and when." })
    input: SubstitutionInput,
  ): Promise<typeof SubstitutionResult> {
    const { roleCodes, validFrom, validTo } = input;
    const outcome = await setSubstitution(ctx, {
      absentAccountId: clientId<AccountId>(input.absentAccountId),
      substituteAccountId: clientId<AccountId>(input.substituteAccountId),
      roleCodes,
      sectorIds: input.sectorIds.map((id) => clientId<SectorId>(id)),
      validFrom,
      validTo,
      ground: input.ground ?? null,
    });
    if ("code" in outcome) return new SubstitutionRefused(outcome);
    return new SubstitutionSaved((await viewOf(ctx))(outcome));
  }

  @Authorized("composition:view")
  @Mutation(() => SubstitutionView, {
    description: "Ends a substitution at once: by whoever keeps the composition, or whoever is back.",
  })
  async endSubstitution(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The substitution." }) id: string,
  ): Promise<SubstitutionView> {
    return (await viewOf(ctx))(await endSubstitution(ctx, clientId<SubstitutionId>(id)));
  }
}
