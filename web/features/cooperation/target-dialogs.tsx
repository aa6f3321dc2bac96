"use client";

import { Group, MultiSelect, NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { shares } from "@/features/cooperation/recommend-dialog.tsx";
import { type PeriodGrain, periodGrains } from "@/features/indicator/period-view.ts";
import { send } from "@/lib/browser-graphql.ts";
import { BringTargetDocument, EnterTargetFactDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  municipalities: readonly { id: string; name: string }[];
  isRegion: boolean;
  /** Indicators that have a better side. */
  indicators: readonly string[];
}

const blank = {
  ids: [] as string[],
  indicator: null as string | null,
  ownName: "",
  ownUnit: "",
  isMoreBetter: true,
  planned: "" as number | string,
  grain: "MONTH" as PeriodGrain,
  on: null as string | null,
  clause: "",
};

/** Brings a target: an indicator of the register, or one of the centre's own. */
export function TargetButton({ municipalities, isRegion, indicators }: Props) {
  const t = useTranslations("cooperation.targets");
  const common = useTranslations("cooperation");
  const locale = useLocale();
  const [facts, setFacts] = useState(blank);
  const change = (part: Partial<typeof blank>) => setFacts({ ...facts, ...part });
  const isShare = facts.indicator !== null && shares.has(facts.indicator);
  const submit = async () => {
    const { ids, grain, on, planned, indicator, ownName, ownUnit, ...others } = facts;
    if (on === null) return t("periodMissing");
    const input = {
      ...others,
      indicator,
      ownName: indicator === null ? ownName : null,
      ownUnit: indicator === null ? ownUnit : null,
      municipalityIds: isRegion ? ids : null,
      planned: Number(planned) / (isShare ? 100 : 1),
      period: { grain, startsOn: on },
    };
    return refusalOf((await send(BringTargetDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("bring")}
      title={t("bring")}
      submitLabel={t("bring")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      {isRegion && (
        <MultiSelect
          label={common("municipalities")}
          data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.ids}
          onChange={(ids) => change({ ids })}
          searchable
          clearable
        />
      )}
      <Select
        label={common("indicator")}
        description={t("ownHint")}
        data={indicators.map((code) => ({ value: code, label: label("indicator", code, locale) }))}
        value={facts.indicator}
        onChange={(indicator) => change({ indicator })}
        searchable
        clearable
      />
      {facts.indicator === null && (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t("ownName")}
              value={facts.ownName}
              onChange={(event) => change({ ownName: event.currentTarget.value })}
            />
            <TextInput
              label={t("ownUnit")}
              value={facts.ownUnit}
              onChange={(event) => change({ ownUnit: event.currentTarget.value })}
            />
          </Group>
          <Switch
            label={t("isMoreBetter")}
            checked={facts.isMoreBetter}
            onChange={(event) => change({ isMoreBetter: event.currentTarget.checked })}
          />
        </>
      )}
      <Group grow align="flex-start">
        <NumberInput
          label={isShare ? t("plannedShare") : t("planned")}
          value={facts.planned}
          onChange={(planned) => change({ planned })}
          required
          withAsterisk={false}
          decimalSeparator={locale === "ru" ? "," : "."}
        />
        <Select
          label={common("periodGrain")}
          data={periodGrains.map((grain) => ({ value: grain, label: label("periodGrain", grain, locale) }))}
          value={facts.grain}
          onChange={(grain) => grain && change({ grain: grain as PeriodGrain })}
          allowDeselect={false}
        />
        <DayField label={common("periodDay")} value={facts.on} onChange={(on) => change({ on })} required />
      </Group>
      <TextInput
        label={t("clause")}
        value={facts.clause}
        onChange={(event) => change({ clause: event.currentTarget.value })}
      />
    </DialogButton>
  );
}

/** The fact of an indicator of the centre's own. */
export function FactButton({ id, revision, name }: { id: string; revision: number; name: string }) {
  const t = useTranslations("cooperation.targets");
  const locale = useLocale();
  const [fact, setFact] = useState<number | string>("");
  return (
    <DialogButton
      label={t("enterFact")}
      accessibleLabel={t("enterFactOf", { name })}
      title={t("enterFact")}
      submitLabel={t("enterFact")}
      onOpen={() => setFact("")}
      onSubmit={async () =>
        refusalOf((await send(EnterTargetFactDocument, { id, revision, fact: Number(fact) })).outcome)
      }
    >
      <NumberInput
        label={name}
        value={fact}
        onChange={setFact}
        required
        withAsterisk={false}
        decimalSeparator={locale === "ru" ? "," : "."}
        data-autofocus
      />
    </DialogButton>
  );
}
