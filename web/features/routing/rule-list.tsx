"use client";

import { ActionIcon, Badge, Group, Stack, Switch, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { AddRuleButton, ChangeRuleButton, DeleteRuleButton } from "@/features/routing/rule-dialogs.tsx";
import {
  conditionLines,
  namesOf,
  type RuleChoices,
  type RuleNames,
  type RuleRow,
} from "@/features/routing/rule-facts.ts";
import { send } from "@/lib/browser-graphql.ts";
import { MoveRoutingRuleDocument, SwitchRoutingRuleDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  slug: string;
  rules: readonly RuleRow[];
  choices: RuleChoices;
  canChange: boolean;
}

/** Rules in their order: the first that holds decides. */
export function RuleList({ slug, rules, choices, canChange }: Props) {
  const t = useTranslations("routing");
  const { name } = useLabels();
  const { run, isRunning, failure, refresh } = useAction();
  const names = useMemo(() => namesOf(choices, name), [choices, name]);
  const change = (work: () => Promise<unknown>) =>
    run(async () => {
      await work();
      refresh();
    });
  const place: Column<RuleRow> = {
    key: "position",
    header: t("position"),
    cell: (rule) => (
      <Place
        rule={rule}
        isLast={rule.position === rules.length}
        isFixed={!canChange || isRunning}
        onMove={(position) => void change(() => send(MoveRoutingRuleDocument, { id: rule.id, position }))}
      />
    ),
  };
  const power: Column<RuleRow> = {
    key: "isOn",
    header: t("isOn"),
    cell: (rule) => (
      <Switch
        aria-label={t("switchOf", { rule: rule.name })}
        checked={rule.isOn}
        disabled={!canChange || isRunning}
        onChange={(event) => {
          const isOn = event.currentTarget.checked;
          void change(() => send(SwitchRoutingRuleDocument, { id: rule.id, isOn }));
        }}
      />
    ),
  };
  const columns: Column<RuleRow>[] = [
    place,
    { key: "name", header: t("name"), isHeading: true, cell: (rule) => <Heading rule={rule} /> },
    { key: "when", header: t("when"), cell: (rule) => <Conditions rule={rule} names={names} /> },
    { key: "then", header: t("then"), cell: (rule) => <Action rule={rule} choices={choices} /> },
    power,
    ...(canChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (rule: RuleRow) => (
              <Group gap={2}>
                <ChangeRuleButton slug={slug} choices={choices} names={names} rule={rule} />
                <DeleteRuleButton rule={rule} />
              </Group>
            ),
          },
        ]
      : []),
  ];
  return (
    <Stack gap="md">
      {canChange && (
        <div>
          <AddRuleButton slug={slug} choices={choices} names={names} />
        </div>
      )}
      <FailureAlert message={failure} />
      {rules.length > 0 ? (
        <DataTable caption={t("title")} columns={columns} rows={rules} rowKey={({ id }) => id} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Stack>
  );
}

interface PlaceProps {
  rule: RuleRow;
  isLast: boolean;
  isFixed: boolean;
  onMove: (position: number) => void;
}

function Place({ rule, isLast, isFixed, onMove }: PlaceProps) {
  const t = useTranslations("routing");
  return (
    <Group gap={4} wrap="nowrap">
      <Text component="span" miw={20}>
        {rule.position}
      </Text>
      {!isFixed && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={rule.position === 1}
            aria-label={t("moveUp", { rule: rule.name })}
            onClick={() => onMove(rule.position - 1)}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isLast}
            aria-label={t("moveDown", { rule: rule.name })}
            onClick={() => onMove(rule.position + 1)}
          >
            <IconArrowDown size={16} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
    </Group>
  );
}

function Heading({ rule }: { rule: RuleRow }) {
  const { name } = useLabels();
  return (
    <>
      <Text fw={550}>{rule.name}</Text>
      {rule.fault !== null && (
        <Text fz="sm" fw={400} c="var(--mantine-color-red-8)">
          {name("routingFault", rule.fault)}
        </Text>
      )}
    </>
  );
}

function Conditions({ rule, names }: { rule: RuleRow; names: RuleNames }) {
  const t = useTranslations("routing");
  const lines = conditionLines(rule.conditions, names);
  if (lines.length === 0) return t("everything");
  return lines.map((line) => <div key={line}>{line}</div>);
}

function Action({ rule, choices }: { rule: RuleRow; choices: RuleChoices }) {
  const t = useTranslations("routing");
  const role = choices.roles.find(({ code }) => code === rule.roleCode)?.title ?? rule.roleCode;
  const lines = [
    rule.recipient && (rule.recipient.shortName ?? rule.recipient.name),
    rule.executorName && t("toExecutor", { name: rule.executorName }),
    role && t("toRole", { role }),
    rule.sector && t("toSector", { sector: rule.sector.name }),
  ].filter((line) => line !== null && line !== "");
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {rule.isUrgent && (
        <Badge variant="filled" color="red.8" tt="none" fw={500} radius="sm">
          {t("isUrgent")}
        </Badge>
      )}
    </>
  );
}
