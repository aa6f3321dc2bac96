import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { Municipality } from "./municipality.entity.ts";

/** A page of municipalities. */
export const MunicipalityConnection = connectionType("Municipality", "municipalities", () => Municipality);

@ArgsType()
export class MunicipalitiesArgs {
  @Field(() => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the last row of the page before." })
  readonly after?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of this region." })
  readonly regionId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name or the address." })
  readonly search?: string | null;
}

@ObjectType({ description: "A part of the program that the regulation in force calls for." })
export class Module {
  @Field(() => String, { description: "Code of `labels` set `module`." })
  readonly code!: string;

  @Field(() => [String], { description: "Clauses that call for it." })
  readonly clauses!: string[];
}
