/** Parts of the work with official pages, with the capabilities that open them. */
export const pagesParts = {
  register: ["GOS-01", "GOS-02", "GOS-03", "GOS-04", "GOS-05", "GOS-06", "GOS-07", "GOS-08", "GOS-09"],
  plan: ["GOS-04", "GOS-05", "GOS-07"],
  monitoring: ["GOS-06", "GOS-09"],
  requirements: ["GOS-03"],
  dialogue: ["GOS-10"],
} as const;
export type PagesPart = keyof typeof pagesParts;

/** Capabilities any of which brings the register into the menu. */
export const pagesRegisterCapabilities = pagesParts.register;
/** The dialogue alone. */
export const pagesDialogueCapabilities = pagesParts.dialogue;
