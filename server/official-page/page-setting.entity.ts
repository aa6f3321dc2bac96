import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { OfficialPageId } from "./official-page.entity.ts";

/** What a municipality set for its pages; what it did not set is in `schema/official-page-requirements.json`. */
@Entity({ tableName: "page_setting", ...tenantTable() })
export class PageSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Property({ type: "integer", nullable: true })
  freshDays!: number | null;

  @Property({ type: "boolean", nullable: true })
  needsApproval!: boolean | null;

  /** Template → 1 when people were reminded of its last day, 2 when they were told that it has passed. */
  @Property({ type: "json" })
  reminded!: Record<string, number>;

  @Property({ type: "integer" })
  revision!: number;
}

/** What opens a page to the program, sealed with the key of the installation. Never leaves the server. */
@ObjectType({ description: "That a page may be published to; the secret itself is never shown." })
@Entity({ tableName: "page_access", ...tenantTable() })
export class PageAccess {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  pageId!: OfficialPageId;

  @Property({ type: "blob" })
  sealed!: Buffer;

  @Field(() => DateTimeScalar, { description: "When it was given." })
  @Property({ type: "datetime", length: 3 })
  givenAt!: Date;

  @Field(() => String, { nullable: true, description: "Why the network does not accept it any more." })
  @Property({ type: "text", nullable: true })
  problem!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
