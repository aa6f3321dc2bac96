import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { JsonScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SubmissionSort } from "./submission-filter.types.ts";

export type SavedViewId = Id<"saved-view">;

/** A filter with a name: of one person, or shared with the whole centre. */
@ObjectType({ description: "A filter of the register under a name." })
@Entity({ tableName: "saved_view", ...tenantTable() })
@Index({ properties: ["municipality", "accountId", "name"] })
export class SavedView {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the view." })
  @PrimaryKey({ type: "uuid" })
  id!: SavedViewId;

  /** Whose it is. No foreign key: accounts belong to no municipality. */
  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => JsonScalar, { description: "The filter, in the form of `SubmissionFilter`." })
  @Property({ type: "json" })
  filter!: Record<string, unknown>;

  @Field(() => SubmissionSort, { description: "Order." })
  @Property({ type: "text" })
  sort!: SubmissionSort;

  @Field(() => [String], { description: "Columns to show, in order; empty for the usual ones." })
  @Property({ type: "json" })
  columns!: string[];

  @Field(() => Boolean, { description: "Whether the whole centre sees it." })
  @Property({ type: "boolean" })
  isShared!: boolean;
}
