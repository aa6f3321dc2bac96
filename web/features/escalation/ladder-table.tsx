"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { offsetOf } from "@/features/escalation/offset.ts";
import {
  ChangeStepButton,
  DeleteStepButton,
  type RoleChoice,
  type StepRow,
} from "@/features/escalation/step-dialogs.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";

interface Props {
  slug: string;
  steps: readonly StepRow[];
  roles: readonly RoleChoice[];
  canChange: boolean;
}

/** The ladder in the order of time, each step with the clause its role stands on. */
export function LadderTable({ slug, steps, roles, canChange }: Props) {
  const t = useTranslations("escalation");
  const { name } = useLabels();
  const when = (step: StepRow) => {
    const { direction, amount, unit } = offsetOf(step.offsetMinutes);
    return direction === "AT" ? t("direction.AT") : t(`offset.${direction}.${unit}`, { amount });
  };
  const whom = (step: StepRow) =>
    step.audience === "EXECUTOR" ? t("executor") : (step.roleTitle ?? name("role", step.audience));
  const wordsOf = (step: StepRow) => `${when(step)} — ${whom(step)}`;
  const columns: Column<StepRow>[] = [
    { key: "when", header: t("when"), isHeading: true, cell: when },
    {
      key: "whom",
      header: t("whom"),
      cell: (step) => (
        <>
          {whom(step)}
          {step.isEmpty && (
            <Text fz="sm" c="var(--mantine-color-red-8)">
              {t("isEmpty")}
            </Text>
          )}
        </>
      ),
    },
    {
      key: "regime",
      header: t("regime"),
      cell: ({ regime }) => (regime === null ? t("anyRegime") : name("regime", regime)),
    },
    {
      key: "ground",
      header: t("ground"),
      cell: (step) => (
        <Group gap="xs">
          {step.clause !== null && <ClauseLink base={`/${slug}`} clause={step.clause} />}
          <Text component="span" fz="sm" c="var(--text-quiet)">
            {step.isDefault ? t("isDefault") : t("isOwn")}
          </Text>
          {!step.isOn && (
            <Badge variant="default" tt="none" fw={450} radius="sm">
              {t("isOff")}
            </Badge>
          )}
        </Group>
      ),
    },
    ...(canChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (step: StepRow) => (
              <Group gap={2}>
                <ChangeStepButton step={step} words={wordsOf(step)} roles={roles} />
                <DeleteStepButton step={step} words={wordsOf(step)} />
              </Group>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={steps} rowKey={({ id }) => id} />;
}
