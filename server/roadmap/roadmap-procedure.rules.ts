/** What a regulation asks of roadmaps, and who approves them: pure, over data of the version. */
import { z } from "zod";
import data from "../../schema/roadmap-demands.json" with { type: "json" };
import { RoadmapDemand } from "./roadmap.enums.ts";

const DemandRule = z.strictObject({
  capabilities: z.array(z.string()).min(1).describe("Any of them asks for it."),
  isObligatory: z.boolean().describe("Without it nothing is approved where it is asked for."),
});

const DEMAND_RULES: Readonly<Record<RoadmapDemand, z.infer<typeof DemandRule>>> = z
  .record(z.enum(RoadmapDemand), DemandRule)
  .parse(data);

export interface Demand {
  readonly demand: RoadmapDemand;
  readonly isObligatory: boolean;
  /** Clauses that ask for it, at least one. */
  readonly clauses: readonly string[];
}

/** What the version asks for. */
export function demandsOf(capabilities: ReadonlyMap<string, readonly string[]>): Demand[] {
  return Object.values(RoadmapDemand).flatMap((demand) => {
    const { capabilities: codes, isObligatory } = DEMAND_RULES[demand];
    const clauses = [...new Set(codes.flatMap((code) => capabilities.get(code) ?? []))];
    return clauses.length > 0 ? [{ demand, isObligatory, clauses }] : [];
  });
}

/** A sentence of the act that speaks of roadmaps, and the role whose duty it is. */
export interface RoadmapDuty {
  readonly roleCode: string;
  readonly clause: string;
  readonly text: string;
}

/** A role that takes part in making roadmaps. */
export interface RoadmapRole {
  readonly roleCode: string;
  /** Null: the act is silent, and the role is ours by default. */
  readonly clause: string | null;
}

/** Words by which acts say that a role approves. */
const APPROVES = /утвержда|согласовыва/iu;

/** Who approves where the act is silent: the first of these that the centre has. */
const DEFAULT_APPROVERS = ["CURATOR", "COORDINATOR", "HEAD", "DEPUTY_HEAD"];

/**
 * Roles that approve a roadmap.
 *
 * @param duties sentences of the act about roadmaps, by role
 * @param roleCodes roles of the version
 * @returns those the act names, else one by default; empty for a version without any of the usual roles
 */
export function approversBy(duties: readonly RoadmapDuty[], roleCodes: readonly string[]): RoadmapRole[] {
  const named = duties.filter(({ text }) => APPROVES.test(text));
  if (named.length > 0) return named.map(({ roleCode, clause }) => ({ roleCode, clause }));
  const usual = DEFAULT_APPROVERS.find((code) => roleCodes.includes(code));
  return usual === undefined ? [] : [{ roleCode: usual, clause: null }];
}

/** Roles whose duty it is to draw roadmaps up; whoever may change them may as well. */
export function draftersBy(duties: readonly RoadmapDuty[]): RoadmapRole[] {
  return duties
    .filter(({ text }) => !APPROVES.test(text))
    .map(({ roleCode, clause }) => ({ roleCode, clause }));
}
