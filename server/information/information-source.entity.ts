import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { IntakeKeyId } from "../intake/intake-key.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { InformationSourceKind, InformationSourceState, PublicationAuthor } from "./information.enums.ts";

export type InformationSourceId = Id<"information-source">;

/** Where publications come from by themselves. */
@ObjectType({ description: "A source that publications come from: a feed, another system, files of one." })
@Entity({ tableName: "information_source", ...tenantTable() })
@Index({
  name: "information_source_due",
  expression:
    "create index information_source_due on information_source (municipality_id, next_at) where kind = 'FEED' and state <> 'OFF'",
})
@Index({
  name: "information_source_key",
  expression:
    "create unique index information_source_key on information_source (municipality_id, intake_key_id) where intake_key_id is not null",
})
export class InformationSource {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the source." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationSourceId;

  @Field(() => InformationSourceKind, { description: "How publications come from it." })
  @Property({ type: "text" })
  kind!: InformationSourceKind;

  @Field(() => String, { description: "Its name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Address of the feed; with `FEED`." })
  @Property({ type: "text", nullable: true })
  url!: string | null;

  /** The key that another system signs with. */
  @Property({ type: "uuid", nullable: true })
  intakeKeyId!: IntakeKeyId | null;

  @Field(() => PublicationAuthor, { description: "Who publishes there, as a rule." })
  @Property({ type: "text" })
  authorKind!: PublicationAuthor;

  @Field(() => Int, { nullable: true, description: "How many people it usually reaches." })
  @Property({ type: "integer", nullable: true })
  reach!: number | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => String, { nullable: true, description: "Place that it writes about, as a rule." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => Int, { description: "Minutes between two readings of the feed." })
  @Property({ type: "integer" })
  everyMinutes!: number;

  @Field(() => InformationSourceState, { description: "How it is." })
  @Property({ type: "text" })
  state!: InformationSourceState;

  @Field(() => String, {
    nullable: true,
    description: "Why the last time failed: code of `labels` set `feedFault`.",
  })
  @Property({ type: "text", nullable: true })
  fault!: string | null;

  @Field(() => Int, { description: "Failures one after another." })
  @Property({ type: "integer" })
  failures!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last asked or sent something." })
  @Property({ type: "datetime", length: 3, nullable: true })
  triedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that last went well." })
  @Property({ type: "datetime", length: 3, nullable: true })
  wentWellAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the feed is to be read next." })
  @Property({ type: "datetime", length: 3, nullable: true })
  nextAt!: Date | null;

  /** What the feed's server named its last answer, for conditional requests. */
  @Property({ type: "text", nullable: true })
  etag!: string | null;

  @Property({ type: "text", nullable: true })
  lastModified!: string | null;

  @Field(() => Int, { description: "Grows with every change by people." })
  @Property({ type: "integer" })
  revision!: number;
}
