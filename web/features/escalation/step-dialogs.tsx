"use client";

import { Group, NumberInput, Select, Switch, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Direction, minutesOf, type OffsetUnit, offsetOf } from "@/features/escalation/offset.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  DeleteEscalationStepDocument,
  type EscalationStepsQuery,
  SaveEscalationStepDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

export type StepRow = EscalationStepsQuery["escalationSteps"][number];
export type RoleChoice = { readonly code: string; readonly title: string };

interface StepFacts {
  id: string | null;
  direction: Direction;
  amount: number;
  unit: OffsetUnit;
  audience: string;
  regime: StepRow["regime"];
  isOn: boolean;
}

const blank: StepFacts = {
  id: null,
  direction: "AFTER",
  amount: 1,
  unit: "DAY",
  audience: "EXECUTOR",
  regime: null,
  isOn: true,
};

const factsOf = ({ id, offsetMinutes, audience, regime, isOn }: StepRow): StepFacts => ({
  id,
  ...offsetOf(offsetMinutes),
  audience,
  regime,
  isOn,
});

const save = async ({ id, audience, regime, isOn, ...offset }: StepFacts) => {
  const input = { id, audience, regime, isOn, offsetMinutes: minutesOf(offset) };
  return refusalOf((await send(SaveEscalationStepDocument, { input })).saveEscalationStep);
};

interface FieldsProps {
  facts: StepFacts;
  roles: readonly RoleChoice[];
  onChange: (facts: StepFacts) => void;
}

function StepFields({ facts, roles, onChange }: FieldsProps) {
  const t = useTranslations("escalation");
  const locale = useLocale();
  return (
    <>
      <Select
        label={t("when")}
        data={(["BEFORE", "AT", "AFTER"] as const).map((value) => ({
          value,
          label: t(`direction.${value}`),
        }))}
        value={facts.direction}
        onChange={(value) => value && onChange({ ...facts, direction: value as Direction })}
        allowDeselect={false}
        data-autofocus
      />
      {facts.direction !== "AT" && (
        <Group grow align="flex-end">
          <NumberInput
            label={t("amount")}
            value={facts.amount}
            onChange={(value) => onChange({ ...facts, amount: Number(value) || 0 })}
            min={1}
            max={86_400}
            allowDecimal={false}
          />
          <Select
            label={t("unit")}
            data={(["DAY", "HOUR", "MINUTE"] as const).map((value) => ({
              value,
              label: t(`unitOf.${value}`),
            }))}
            value={facts.unit}
            onChange={(value) => value && onChange({ ...facts, unit: value as OffsetUnit })}
            allowDeselect={false}
          />
        </Group>
      )}
      <Select
        label={t("whom")}
        data={[
          { value: "EXECUTOR", label: t("executor") },
          ...roles.map(({ code, title }) => ({ value: code, label: title })),
        ]}
        value={facts.audience}
        onChange={(audience) => audience && onChange({ ...facts, audience })}
        allowDeselect={false}
        searchable
      />
      <Select
        label={t("regime")}
        placeholder={t("anyRegime")}
        data={labelOptions("regime", locale)}
        value={facts.regime}
        onChange={(regime) => onChange({ ...facts, regime: regime as StepRow["regime"] })}
        clearable
      />
      <Switch
        label={t("isOn")}
        checked={facts.isOn}
        onChange={(event) => onChange({ ...facts, isOn: event.currentTarget.checked })}
      />
    </>
  );
}

export function AddStepButton({ roles }: { roles: readonly RoleChoice[] }) {
  const t = useTranslations("escalation");
  const [facts, setFacts] = useState(blank);
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "filled", leftSection: <IconPlus size={16} aria-hidden="true" /> }}
      onOpen={() => setFacts(blank)}
      onSubmit={() => save(facts)}
    >
      <StepFields facts={facts} roles={roles} onChange={setFacts} />
    </DialogButton>
  );
}

interface StepProps {
  step: StepRow;
  /** The step in words, to tell equal buttons apart. */
  words: string;
}

export function ChangeStepButton({ step, words, roles }: StepProps & { roles: readonly RoleChoice[] }) {
  const t = useTranslations("escalation");
  const [facts, setFacts] = useState(() => factsOf(step));
  return (
    <DialogButton
      label={t("change")}
      accessibleLabel={t("changeOf", { step: words })}
      title={t("changeTitle")}
      submitLabel={t("save")}
      onOpen={() => setFacts(factsOf(step))}
      onSubmit={() => save(facts)}
    >
      <StepFields facts={facts} roles={roles} onChange={setFacts} />
    </DialogButton>
  );
}

export function DeleteStepButton({ step, words }: StepProps) {
  const t = useTranslations("escalation");
  return (
    <DialogButton
      label={t("delete")}
      accessibleLabel={t("deleteOf", { step: words })}
      title={t("deleteTitle")}
      submitLabel={t("delete")}
      isDanger
      onSubmit={async () =>
        refusalOf((await send(DeleteEscalationStepDocument, { id: step.id })).deleteEscalationStep)
      }
    >
      <Text>{t("deleteLead", { step: words })}</Text>
    </DialogButton>
  );
}
