import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { Member, type MemberId } from "./member.entity.ts";

export type AppointmentId = Id<"appointment">;

/** A role held by a member. Says who: no regional policy. */
@ObjectType({ description: "A role of the regulation, held by a member from one day to another." })
@Entity({ tableName: "appointment", ...tenantTable() })
@Index({ properties: ["municipality", "roleCode", "validFrom"] })
@Index({ properties: ["member"] })
export class Appointment {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the appointment." })
  @PrimaryKey({ type: "uuid" })
  id!: AppointmentId;

  /** Both halves of the key, because a member is unique within its municipality only. */
  @ManyToOne(() => Member, {
    fieldNames: ["municipality_id", "member_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  member!: [MunicipalityId, MemberId];

  @Field(() => String, { description: "Code of the role in the regulation." })
  @Property({ type: "text" })
  roleCode!: string;

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  @Property({ type: "date" })
  validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null until further notice.",
  })
  @Property({ type: "date", nullable: true })
  validTo!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Clause that gives the role; null when a person did.",
  })
  @Property({ type: "text", nullable: true })
  clause!: string | null;
}

/** A sector that an appointment leads. */
@Entity({ tableName: "appointment_sector", ...tenantTable() })
@Index({ properties: ["sector"] })
export class AppointmentSector {
  @ManyToOne(() => Appointment, {
    primary: true,
    fieldNames: ["municipality_id", "appointment_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  appointment!: [MunicipalityId, AppointmentId];

  @ManyToOne(() => Sector, {
    primary: true,
    fieldNames: ["municipality_id", "sector_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  sector!: [MunicipalityId, SectorId];
}
