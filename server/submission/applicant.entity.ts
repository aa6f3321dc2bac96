import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type ApplicantId = Id<"applicant">;

/**
 * Who applies: personal data (152-ФЗ), in a table of its own without a regional policy. Opened one at a
 * time, by permission, with a record of who looked (`ApplicantView`).
 */
@Entity({ tableName: "applicant", ...tenantTable() })
@Index({ properties: ["municipality", "matchKey"] })
export class Applicant {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: ApplicantId;

  @Property({ type: "text" })
  name!: string;

  /** By which the same applicant is recognised: name and a contact, folded. */
  @Property({ type: "text" })
  matchKey!: string;

  @Property({ type: "text", nullable: true })
  phone!: string | null;

  @Property({ type: "text", nullable: true })
  email!: string | null;

  @Property({ type: "text", nullable: true })
  address!: string | null;

  /** Name of the account in the network or system it wrote from. */
  @Property({ type: "text", nullable: true })
  nickname!: string | null;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}
