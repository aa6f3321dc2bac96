"use client";

import { NumberInput, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { ChangePopulationDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  population: number | null;
  source: string | null;
}

/** Keeps how many residents the municipality has: figures per 1,000 residents stand on it. */
export function PopulationButton({ population, source }: Props) {
  const t = useTranslations("population");
  const locale = useLocale();
  const kept = { count: population ?? ("" as number | string), source: source ?? "" };
  const [facts, setFacts] = useState(kept);
  const submit = async () => {
    const count = Number(facts.count);
    if (facts.count === "" || !Number.isInteger(count) || count > 20_000_000) return t("noNumber");
    const { changePopulation } = await send(ChangePopulationDocument, {
      input: { population: count, source: facts.source },
    });
    return changePopulation.__typename === "PopulationRefused" ? refusalOf(changePopulation) : null;
  };
  return (
    <DialogButton
      label={population === null ? t("enter") : t("change")}
      title={t("title")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(kept)}
      onSubmit={submit}
    >
      <NumberInput
        label={t("count")}
        description={t("countLead")}
        value={facts.count}
        onChange={(count) => setFacts({ ...facts, count })}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator={locale === "ru" ? " " : ","}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Textarea
        label={t("source")}
        description={t("sourceLead")}
        value={facts.source}
        onChange={(event) => setFacts({ ...facts, source: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        autosize
      />
    </DialogButton>
  );
}
