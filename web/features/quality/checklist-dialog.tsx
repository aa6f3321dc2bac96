"use client";

import { Button, Group, NumberInput, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { ChangeQualityChecklistDocument, type QualitySamplesQuery } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Line = { code: string | null; name: string; weight: number };

const linesOf = (checklist: QualitySamplesQuery["qualityChecklist"]): Line[] =>
  checklist.map(({ code, name, weight }) => ({ code, name, weight }));

/** Sets the lines by which answers are reviewed, and their weights. */
export function ChecklistButton({ checklist }: { checklist: QualitySamplesQuery["qualityChecklist"] }) {
  const t = useTranslations("quality");
  const [lines, setLines] = useState(() => linesOf(checklist));
  const change = (index: number, more: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...more } : line)));
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <DialogButton
      label={t("checklist")}
      title={t("checklist")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setLines(linesOf(checklist))}
      onSubmit={async () =>
        refusalOf((await send(ChangeQualityChecklistDocument, { criteria: lines })).outcome)
      }
    >
      {lines.map(({ code, name, weight }, index) => (
        <Group key={code ?? `new-${index}`} gap="xs" align="end">
          <TextInput
            flex="1 1 260px"
            label={t("lineName", { number: index + 1 })}
            value={name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <NumberInput
            w={90}
            label={t("weight")}
            value={weight}
            onChange={(value) => change(index, { weight: typeof value === "number" ? value : 0 })}
            min={1}
            max={100}
            allowDecimal={false}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t("removeLineOf", { number: index + 1 })}
            onClick={() => setLines(lines.filter((_, at) => at !== index))}
          >
            {t("removeLine")}
          </Button>
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setLines([...lines, { code: null, name: "", weight: 10 }])}
        >
          {t("addLine")}
        </Button>
        <Text fz="sm" aria-live="polite">
          {t("totalWeight", { total })}
        </Text>
      </Group>
    </DialogButton>
  );
}
