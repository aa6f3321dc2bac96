import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";

export type InformationSubjectId = Id<"information-subject">;

/** Something that a centre watches the information field for. */
@ObjectType({ description: "A subject that the centre watches publications for." })
@Entity({ tableName: "information_subject", ...tenantTable() })
export class InformationSubject {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the subject." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationSubjectId;

  @Field(() => String, { description: "Its name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => [String], {
    description:
      "Words and phrases by which a publication is told to be about it: any of them, in any grammatical form.",
  })
  @Property({ type: "json" })
  words!: string[];

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => Boolean, { description: "No longer watched." })
  @Property({ type: "boolean" })
  isClosed!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
