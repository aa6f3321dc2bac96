import { z } from "zod";

export const ProvisionList = z.enum([
  "functions",
  "tasks",
  "rights",
  "memberDuties",
  "responsibility",
  "otherProvisions",
  "role",
  "order",
  "definition",
]);
export type ProvisionList = z.infer<typeof ProvisionList>;

/** Alternatives divided by `|`: names of concepts (Latin) or beginnings of words (Cyrillic). */
const group = z.string().min(1);

/** What words, where, tell that a sentence obliges to a capability. */
export const Signal = z.strictObject({
  all: z.array(group).min(1).describe("Each must stand in the sentence itself, all within one window."),
  context: z.array(group).optional().describe("Each must stand in the sentence, its parent or its heading."),
  none: group.optional().describe("Must not stand in the sentence itself."),
  contextNone: group.optional().describe("Must not stand in the parent or the heading."),
  lists: z
    .array(ProvisionList)
    .optional()
    .describe("Only here; by default everywhere but orders and definitions."),
  roles: z.array(z.string()).optional().describe("Only among the duties of these roles."),
  notRoles: z.array(z.string()).optional(),
  within: z.int().min(1).optional().describe("Width of the window in words; 12 when not said."),
});
export type Signal = z.infer<typeof Signal>;

/** Signals by capability code. */
export const SignalTable = z.record(z.string(), z.array(Signal).min(1));

/** `names` are read first, longest first, and hide their words from `concepts`. */
export const Lexicon = z.strictObject({
  names: z.record(z.string(), z.array(z.string())),
  concepts: z.record(z.string(), z.array(z.string())),
});
export type Lexicon = z.infer<typeof Lexicon>;
