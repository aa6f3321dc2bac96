import { Field, Float, ObjectType } from "type-graphql";

@ObjectType({ description: "A column of a table in a report." })
export class ReportColumn {
  @Field(() => String, { description: "Heading." })
  readonly title!: string;

  @Field(() => Boolean, { description: "It holds numbers." })
  readonly isNumber!: boolean;
}

@ObjectType({ description: "A table in a report, its cells as they are printed." })
export class ReportTable {
  @Field(() => String, { nullable: true, description: "Caption." })
  readonly title!: string | null;

  @Field(() => [ReportColumn], { description: "Columns." })
  readonly columns!: readonly ReportColumn[];

  @Field(() => [[String]], { description: "Rows of cells." })
  readonly rows!: readonly (readonly string[])[];

  @Field(() => [String], { nullable: true, description: "The row of totals." })
  readonly total!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "What has to be known to read it." })
  readonly note!: string | null;
}

@ObjectType({ description: "A row of values of a chart." })
export class ReportSeries {
  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => [Float, { nullable: true }] as never, { description: "Values by category." })
  readonly values!: readonly (number | null)[];
}

@ObjectType({ description: "A chart in a report." })
export class ReportChart {
  @Field(() => String, { description: "Caption." })
  readonly title!: string;

  @Field(() => String, { description: "`BARS`, `COLUMNS` or `LINES`." })
  readonly kind!: string;

  @Field(() => [String], { description: "Categories." })
  readonly categories!: readonly string[];

  @Field(() => [ReportSeries], { description: "Values." })
  readonly series!: readonly ReportSeries[];
}

@ObjectType({ description: "A section of a report as it is printed." })
export class ReportPrintedSection {
  @Field(() => String, { nullable: true, description: "Heading." })
  readonly title!: string | null;

  @Field(() => [String], { description: "Paragraphs." })
  readonly paragraphs!: readonly string[];

  @Field(() => [ReportTable], { description: "Tables." })
  readonly tables!: readonly ReportTable[];

  @Field(() => [ReportChart], { description: "Charts." })
  readonly charts!: readonly ReportChart[];
}

@ObjectType({ description: "A name with its value." })
export class ReportFact {
  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "Value." })
  readonly value!: string;
}

@ObjectType({ description: "A report as it is printed." })
export class ReportDocument {
  @Field(() => String, { description: "Whose report it is." })
  readonly issuer!: string;

  @Field(() => String, { description: "Title." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Line under the title." })
  readonly subtitle!: string | null;

  @Field(() => [ReportFact], { description: "To whom, on what ground." })
  readonly facts!: readonly ReportFact[];

  @Field(() => String, { nullable: true, description: "Moment of the figures, in words." })
  readonly asOf!: string | null;

  @Field(() => [ReportPrintedSection], { description: "Sections." })
  readonly sections!: readonly ReportPrintedSection[];

  @Field(() => [String], { description: "Posts of those who sign." })
  readonly signatures!: readonly string[];
}
