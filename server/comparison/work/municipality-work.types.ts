import { Field, ObjectType } from "type-graphql";
import { IndicatorDefinition } from "../../indicator/indicator.types.ts";
import { ShownPeriod } from "../../indicator/indicator-table.types.ts";
import { DateTimeScalar } from "../../kernel/scalars.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import { CountedBy } from "./depersonalised.types.ts";
import { WorkCell, WorkFigure, WorkPoint, WorkValue } from "./work-comparison.types.ts";

@ObjectType({ description: "An indicator in one channel." })
export class WorkChannel {
  @Field(() => String, { description: "Code of `labels` set `channel`." })
  readonly channel!: string;

  @Field(() => WorkValue, { description: "Of the period." })
  readonly now!: WorkValue;
}

@ObjectType({ description: "What one figure of one municipality is made of." })
export class MunicipalityWork {
  @Field(() => Municipality, { description: "Whose figure it is." })
  readonly municipality!: Municipality;

  @Field(() => IndicatorDefinition, { description: "The indicator." })
  readonly indicator!: IndicatorDefinition;

  @Field(() => ShownPeriod, { description: "The period." })
  readonly period!: ShownPeriod;

  @Field(() => DateTimeScalar, { description: "The moment the figures are of." })
  readonly asOf!: Date;

  @Field(() => WorkFigure, { description: "The figure itself." })
  readonly figure!: WorkFigure;

  @Field(() => [WorkCell], { description: "By federal sector; empty for weeks." })
  readonly bySector!: readonly WorkCell[];

  @Field(() => [WorkChannel], { description: "By channel; empty for weeks." })
  readonly byChannel!: readonly WorkChannel[];

  @Field(() => [WorkPoint], { description: "The last twelve months, the oldest first." })
  readonly byMonth!: readonly WorkPoint[];

  @Field(() => CountedBy, { nullable: true, description: "Which list shows the submissions behind it." })
  readonly counted!: CountedBy | null;
}
