import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { AgendaItemId } from "./agenda-item.entity.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";

export type MeetingMaterialId = Id<"meeting-material">;

/** A file that members prepare for a meeting; whoever sees the meeting reads it. */
@ObjectType({ description: "A file for a meeting; its bytes: GET `/files/meetings/materials/{id}`." })
@Entity({ tableName: "meeting_material", ...tenantTable() })
@Index({ properties: ["municipality", "meeting"] })
export class MeetingMaterial {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file." })
  @PrimaryKey({ type: "uuid" })
  id!: MeetingMaterialId;

  @ManyToOne(() => Meeting, {
    fieldNames: ["municipality_id", "meeting_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  meeting!: [MunicipalityId, MeetingId];

  @Field(() => ID, { nullable: true, description: "Item it belongs to; null: to the whole meeting." })
  @Property({ type: "uuid", nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Field(() => String, { description: "Name as it was given." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => String, { description: "Type as found in the content, not as the sender says." })
  @Property({ type: "text" })
  mediaType!: string;

  @Field(() => Int, { description: "Length in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "text" })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who added it, as named then." })
  @Property({ type: "text" })
  addedBy!: string;
}

/** The bytes, apart from what lists show. */
@Entity({ tableName: "meeting_material_content", ...tenantTable() })
export class MeetingMaterialContent {
  @ManyToOne(() => MeetingMaterial, {
    primary: true,
    fieldNames: ["municipality_id", "material_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  material!: [MunicipalityId, MeetingMaterialId];

  @Property({ type: "blob" })
  content!: Buffer;
}
