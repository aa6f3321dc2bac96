/** Capabilities any of which makes a centre work with assignments, as in `schema/capability-features.json`. */
import features from "../../../schema/capability-features.json" with { type: "json" };

export const assignmentCapabilities: readonly string[] = Object.entries(features)
  .filter(([, { fields }]) => (fields as readonly string[]).includes("Query.assignments"))
  .map(([code]) => code);
