import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { inOwnRegion, inVisibleRegion, policy, sharedTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Region } from "../municipality/region.entity.ts";
import { ContentComponent } from "./official-page.enums.ts";

export type ContentTemplateId = Id<"content-template">;

/** A text that the regional centre gives its municipalities, obliging them or not. Names no people. */
@ObjectType({ description: "A ready text of the regional centre for official pages." })
@Entity({
  tableName: "content_template",
  ...sharedTable(
    policy("app_tenant", "select", inOwnRegion),
    policy("app_region", "select", inVisibleRegion),
    policy("app_region", "insert", null, inVisibleRegion),
    policy("app_region", "update", inVisibleRegion),
    policy("app_onboarding", "select", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "createdAt", "id"] })
export class ContentTemplate {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the template." })
  @PrimaryKey({ type: "uuid" })
  id!: ContentTemplateId;

  @Field(() => ContentComponent, { description: "Federal or regional subject." })
  @Property({ type: "text" })
  component!: ContentComponent;

  @Field(() => String, { description: "Subject, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Text, ready to be published." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { nullable: true, description: "Address that goes with it." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => Boolean, { description: "Whether every municipality has to publish it." })
  @Property({ type: "boolean" })
  isObligatory!: boolean;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day on which it may be published." })
  @Property({ type: "date", nullable: true })
  placeFrom!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day on which it is in time." })
  @Property({ type: "date", nullable: true })
  placeBy!: PlainDate | null;

  @Field(() => DateTimeScalar, { description: "When it was given." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn." })
  @Property({ type: "datetime", length: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
