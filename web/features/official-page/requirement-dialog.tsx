"use client";

import { Group, NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PageRequirementsQuery, SavePageRequirementDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  requirement?: PageRequirementsQuery["ownPageRequirements"][number];
  today: string;
}

/** Sets a requirement of the municipality itself. */
export function RequirementButton({ requirement, today }: Props) {
  const t = useTranslations("officialPages");
  const begin = () => ({
    title: requirement?.title ?? "",
    points: (requirement?.points ?? 5) as number | string,
    ground: requirement?.ground ?? "",
    validFrom: (requirement?.validFrom ?? today) as string | null,
    validTo: requirement?.validTo ?? null,
  });
  const [facts, setFacts] = useState(begin);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = requirement ? t("change") : t("newRequirement");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: requirement ? "default" : "filled" }}
      onOpen={() => setFacts(begin())}
      onSubmit={async () => {
        const { points, validFrom, ...others } = facts;
        if (!validFrom) return t("dayMissing");
        const known = requirement ? { id: requirement.id, revision: requirement.revision } : {};
        const input = {
          ...known,
          ...others,
          validFrom,
          points: Number(points),
          ground: facts.ground || null,
        };
        return refusalOf((await send(SavePageRequirementDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("requirement")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <NumberInput
        label={t("points")}
        value={facts.points}
        onChange={(points) => change({ points })}
        min={1}
        max={100}
        allowDecimal={false}
      />
      <TextInput
        label={t("ground")}
        value={facts.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DayField
          label={t("validFrom")}
          value={facts.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          required
        />
        <DayField
          label={t("validTo")}
          value={facts.validTo}
          onChange={(validTo) => change({ validTo })}
          clearable
        />
      </Group>
    </DialogButton>
  );
}
