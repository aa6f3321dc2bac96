/** Capabilities that open each part; `schema/capability-features.json` says the same of the API. */
export const partCapabilities = {
  polls: ["POL-01", "POL-02", "ANL-04"],
  settlements: ["POL-03"],
  lines: ["POL-04"],
} as const;
export type PollPart = keyof typeof partCapabilities;

export const pollCapabilities: readonly string[] = Object.values(partCapabilities).flat();
