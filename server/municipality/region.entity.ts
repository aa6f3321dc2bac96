import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { RegionId } from "../kernel/ids.ts";
import { policy, setting, sharedTable } from "../kernel/policies.ts";

const VISIBLE = `id = any(${setting.regionIds})`;

/** A subject of the federation with its regional control centre. */
@ObjectType({ description: "A region with its regional control centre." })
@Entity({
  tableName: "region",
  ...sharedTable(
    policy("app_tenant", "select", `id = ${setting.regionId}`),
    policy("app_region", "select", VISIBLE),
    policy("app_onboarding", "select", VISIBLE),
    policy("app_auth", "select", "true"),
    policy("app_jobs", "select", `id = ${setting.regionId}`),
    policy("app_platform", "all", "true"),
  ),
})
export class Region {
  @Field(() => ID, { description: "Id of the region." })
  @PrimaryKey({ type: "uuid" })
  id!: RegionId;

  @Field(() => String, { description: "Code as in ISO 3166-2:RU without the prefix, e.g. `KYA`." })
  @Property({ type: "text" })
  @Unique()
  code!: string;

  @Field(() => String, { description: "Name of the region." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => String, { description: "Name of its regional control centre." })
  @Property({ type: "text" })
  centreName!: string;

  @Field(() => String, {
    description: "IANA zone its days are counted in, unless a municipality has another.",
  })
  @Property({ type: "text" })
  timeZone!: string;
}
