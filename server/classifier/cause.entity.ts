import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type CauseId = Id<"cause">;

/** Why submissions of a kind come in: the classifier of root causes. */
@ObjectType({ description: "A root cause of the municipality's classifier." })
@Entity({ tableName: "cause", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class Cause {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the cause." })
  @PrimaryKey({ type: "uuid" })
  id!: CauseId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => String, { description: "Group of `labels` set `causeGroup`." })
  @Property({ type: "text" })
  group!: string;

  @Field(() => Boolean, { description: "Taken out of use; past submissions keep it." })
  @Property({ type: "boolean" })
  isClosed!: boolean;
}
