import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MeasureId } from "./measure.entity.ts";
import type { RoadmapId } from "./roadmap.entity.ts";

export type RoadmapEventId = Id<"roadmap-event">;

/** The history of a roadmap and its measures: added to, never changed. Names people: no regional policy. */
@ObjectType({ description: "One act in the history of a roadmap or of one of its measures." })
@Entity({ tableName: "roadmap_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "roadmapId", "id"] })
@Index({ properties: ["municipality", "measureId", "id"] })
export class RoadmapEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: RoadmapEventId;

  @Property({ type: "uuid" })
  roadmapId!: RoadmapId;

  @Field(() => ID, { nullable: true, description: "Measure it is about; null for the roadmap itself." })
  @Property({ type: "uuid", nullable: true })
  measureId!: MeasureId | null;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What was done: code of `labels` set `roadmapAction`." })
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "uuid", nullable: true })
  accountId!: AccountId | null;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => JsonScalar, { description: "Facts of the act, days and codes; never personal data." })
  @Property({ type: "json" })
  details!: Record<string, unknown>;
}
