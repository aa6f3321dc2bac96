import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import { inVisibleRegion, policy, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { NoticeReceipt, RiskAddressee, RiskLevel } from "./information.enums.ts";
import type { RiskId } from "./risk.entity.ts";

export type RiskNoticeId = Id<"risk-notice">;

/**
 * A notice of a risk with the proof that it was received. What was sent stays as it was sent; the receipt is written
 * once, and that of the regional centre by it alone (`migrations/0018-information.sql`). A notice to the head of the
 * municipality carries no region: nobody outside sees it. Its text names no people.
 */
@ObjectType({ description: "A notice of a risk, as it was sent, with the proof of its receipt." })
@Entity({
  tableName: "risk_notice",
  ...tenantTable({
    more: [
      policy("app_region", "select", inVisibleRegion),
      policy("app_region", "update", inVisibleRegion),
      policy("app_onboarding", "select", inVisibleRegion),
    ],
  }),
})
@Index({ properties: ["municipality", "riskId", "id"] })
@Index({
  name: "risk_notice_region",
  expression:
    "create index risk_notice_region on risk_notice (region_id, sent_at, id) where region_id is not null",
})
export class RiskNotice {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the notice." })
  @PrimaryKey({ type: "uuid" })
  id!: RiskNoticeId;

  /** The region whose centre is told; null for a notice to the head of the municipality. */
  @Property({ type: "uuid", nullable: true })
  regionId!: RegionId | null;

  @Property({ type: "uuid" })
  riskId!: RiskId;

  @Field(() => Int, { description: "Number of the risk in its municipality." })
  @Property({ type: "integer" })
  riskNumber!: number;

  @Field(() => RiskAddressee, { description: "Who is told." })
  @Property({ type: "text" })
  addressee!: RiskAddressee;

  @Field(() => String, {
    nullable: true,
    description: "Role whose holders speak for the head of the municipality; null for the regional centre.",
  })
  @Property({ type: "text", nullable: true })
  roleCode!: string | null;

  @Field(() => RiskLevel, { description: "Level of the risk as it was sent." })
  @Property({ type: "text" })
  level!: RiskLevel;

  @Field(() => String, { description: "The risk in a line, as it was sent." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What the addressee is told." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => DateTimeScalar, { description: "When it was sent." })
  @Property({ type: "datetime", length: 3 })
  sentAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      "People who got it in the portal; null for the regional centre, whose people are its own matter.",
  })
  @Property({ type: "integer", nullable: true })
  toldCount!: number | null;

  @Field(() => NoticeReceipt, { nullable: true, description: "How it was received; null until then." })
  @Property({ type: "text", nullable: true })
  receipt!: NoticeReceipt | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was received." })
  @Property({ type: "datetime", length: 3, nullable: true })
  receivedAt!: Date | null;

  @Property({ type: "uuid", nullable: true })
  receivedById!: AccountId | null;

  @Field(() => String, { nullable: true, description: "Who opened it or took it." })
  @Property({ type: "text", nullable: true })
  receivedByName!: string | null;
}
