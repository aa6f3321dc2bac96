import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../../kernel/ids.ts";
import { tenantTable } from "../../kernel/policies.ts";
import { DateTimeScalar } from "../../kernel/scalars.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import type { ClassifierEntry } from "./classifier-entries.ts";

export type ClassifierVersionId = Id<"classifier-version">;

/** Labels: set `classifierKind`. */
export enum ClassifierKind {
  TOPICS = "TOPICS",
  CAUSES = "CAUSES",
  SECTORS = "SECTORS",
}
registerEnumType(ClassifierKind, {
  name: "ClassifierKind",
  description: "What is classified.",
  valuesConfig: {
    TOPICS: { description: "What submissions are about, mapped to the federal list." },
    CAUSES: { description: "Why they come in." },
    SECTORS: { description: "Sectors of the regulation, mapped to the federal ones." },
  },
});

/** Labels: set `classifierAct`. */
export enum ClassifierAct {
  CHANGED = "CHANGED",
  IMPORTED = "IMPORTED",
  RESTORED = "RESTORED",
  NAMED = "NAMED",
}
registerEnumType(ClassifierAct, {
  name: "ClassifierAct",
  description: "What made a version.",
  valuesConfig: {
    CHANGED: { description: "Somebody changed an entry." },
    IMPORTED: { description: "A file was taken over." },
    RESTORED: { description: "An earlier version was put back." },
    NAMED: { description: "A version of the regulation named sectors." },
  },
});

/** A classifier as it was after a change: whole, so that it can be read and put back by itself. Never changed. */
@ObjectType({ description: "A classifier as it was after a change." })
@Entity({ tableName: "classifier_version", ...tenantTable({ tenant: "append" }) })
@Unique({ properties: ["municipality", "kind", "number"] })
@Index({ properties: ["municipality", "kind", "madeAt"] })
export class ClassifierVersion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the version." })
  @PrimaryKey({ type: "uuid" })
  id!: ClassifierVersionId;

  @Field(() => ClassifierKind, { description: "What is classified." })
  @Property({ type: "text" })
  kind!: ClassifierKind;

  @Field(() => Int, { description: "Its number, from 1." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => ClassifierAct, { description: "What made it." })
  @Property({ type: "text" })
  act!: ClassifierAct;

  @Field(() => Int, { nullable: true, description: "Number of the version that was put back." })
  @Property({ type: "integer", nullable: true })
  restoredNumber!: number | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  madeAt!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who made it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "Why, as the person wrote." })
  @Property({ type: "text", nullable: true })
  reason!: string | null;

  @Property({ type: "json" })
  entries!: readonly ClassifierEntry[];
}
