import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { InformationSourceId } from "./information-source.entity.ts";
import type { InformationSubjectId } from "./information-subject.entity.ts";
import { PublicationAuthor, PublicationState, PublicationTone } from "./information.enums.ts";

export type PublicationId = Id<"publication">;

/** Something published about the place. What is quoted may name people: no regional policy. */
@ObjectType({ description: "A publication or a signal of the information field." })
@Entity({ tableName: "publication", ...tenantTable() })
@Index({ properties: ["municipality", "publishedAt", "id"] })
@Index({ properties: ["municipality", "subjectId", "publishedAt"] })
@Index({ properties: ["municipality", "link"] })
@Unique({ properties: ["municipality", "key"] })
export class Publication {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the publication." })
  @PrimaryKey({ type: "uuid" })
  id!: PublicationId;

  /** What it is known again by: the source and its own name of the publication, or the link. */
  @Property({ type: "text" })
  key!: string;

  @Property({ type: "uuid", nullable: true })
  sourceId!: InformationSourceId | null;

  @Field(() => String, { description: "Where it stands." })
  @Property({ type: "text" })
  link!: string;

  @Field(() => String, { description: "Its title, or its first words." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it says, in short." })
  @Property({ type: "text", nullable: true })
  excerpt!: string | null;

  @Field(() => PublicationAuthor, { description: "Who published it." })
  @Property({ type: "text" })
  authorKind!: PublicationAuthor;

  @Field(() => String, { nullable: true, description: "Name of the media or the organisation." })
  @Property({ type: "text", nullable: true })
  author!: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it, as far as is known." })
  @Property({ type: "integer", nullable: true })
  reach!: number | null;

  @Field(() => PublicationTone, { nullable: true, description: "How it speaks; null while nobody said." })
  @Property({ type: "text", nullable: true })
  tone!: PublicationTone | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  subjectId!: InformationSubjectId | null;

  /** A person chose the subject, or that there is none: the words of subjects leave it alone. */
  @Property({ type: "boolean" })
  isSubjectOwn!: boolean;

  @Field(() => String, { nullable: true, description: "Place it is about." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => Boolean, { description: "Tells of the work of the administration or the centre." })
  @Property({ type: "boolean" })
  isAboutCentre!: boolean;

  @Field(() => PublicationState, { description: "What people made of it." })
  @Property({ type: "text" })
  state!: PublicationState;

  @Field(() => DateTimeScalar, { description: "When it was published." })
  @Property({ type: "datetime", length: 3 })
  publishedAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it came into the register." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  /** When people first judged it. */
  @Property({ type: "datetime", length: 3, nullable: true })
  judgedAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change by people." })
  @Property({ type: "integer" })
  revision!: number;
}
