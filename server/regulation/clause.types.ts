import { Field, ObjectType } from "type-graphql";
import { TextSpan } from "./grounds.types.ts";

@ObjectType({ description: "A clause of the regulation or of the act itself." })
export class Clause {
  @Field(() => String, {
    description: "E.g. `3.5.4.2`, `III.4.5.2`, `1.2.а.3`, `1.def.4`, `П3.2.6`, `order 4`.",
  })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "Clause it stands in; null at the top." })
  readonly parentId!: string | null;

  @Field(() => String, { description: "Code of `labels` set `clauseKind`." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Number of the annex; null in the act itself." })
  readonly annex!: string | null;

  @Field(() => String, { nullable: true, description: "Marker as printed; null when unnumbered." })
  readonly marker!: string | null;

  @Field(() => String, { nullable: true, description: "Heading, when it has one." })
  readonly heading!: string | null;

  @Field(() => String, { description: "Own text, without the marker and without nested clauses." })
  readonly text!: string;

  @Field(() => TextSpan, { description: "Own text with the marker, in the source text." })
  readonly span!: TextSpan;

  @Field(() => [String], { description: "Codes of the capabilities it obliges to." })
  readonly capabilities!: string[];
}

@ObjectType({ description: "What the reading found wrong, missing or doubtful." })
export class Finding {
  @Field(() => String, { description: "Which rule found it, e.g. `ROLE_NOT_DEFINED`." })
  readonly code!: string;

  @Field(() => String, { description: "Code of `labels` set `severity`." })
  readonly severity!: string;

  @Field(() => String, { nullable: true, description: "Clause it speaks of." })
  readonly clause!: string | null;

  @Field(() => TextSpan, { nullable: true, description: "Place in the source text." })
  readonly span!: TextSpan | null;

  @Field(() => String, { nullable: true, description: "JSON pointer of the value it speaks of." })
  readonly path!: string | null;
}
