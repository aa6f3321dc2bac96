import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { REFUSAL_TEXTS } from "../public-network/network.ts";
import { LONGEST_TEXTS, type PublicNetworks } from "../public-network/public-networks.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { PageNetwork } from "./official-page.enums.ts";
import { pageResultOf } from "./official-page.resolver.ts";
import { OfficialPageResult } from "./official-page.types.ts";
import { connectPage, disconnectPage } from "./page-access.service.ts";
import { PageAccess } from "./page-setting.entity.ts";

@InputType({ description: "What opens a page to the program. It is sealed and never shown again." })
export class ConnectPageInput {
  @Field(() => ID, { description: "The page." })
  readonly pageId!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => String, { description: "Key of access that the network gave." })
  readonly token!: string;

  @Field(() => String, {
    nullable: true,
    description: "Public key of the application; Одноклассники alone.",
  })
  readonly applicationKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Secret key of the application; Одноклассники alone.",
  })
  readonly applicationSecret?: string | null;
}

@ObjectType({ description: "A network as this installation reaches it." })
export class NetworkState {
  @Field(() => PageNetwork, { description: "The network." })
  readonly network!: PageNetwork;

  @Field(() => Int, { description: "Signs that a post may have there, its link included." })
  readonly longestText!: number;
}

@ObjectType({ description: "Whether this installation publishes, and why not." })
export class NetworkPublishing {
  @Field(() => Boolean, { description: "Whether keys of pages can be kept." })
  readonly isOn!: boolean;

  @Field(() => String, { nullable: true, description: "Why not, as a Russian sentence; null when it is on." })
  readonly reason!: string | null;

  @Field(() => [NetworkState], { description: "The networks." })
  readonly networks!: readonly NetworkState[];
}

const accesses = perOperation(async (ctx: MunicipalContext, ids: readonly OfficialPageId[]) => {
  const rows = await ctx.em.find(
    PageAccess,
    { municipality: ctx.municipalityId, pageId: { $in: [...ids] } },
    { fields: ["municipality", "pageId", "givenAt", "problem", "revision"] },
  );
  return new Map(rows.map((row) => [row.pageId, row as PageAccess]));
});

/** Keys of pages: taken and sealed, never given back. */
@Resolver(() => OfficialPage)
export class PageConnectionResolver {
  readonly networks: PublicNetworks;

  constructor(networks: PublicNetworks) {
    this.networks = networks;
  }

  @Authorized("officialPage:view")
  @Query(() => NetworkPublishing, { description: "Whether posts can be published from here." })
  networkPublishing(@InMunicipality() _ctx: MunicipalContext): NetworkPublishing {
    const { isOn } = this.networks;
    return {
      isOn,
      reason: isOn ? null : REFUSAL_TEXTS.KEY_MISSING,
      networks: Object.values(PageNetwork).map((network) => ({
        network,
        longestText: LONGEST_TEXTS[network],
      })),
    };
  }

  @Authorized("officialPage:approve")
  @Mutation(() => OfficialPageResult, {
    description: "Connects a page to publication, or gives it a new key.",
  })
  async connectOfficialPage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ConnectPageInput, { description: "The page and its key." })
    { pageId, revision, token, applicationKey, applicationSecret }: ConnectPageInput,
  ): Promise<typeof OfficialPageResult> {
    const seen = { id: clientId<OfficialPageId>(pageId), revision };
    const facts = {
      token: token.trim(),
      applicationKey: trimmed(applicationKey),
      applicationSecret: trimmed(applicationSecret),
    };
    return pageResultOf(await connectPage(ctx, this.networks, seen, facts));
  }

  @Authorized("officialPage:approve")
  @Mutation(() => OfficialPageResult, {
    description: "Forgets the key of a page: its posts wait for a person.",
  })
  async disconnectOfficialPage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("pageId", () => ID, { description: "The page." }) pageId: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
  ): Promise<typeof OfficialPageResult> {
    return pageResultOf(await disconnectPage(ctx, { id: clientId<OfficialPageId>(pageId), revision }));
  }

  @FieldResolver(() => PageAccess, {
    nullable: true,
    description: "That it is open to publication; null when it is not.",
  })
  access(@Ctx() ctx: MunicipalContext, @Root() { id }: OfficialPage): Promise<PageAccess | null> {
    return accesses(ctx).load(id);
  }
}
