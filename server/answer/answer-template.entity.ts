import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Regime } from "../submission/submission.enums.ts";

export type AnswerTemplateId = Id<"answer-template">;

@ObjectType({ description: "A text to begin an answer with; what stands in double braces is filled in." })
@Entity({ tableName: "answer_template", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class AnswerTemplate {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the template." })
  @PrimaryKey({ type: "uuid" })
  id!: AnswerTemplateId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => String, { description: "Text with placeholders such as `{{number}}`." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Boolean, { description: "For interim answers." })
  @Property({ type: "boolean" })
  isInterim!: boolean;

  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  @Field(() => String, { nullable: true, description: "Channel it is for; any when null." })
  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Field(() => Regime, { nullable: true, description: "Regime it is for; any when null." })
  @Property({ type: "text", nullable: true })
  regime!: Regime | null;

  @Field(() => Boolean, { description: "Taken out of use." })
  @Property({ type: "boolean" })
  isClosed!: boolean;
}
