import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { depersonalised, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { OfficialPageId } from "./official-page.entity.ts";

/** Figures of a page for a part of a month: weeks 1 to 4 are seven days each, part 5 is the rest. */
@ObjectType({ description: "Figures of a page for a week of a month." })
@Entity({
  tableName: "page_statistic",
  ...tenantTable({
    more: depersonalised<PageStatistic>([
      "municipality",
      "pageId",
      "month",
      "part",
      "posts",
      "likes",
      "comments",
      "reposts",
      "views",
    ]),
  }),
})
export class PageStatistic {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  pageId!: OfficialPageId;

  /** First day of the month. */
  @PrimaryKey({ type: "date" })
  month!: PlainDate;

  @Field(() => Int, { description: "1 to 4 for the first four weeks, 5 for the days after the 28th." })
  @PrimaryKey({ type: "integer" })
  part!: number;

  @Field(() => Int, { description: "Posts." })
  @Property({ type: "integer" })
  posts!: number;

  @Field(() => Int, { description: "Likes." })
  @Property({ type: "integer" })
  likes!: number;

  @Field(() => Int, { description: "Comments." })
  @Property({ type: "integer" })
  comments!: number;

  @Field(() => Int, { description: "Reposts." })
  @Property({ type: "integer" })
  reposts!: number;

  @Field(() => Int, { description: "Views." })
  @Property({ type: "integer" })
  views!: number;

  /** When and how it came in. */
  @Property({ type: "datetime", length: 3 })
  takenAt!: Date;

  @Property({ type: "text" })
  origin!: "FILE" | "NETWORK";
}
