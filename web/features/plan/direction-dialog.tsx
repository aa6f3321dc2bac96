"use client";

import { Group, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type DirectionRowFragment, SetDirectionDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  direction?: DirectionRowFragment;
  today: string;
}

const factsOf = (direction: DirectionRowFragment | undefined, today: string) => ({
  title: direction?.title ?? "",
  text: direction?.text ?? "",
  validFrom: (direction?.validFrom ?? today) as string | null,
  validTo: direction?.validTo ?? null,
});

/** Sets a main direction, or changes one; a last day ends it. */
export function DirectionButton({ direction, today }: Props) {
  const t = useTranslations("plans");
  const [facts, setFacts] = useState(factsOf(direction, today));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const submit = async () => {
    const { validFrom, ...others } = facts;
    if (!validFrom) return t("dayMissing");
    const input = { ...others, validFrom, id: direction?.id ?? null, revision: direction?.revision ?? null };
    return refusalOf((await send(SetDirectionDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={direction ? t("change") : t("setDirection")}
      {...(direction ? { accessibleLabel: t("changeDirectionOf", { title: direction.title }) } : {})}
      title={direction ? t("changeDirection") : t("setDirection")}
      submitLabel={t("save")}
      size="lg"
      {...(direction ? {} : { buttonProps: { size: "sm", variant: "default" } })}
      onOpen={() => setFacts(factsOf(direction, today))}
      onSubmit={submit}
    >
      <TextInput
        label={t("direction")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("meaning")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
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
          description={t("validToHint")}
          value={facts.validTo}
          onChange={(validTo) => change({ validTo })}
          clearable
        />
      </Group>
    </DialogButton>
  );
}
