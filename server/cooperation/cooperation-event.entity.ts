import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import { jointTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { type CooperationSubject, CooperationSide } from "./cooperation.enums.ts";
import type { Figures } from "./figures.types.ts";

export type CooperationEventId = Id<"cooperation-event">;

/**
 * One act in the history of a request, a recommendation or a target, never changed. Of a municipality's people only
 * the account is kept: the regional centre reads the name of the centre.
 */
@ObjectType({ description: "One act in the history of two-way work." })
@Entity({ tableName: "cooperation_event", ...jointTable({ writes: "append", mayBeOwn: true }) })
@Index({ properties: ["municipality", "subjectId", "id"] })
export class CooperationEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: CooperationEventId;

  /** Null: the municipality's own, which the regional centre does not see. */
  @Property({ type: "uuid", nullable: true })
  regionId!: RegionId | null;

  @Property({ type: "text" })
  subjectKind!: CooperationSubject;

  @Property({ type: "uuid" })
  subjectId!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => CooperationSide, { description: "Which side did it." })
  @Property({ type: "text" })
  side!: CooperationSide;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  /** Name of the regional centre's person; null for the other side. */
  @Property({ type: "text", nullable: true })
  regionActor!: string | null;

  @Field(() => String, { description: "What was done: code of `labels` set `cooperationAction`." })
  @Property({ type: "text" })
  action!: string;

  @Field(() => String, { nullable: true, description: "What was written." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  /** Figures as they were when the answer was sent. */
  @Property({ type: "json", nullable: true })
  figures!: Figures | null;
}
