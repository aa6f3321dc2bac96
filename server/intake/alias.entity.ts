import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type AliasId = Id<"alias">;

export enum AliasKind {
  ORGANISATION = "ORGANISATION",
  TOPIC = "TOPIC",
}
registerEnumType(AliasKind, {
  name: "AliasKind",
  description: "What a name in a file stands for.",
  valuesConfig: {
    ORGANISATION: { description: "A responsible recipient." },
    TOPIC: { description: "A topic of the centre's list." },
  },
});

/** What the centre means by a name that files of other systems use. */
@ObjectType({ description: "A name that files use, and what the centre means by it." })
@Entity({ tableName: "alias", ...tenantTable() })
@Index({ properties: ["municipality", "kind", "name", "id"] })
@Index({
  name: "alias_key",
  expression: "create unique index alias_key on alias (municipality_id, kind, name_key)",
})
export class Alias {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the alias." })
  @PrimaryKey({ type: "uuid" })
  id!: AliasId;

  @Field(() => AliasKind, { description: "What it stands for." })
  @Property({ type: "text" })
  kind!: AliasKind;

  @Field(() => String, { description: "Name as files write it." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  /** `name` folded for comparison. */
  @Property({ type: "text" })
  nameKey!: string;

  /** The recipient or topic; null while nobody has said. */
  @Property({ type: "uuid", nullable: true })
  targetId!: string | null;

  /** A person has said it: nothing the program learns changes it. */
  @Field(() => Boolean, { description: "Said by a person, not learnt from a correction." })
  @Property({ type: "boolean" })
  isConfirmed!: boolean;

  @Field(() => Int, { description: "How many rows of files used it." })
  @Property({ type: "integer" })
  useCount!: number;
}
