import { notFound } from "next/navigation";
import type { TrainingKind } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";

/** Capability that provides for a kind. */
const capabilityOf: Readonly<Record<TrainingKind, string>> = {
  TRAINING: "TRN-01",
  CONSULTATION: "TRN-01",
  SEMINAR: "TRN-02",
};
export const trainingCapabilities = ["TRN-01", "TRN-02"] as const;

export interface TrainingRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
  readonly mayChange: boolean;
  /** Kinds that the regulation provides for. */
  readonly kinds: readonly TrainingKind[];
}

/** The room of the viewer; not there for those who may not look or whose regulation knows no trainings. */
export async function trainingRoom(slug: string): Promise<TrainingRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set<string>(municipality?.features.map(({ capability }) => capability.code));
  const kinds = (Object.keys(capabilityOf) as TrainingKind[]).filter((kind) => held.has(capabilityOf[kind]));
  if (!permissions.includes("training:view") || kinds.length === 0) notFound();
  return {
    base: `/${slug}`,
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    mayChange: permissions.includes("training:change"),
    kinds,
  };
}
