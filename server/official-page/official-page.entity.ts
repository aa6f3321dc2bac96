import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { depersonalised, tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { PageLevel, PageNetwork, PageStatus } from "./official-page.enums.ts";

export type OfficialPageId = Id<"official-page">;

/** What the regional centre sees of a page: whether it is kept, never who keeps it. */
const SHOWN = [
  "municipality",
  "id",
  "network",
  "organisation",
  "link",
  "status",
  "isConnected",
  "hasMark",
  "scorePoints",
  "scoreMost",
  "assessedOn",
  "lastPostOn",
] as const;

/** A line of the register of official pages. */
@ObjectType({ description: "An official page of a body or an institution in a social network." })
@Entity({ tableName: "official_page", ...tenantTable({ more: depersonalised<OfficialPage>(SHOWN) }) })
@Unique({ properties: ["municipality", "network", "pageRef"] })
@Index({ properties: ["municipality", "organisation", "id"] })
export class OfficialPage {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the page in this system." })
  @PrimaryKey({ type: "uuid" })
  id!: OfficialPageId;

  @Field(() => PageLevel, { description: "Whose page it is." })
  @Property({ type: "text" })
  level!: PageLevel;

  @Field(() => String, { nullable: true, description: "Founder of the organisation." })
  @Property({ type: "text", nullable: true })
  founder!: string | null;

  @Field(() => String, { description: "Body or institution whose page it is." })
  @Property({ type: "text" })
  organisation!: string;

  @Field(() => String, { nullable: true, description: "State registration number of it (ОГРН), 13 digits." })
  @Property({ type: "text", nullable: true })
  ogrn!: string | null;

  @Field(() => [String], { description: "Its spheres, up to three." })
  @Property({ type: "json" })
  spheres!: string[];

  @Field(() => PageStatus, { description: "Where the page stands." })
  @Property({ type: "text" })
  status!: PageStatus;

  @Field(() => PageNetwork, { description: "Network it is in." })
  @Property({ type: "text" })
  network!: PageNetwork;

  @Field(() => String, { description: "Its id in the network: a number, or the name of a channel." })
  @Property({ type: "text" })
  pageRef!: string;

  @Field(() => String, { description: "Its address." })
  @Property({ type: "text" })
  link!: string;

  @Field(() => Boolean, { description: "Whether it is connected to the system «Госпаблики»." })
  @Property({ type: "boolean" })
  isConnected!: boolean;

  @Field(() => Boolean, { description: "Whether it carries the mark of a state page." })
  @Property({ type: "boolean" })
  hasMark!: boolean;

  @Field(() => Boolean, { description: "Whether its design follows the common style." })
  @Property({ type: "boolean" })
  hasDesign!: boolean;

  @Field(() => Int, { nullable: true, description: "Subscribers, as last known." })
  @Property({ type: "integer", nullable: true })
  subscribers!: number | null;

  @Property({ type: "uuid", nullable: true })
  responsibleMemberId!: MemberId | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the last post that is known." })
  @Property({ type: "date", nullable: true })
  lastPostOn!: PlainDate | null;

  /** Of the last assessment; the whole of it stands in `page_assessment`. */
  @Property({ type: "integer", nullable: true })
  scorePoints!: number | null;

  @Property({ type: "integer", nullable: true })
  scoreMost!: number | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the last assessment." })
  @Property({ type: "date", nullable: true })
  assessedOn!: PlainDate | null;

  /** Whether people were told that nothing was posted for long. */
  @Property({ type: "boolean" })
  isStaleTold!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
