import type { IntakeChoicesQuery, Scale } from "@/lib/graphql.generated.ts";

type Municipality = IntakeChoicesQuery["municipality"];

export interface IntakeChoices {
  /** Channels by which submissions may come in today, each with the clauses that open it. */
  readonly channels: Municipality["openChannels"];
  readonly sectors: Municipality["sectors"];
  readonly topics: IntakeChoicesQuery["topics"];
  /** Scales that the regulation tells apart, each with its clause; none where it does not. */
  readonly scales: readonly { readonly scale: Scale; readonly clause: string | null }[];
}

const scaleOf: Readonly<Record<string, Scale>> = { MUNICIPAL: "MUNICIPAL", REGIONAL: "REGIONAL" };

/** What the intake form offers in one municipality. */
export function choicesOf({ municipality, topics }: IntakeChoicesQuery): IntakeChoices {
  const classes = (municipality.regulation?.settings ?? []).filter(
    ({ group }) => group === "incidentClasses",
  );
  return {
    channels: municipality.openChannels,
    sectors: municipality.sectors,
    topics,
    // A class under a name of the regulation's own is of another scale.
    scales: classes.map(({ key, clause }) => ({ scale: scaleOf[key] ?? "OTHER", clause })),
  };
}
