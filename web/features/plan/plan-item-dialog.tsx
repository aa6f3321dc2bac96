"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PlanItemRowFragment, SavePlanItemDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PlanChoices {
  readonly members: readonly Named[];
  readonly recipients: readonly Named[];
  readonly directions: readonly { readonly id: string; readonly title: string }[];
}

interface Props {
  plan: {
    readonly id: string;
    readonly revision: number;
    readonly startsOn: string;
    readonly endsOn: string;
  };
  item?: PlanItemRowFragment;
  choices: PlanChoices;
}

const factsOf = (item?: PlanItemRowFragment) => ({
  title: item?.title ?? "",
  result: item?.result ?? "",
  directionId: item?.direction?.id ?? null,
  owner: ownerOf(item),
  dueOn: item?.dueOn ?? null,
});

/** One list of people and organisations: «member:id» or «recipient:id». */
function ownerOf(item?: PlanItemRowFragment): string | null {
  if (item?.ownerMember) return `member:${item.ownerMember.id}`;
  return item?.ownerRecipient ? `recipient:${item.ownerRecipient.id}` : null;
}

/** Adds an item to a draft, or changes one. */
export function PlanItemButton({ plan, item, choices }: Props) {
  const t = useTranslations("plans");
  const [facts, setFacts] = useState(factsOf(item));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const submit = async () => {
    const { owner, dueOn, ...others } = facts;
    if (!dueOn) return t("dayMissing");
    const [kind, id] = owner?.split(":") ?? [];
    const input = {
      ...others,
      dueOn,
      planId: plan.id,
      revision: plan.revision,
      id: item?.id ?? null,
      ownerMemberId: kind === "member" ? id! : null,
      ownerRecipientId: kind === "recipient" ? id! : null,
    };
    return refusalOf((await send(SavePlanItemDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={item ? t("change") : t("addItem")}
      {...(item ? { accessibleLabel: t("changeItemOf", { title: item.title }) } : {})}
      title={item ? t("changeItem") : t("addItem")}
      submitLabel={t("save")}
      size="lg"
      {...(item ? {} : { buttonProps: { size: "sm", variant: "default" } })}
      onOpen={() => setFacts(factsOf(item))}
      onSubmit={submit}
    >
      <TextInput
        label={t("what")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("result")}
        value={facts.result}
        onChange={(event) => change({ result: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Select
        label={t("owner")}
        data={[
          {
            group: t("members"),
            items: choices.members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
          },
          {
            group: t("recipients"),
            items: choices.recipients.map(({ id, name }) => ({ value: `recipient:${id}`, label: name })),
          },
        ]}
        value={facts.owner}
        onChange={(owner) => change({ owner })}
        searchable
        clearable
      />
      <DayField
        label={t("dueOn")}
        value={facts.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        min={plan.startsOn}
        max={plan.endsOn}
        required
      />
      {choices.directions.length > 0 && (
        <Select
          label={t("direction")}
          data={choices.directions.map(({ id, title }) => ({ value: id, label: title }))}
          value={facts.directionId}
          onChange={(directionId) => change({ directionId })}
          clearable
        />
      )}
    </DialogButton>
  );
}
