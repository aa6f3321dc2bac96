/** What may be done with minutes in which state (`schema/minutes-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/minutes-steps.json" with { type: "json" };
import { MinutesState, MinutesStep } from "./minutes.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(MinutesState)),
  to: z.enum(MinutesState).describe("For SIGN: once everybody who signs has signed."),
  acts: z
    .array(z.enum(["KEEP_MINUTES", "SIGN_MINUTES"]))
    .min(1)
    .describe("Whoever the procedure gives one of these may take the step."),
});

export const MINUTES_STEPS: Readonly<Record<MinutesStep, z.infer<typeof Rule>>> = z
  .record(z.enum(MinutesStep), Rule)
  .parse(data);
