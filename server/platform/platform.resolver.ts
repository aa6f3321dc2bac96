import { Authorized, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { PlatformContext } from "../kernel/context.ts";
import { InPlatform } from "../kernel/rooms.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";

/** What does not change while the program runs. */
export interface PlatformFacts {
  readonly version: string;
  readonly database: string;
  readonly migration: string;
  readonly startedAt: Date;
}

@ObjectType({ description: "The state of the platform, without anything of its tenants." })
export class Platform implements PlatformFacts {
  @Field(() => String, { description: "Version of the program." })
  readonly version!: string;

  @Field(() => String, { description: "Engine and version of the database." })
  readonly database!: string;

  @Field(() => String, { description: "Newest migration of the database." })
  readonly migration!: string;

  @Field(() => Int, { description: "Regions." })
  readonly regionCount!: number;

  @Field(() => Int, { description: "Municipalities of all regions." })
  readonly municipalityCount!: number;

  @Field(() => Int, { description: "Documents brought in, whatever became of them." })
  readonly importCount!: number;

  @Field(() => Int, { description: "Accounts, disabled ones included." })
  readonly accountCount!: number;

  @Field(() => DateTimeScalar, { description: "When this process of the API started." })
  readonly startedAt!: Date;
}

const COUNTS_SQL = `
  select (select count(*)::int from region) as "regionCount",
    (select count(*)::int from municipality) as "municipalityCount",
    (select count(*)::int from resolution_import) as "importCount"`;

@Resolver()
export class PlatformResolver {
  constructor(private readonly facts: PlatformFacts) {}

  @Authorized("platform:view")
  @Query(() => Platform, { description: "State of the platform; for its operator only." })
  async platform(@InPlatform() ctx: PlatformContext): Promise<Platform> {
    const [counts] =
      await ctx.em.execute<Pick<Platform, "regionCount" | "municipalityCount" | "importCount">[]>(COUNTS_SQL);
    return { ...this.facts, ...counts!, accountCount: ctx.accountCount };
  }
}
