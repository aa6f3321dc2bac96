"use client";

import { Group, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PlanKind, RemovePlanItemDocument, SavePlanDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface KnownPlan {
  readonly id: string;
  readonly revision: number;
  readonly kind: PlanKind;
  readonly title: string;
  readonly aim: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface Props {
  plan?: KnownPlan;
  /** Year of a new plan. */
  year: number;
  base: string;
}

const factsOf = (plan: KnownPlan | undefined, year: number) => ({
  kind: plan?.kind ?? ("DEVELOPMENT" as PlanKind),
  title: plan?.title ?? "",
  aim: plan?.aim ?? "",
  startsOn: (plan?.startsOn ?? `${year}-01-01`) as string | null,
  endsOn: (plan?.endsOn ?? `${year}-12-31`) as string | null,
});

/** Draws a plan up and goes to it, or changes a draft. */
export function PlanButton({ plan, year, base }: Props) {
  const t = useTranslations("plans");
  const locale = useLocale();
  const router = useRouter();
  const [facts, setFacts] = useState(factsOf(plan, year));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = plan ? t("change") : t("new");
  const submit = async () => {
    const { startsOn, endsOn, ...others } = facts;
    if (!startsOn || !endsOn) return t("daysMissing");
    const input = { ...others, startsOn, endsOn, id: plan?.id ?? null, revision: plan?.revision ?? null };
    const { outcome } = await send(SavePlanDocument, { input });
    if (outcome.__typename === "SubmissionRefused") return outcome.message;
    if (!plan) router.push(`${base}/plans/${outcome.plan.id}`);
    return null;
  };
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: plan ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(plan, year))}
      onSubmit={submit}
    >
      <Select
        label={t("kind")}
        data={labelOptions("planKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as PlanKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("aim")}
        value={facts.aim}
        onChange={(event) => change({ aim: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Group grow align="flex-start">
        <DayField
          label={t("startsOn")}
          value={facts.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
        />
        <DayField
          label={t("endsOn")}
          value={facts.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          required
        />
      </Group>
    </DialogButton>
  );
}

interface ItemProps {
  planId: string;
  revision: number;
  item: { readonly id: string; readonly title: string };
}

/** Takes an item out of a draft. */
export function RemovePlanItem({ planId, revision, item: { id, title } }: ItemProps) {
  const t = useTranslations("plans");
  return (
    <DialogButton
      label={t("removeItem")}
      accessibleLabel={t("removeItemOf", { title })}
      title={t("removeItemTitle")}
      submitLabel={t("removeItem")}
      isDanger
      onSubmit={async () =>
        refusalOf((await send(RemovePlanItemDocument, { input: { planId, revision, id } })).outcome)
      }
    >
      <Text>{title}</Text>
    </DialogButton>
  );
}
