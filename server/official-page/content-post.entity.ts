import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { depersonalised, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ContentTemplateId } from "./content-template.entity.ts";
import type { OfficialPageId } from "./official-page.entity.ts";
import { ContentComponent, ContentPostState, PlacementState } from "./official-page.enums.ts";

export type ContentPostId = Id<"content-post">;
export type ContentPlacementId = Id<"content-placement">;
export type ContentPostEventId = Id<"content-post-event">;

/** A post of the content plan. The regional centre sees that it is planned, not what is being written. */
@ObjectType({ description: "A post of the content plan." })
@Entity({
  tableName: "content_post",
  ...tenantTable({
    more: depersonalised<ContentPost>([
      "municipality",
      "id",
      "component",
      "templateId",
      "state",
      "plannedAt",
    ]),
  }),
})
@Index({ properties: ["municipality", "plannedAt", "id"] })
@Index({ properties: ["municipality", "templateId"] })
export class ContentPost {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the post." })
  @PrimaryKey({ type: "uuid" })
  id!: ContentPostId;

  @Field(() => String, { description: "Its subject, for the calendar; it is not published." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Its text." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { nullable: true, description: "Address that goes with it." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => DateTimeScalar, { description: "When it is to be published." })
  @Property({ type: "datetime", length: 3 })
  plannedAt!: Date;

  @Field(() => ContentComponent, { description: "Where its subject comes from." })
  @Property({ type: "text" })
  component!: ContentComponent;

  @Field(() => ID, { nullable: true, description: "Template it was made from." })
  @Property({ type: "uuid", nullable: true })
  templateId!: ContentTemplateId | null;

  @Field(() => ContentPostState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ContentPostState;

  @Property({ type: "uuid" })
  authorAccountId!: AccountId;

  @Field(() => String, { description: "Who wrote it, as named then." })
  @Property({ type: "text" })
  authorName!: string;

  @Field(() => DateTimeScalar, { description: "When it was written down." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** A post on one page. Who pressed what stands in the post's history. */
@ObjectType({ description: "The publication of a post on one page." })
@Entity({
  tableName: "content_placement",
  ...tenantTable({
    more: depersonalised<ContentPlacement>([
      "municipality",
      "id",
      "postId",
      "pageId",
      "state",
      "publishedAt",
    ]),
  }),
})
@Unique({ properties: ["municipality", "postId", "pageId"] })
@Index({ properties: ["municipality", "pageId", "publishedAt"] })
@Index({ properties: ["municipality", "publishedAt"] })
export class ContentPlacement {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the publication." })
  @PrimaryKey({ type: "uuid" })
  id!: ContentPlacementId;

  @Property({ type: "uuid" })
  postId!: ContentPostId;

  @Property({ type: "uuid" })
  pageId!: OfficialPageId;

  /** Whether the regional centre has the municipality publish it. */
  @Property({ type: "boolean" })
  isObligatory!: boolean;

  @Field(() => PlacementState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: PlacementState;

  /** Sent along where a network can tell a repetition by it; kept so that the attempt can be found again. */
  @Property({ type: "uuid", nullable: true })
  attemptKey!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the network was last asked." })
  @Property({ type: "datetime", length: 3, nullable: true })
  attemptedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it appeared on the page." })
  @Property({ type: "datetime", length: 3, nullable: true })
  publishedAt!: Date | null;

  @Field(() => Boolean, { description: "Whether a person placed it, and not the program." })
  @Property({ type: "boolean" })
  isByHand!: boolean;

  @Field(() => String, { nullable: true, description: "Address of the publication." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => String, { nullable: true, description: "Why it did not go out: code of `networkRefusal`." })
  @Property({ type: "text", nullable: true })
  problem!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same as a Russian sentence that says what to do.",
  })
  @Property({ type: "text", nullable: true })
  problemText!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** The history of a post: added to, never changed. */
@ObjectType({ description: "One act in the history of a post." })
@Entity({ tableName: "content_post_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "postId", "id"] })
export class ContentPostEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: ContentPostEventId;

  @Property({ type: "uuid" })
  postId!: ContentPostId;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What was done: code of `labels` set `contentPostAction`." })
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
