"use client";

import { Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ReportStateBadge } from "@/features/report/report-state-badge.tsx";
import type { AssignmentRowFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Where an assignment stands, in a word or two. */
export function AssignmentState({
  assignment: { state, isOverdue },
}: {
  assignment: Pick<AssignmentRowFragment, "state" | "isOverdue">;
}) {
  const t = useTranslations("assignments");
  const { name } = useLabels();
  return (
    <Group gap={6}>
      <ReportStateBadge label={name("assignmentState", state)} tone={state === "DONE" ? "done" : "plain"} />
      {isOverdue && <ReportStateBadge label={t("overdue")} tone="late" />}
    </Group>
  );
}
