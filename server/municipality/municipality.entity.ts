import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { policy, setting, sharedTable } from "../kernel/policies.ts";
import { Region } from "./region.entity.ts";

const OWN = `id = ${setting.municipalityId}`;
const VISIBLE = `region_id = any(${setting.regionIds})`;
const ONBOARDED = `region_id = any(${setting.onboardingRegionIds})`;

/** A tenant. Every other tenant table hangs on its id. */
@ObjectType({ description: "A municipality whose control centre works here." })
@Entity({
  tableName: "municipality",
  ...sharedTable(
    policy("app_tenant", "select", OWN),
    policy("app_tenant", "update", OWN, `${OWN} and region_id = ${setting.regionId}`),
    policy("app_region", "select", VISIBLE),
    policy("app_onboarding", "select", VISIBLE),
    policy("app_onboarding", "insert", null, ONBOARDED),
    policy("app_onboarding", "delete", ONBOARDED),
    policy("app_auth", "select", "true"),
    policy("app_platform", "select", "true"),
    policy("app_jobs", "select", "true"),
  ),
})
@Index({ properties: ["region", "name", "id"] })
export class Municipality {
  @Field(() => ID, { description: "Id of the municipality." })
  @PrimaryKey({ type: "uuid" })
  id!: MunicipalityId;

  @ManyToOne(() => Region, { deleteRule: "restrict", mapToPk: true })
  region!: RegionId;

  @Field(() => String, { description: "Its part of addresses in the portal." })
  @Property({ type: "text" })
  @Unique()
  slug!: string;

  @Field(() => String, { description: "Short name, e.g. «ЗАТО Железногорск»." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Kind as in the vocabulary `municipalityKind`; null when the act does not tell.",
  })
  @Property({ type: "text", nullable: true })
  kind!: string | null;

  @Field(() => String, { description: "IANA zone its days are counted in." })
  @Property({ type: "text" })
  timeZone!: string;

  @Field(() => Int, { nullable: true, description: "Residents, for figures per 1,000; null until entered." })
  @Property({ type: "integer", nullable: true })
  population!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Where the number of residents comes from, and of which day.",
  })
  @Property({ type: "text", nullable: true })
  populationSource!: string | null;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  /** Set before the first invented row is written, and never taken back. */
  @Field(() => Boolean, { description: "Its register holds invented submissions, to try the program with." })
  @Property({ type: "boolean", default: false })
  isDemo!: Opt<boolean>;
}
