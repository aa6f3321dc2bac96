/** What may be done with a report in which state (`schema/report-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/report-steps.json" with { type: "json" };
import { ReportState, ReportStep } from "./report.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(ReportState)),
  to: z.enum(ReportState),
  permission: z.enum(["report:draft", "report:approve"]),
});

export const REPORT_STEPS: Readonly<Record<ReportStep, z.infer<typeof Rule>>> = z
  .record(z.enum(ReportStep), Rule)
  .parse(data);

/** Steps a viewer may take with a report in this state. */
export function stepsFrom(state: ReportState, permissions: ReadonlySet<string>): ReportStep[] {
  return Object.values(ReportStep).filter((step) => {
    const { from, permission } = REPORT_STEPS[step];
    return from.includes(state) && permissions.has(permission);
  });
}
