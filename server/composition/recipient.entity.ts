import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";

export enum RecipientKind {
  INTERNAL = "INTERNAL",
  SUBORDINATE = "SUBORDINATE",
  COMPANY = "COMPANY",
  OUTSIDE = "OUTSIDE",
  REGIONAL = "REGIONAL",
  FEDERAL = "FEDERAL",
}
registerEnumType(RecipientKind, {
  name: "RecipientKind",
  description: "How a recipient stands to the administration.",
  valuesConfig: {
    INTERNAL: { description: "Unit of the administration." },
    SUBORDINATE: { description: "Subordinate institution." },
    COMPANY: { description: "Company that serves the municipality." },
    OUTSIDE: { description: "Other body or organisation outside the administration." },
    REGIONAL: { description: "Body of the region." },
    FEDERAL: { description: "Federal body." },
  },
});

/** Those the administration may give tasks to; the others are drawn in by agreement. */
export const OWN_KINDS: readonly RecipientKind[] = [
  RecipientKind.INTERNAL,
  RecipientKind.SUBORDINATE,
  RecipientKind.COMPANY,
];

/** A body that answers. Holds contacts: no regional policy. */
@ObjectType({ description: "Responsible recipient: a body, unit or institution that answers." })
@Entity({ tableName: "recipient", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class Recipient {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the recipient." })
  @PrimaryKey({ type: "uuid" })
  id!: RecipientId;

  @Field(() => String, { description: "Full name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => RecipientKind, { description: "How it stands to the administration." })
  @Property({ type: "text", default: RecipientKind.INTERNAL })
  kind!: Opt<RecipientKind>;

  @Field(() => String, { nullable: true, description: "Name as people say it." })
  @Property({ type: "text", nullable: true })
  shortName!: string | null;

  @Field(() => String, { nullable: true, description: "Address for letters of the program." })
  @Property({ type: "text", nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Telephone as written." })
  @Property({ type: "text", nullable: true })
  phone!: string | null;

  @Field(() => Boolean, { description: "Takes no more work." })
  @Property({ type: "boolean" })
  isClosed!: boolean;
}

/** A sector that a recipient answers for. */
@Entity({ tableName: "recipient_sector", ...tenantTable() })
@Index({ properties: ["sector"] })
export class RecipientSector {
  @ManyToOne(() => Recipient, {
    primary: true,
    fieldNames: ["municipality_id", "recipient_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  recipient!: [MunicipalityId, RecipientId];

  @ManyToOne(() => Sector, {
    primary: true,
    fieldNames: ["municipality_id", "sector_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  sector!: [MunicipalityId, SectorId];
}
