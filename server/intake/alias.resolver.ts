import {
  Arg,
  Authorized,
  createUnionType,
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
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { select } from "../kernel/select.ts";
import { Alias, type AliasId, AliasKind } from "./alias.entity.ts";
import { AliasConnection, deleteAlias, listAliases, saveAlias } from "./alias.service.ts";
import { IntakeRefused, isIntakeRefusal } from "./import.types.ts";

@ObjectType({ description: "What a name stands for." })
export class AliasTarget {
  @Field(() => ID, { description: "Id of the recipient or topic." })
  readonly id!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;
}

@InputType({ description: "What a name of files stands for." })
export class AliasInput {
  @Field(() => ID, { nullable: true, description: "The alias to change; absent for a new one." })
  readonly id?: string | null;

  @Field(() => AliasKind, { description: "What it stands for." })
  readonly kind!: AliasKind;

  @Field(() => String, { description: "Name as files write it." })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: "The recipient or topic; null when it stands for none." })
  readonly targetId?: string | null;
}

@ObjectType({ description: "The alias as it is now." })
export class AliasSaved {
  @Field(() => Alias, { description: "The alias." })
  readonly alias: Alias;

  constructor(alias: Alias) {
    this.alias = alias;
  }
}

const AliasResult = createUnionType({
  name: "AliasResult",
  description: "The alias, or why it was not kept.",
  types: () => [AliasSaved, IntakeRefused] as const,
});

const targets = perOperation(async (ctx: OperationContext, ids: readonly string[]) => {
  const rows = await select<AliasTarget>(
    ctx.em,
    `select id, name from recipient where id = any(string_to_array(?, ',')::uuid[])
     union all select id, name from topic where id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(","), ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

@Resolver(() => Alias)
export class AliasResolver {
  @Authorized("submission:import")
  @Query(() => AliasConnection, { description: "Names that files use, by the alphabet." })
  aliases(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => AliasKind, { description: "What they stand for." }) kind: AliasKind,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Alias>> {
    return listAliases(ctx, kind, first, after ?? null);
  }

  @Authorized("submission:import")
  @Mutation(() => AliasResult, { description: "Says what a name stands for." })
  async saveAlias(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AliasInput, { description: "The alias." }) input: AliasInput,
  ): Promise<typeof AliasResult> {
    const saved = await saveAlias(ctx, {
      id: input.id ? clientId<AliasId>(input.id) : null,
      kind: input.kind,
      name: input.name,
      targetId: input.targetId ? clientId(input.targetId) : null,
    });
    return isIntakeRefusal(saved) ? new IntakeRefused(saved) : new AliasSaved(saved);
  }

  @Authorized("submission:import")
  @Mutation(() => Boolean, { description: "Forgets an alias; the next file asks for it anew." })
  async deleteAlias(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The alias." }) id: string,
  ): Promise<boolean> {
    await deleteAlias(ctx, clientId<AliasId>(id));
    return true;
  }

  @FieldResolver(() => AliasTarget, {
    nullable: true,
    description: "What it stands for; null while nobody said.",
  })
  target(@Ctx() ctx: OperationContext, @Root() { targetId }: Alias): Promise<AliasTarget | null> | null {
    return targetId === null ? null : targets(ctx).load(targetId);
  }
}
