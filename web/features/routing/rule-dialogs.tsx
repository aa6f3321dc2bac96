"use client";

import { Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  blankRule,
  factsOf,
  inputOf,
  type RuleChoices,
  type RuleFacts,
  type RuleNames,
  type RuleRow,
} from "@/features/routing/rule-facts.ts";
import { RuleFields } from "@/features/routing/rule-fields.tsx";
import { TrialPanel } from "@/features/routing/trial-panel.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { DeleteRoutingRuleDocument, SaveRoutingRuleDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  slug: string;
  choices: RuleChoices;
  names: RuleNames;
}

const save = async (facts: RuleFacts) =>
  refusalOf((await send(SaveRoutingRuleDocument, { input: inputOf(facts) })).saveRoutingRule);

export function AddRuleButton({ slug, choices, names }: Props) {
  const t = useTranslations("routing");
  const [facts, setFacts] = useState(blankRule);
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled", leftSection: <IconPlus size={16} aria-hidden="true" /> }}
      onOpen={() => setFacts(blankRule)}
      onSubmit={() => save(facts)}
    >
      <RuleFields facts={facts} choices={choices} onChange={setFacts} />
      <TrialPanel slug={slug} facts={facts} names={names} />
      <Text fz="sm" c="var(--text-quiet)">
        {t("addedOff")}
      </Text>
    </DialogButton>
  );
}

export function ChangeRuleButton({ slug, choices, names, rule }: Props & { rule: RuleRow }) {
  const t = useTranslations("routing");
  const [facts, setFacts] = useState(() => factsOf(rule));
  return (
    <DialogButton
      label={t("change")}
      accessibleLabel={t("changeOf", { rule: rule.name })}
      title={t("changeTitle")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(factsOf(rule))}
      onSubmit={() => save(facts)}
    >
      <RuleFields facts={facts} choices={choices} onChange={setFacts} />
      <TrialPanel slug={slug} facts={facts} names={names} />
    </DialogButton>
  );
}

export function DeleteRuleButton({ rule }: { rule: RuleRow }) {
  const t = useTranslations("routing");
  return (
    <DialogButton
      label={t("delete")}
      accessibleLabel={t("deleteOf", { rule: rule.name })}
      title={t("deleteTitle")}
      submitLabel={t("delete")}
      isDanger
      onSubmit={async () => {
        await send(DeleteRoutingRuleDocument, { id: rule.id });
        return null;
      }}
    >
      <Text>{t("deleteLead", { rule: rule.name })}</Text>
    </DialogButton>
  );
}
