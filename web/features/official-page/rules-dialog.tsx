"use client";

import { NumberInput, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type OfficialPagesQuery, SavePageRulesDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** How the municipality keeps its pages: how often, and whether somebody approves posts. */
export function RulesButton({ rules }: { rules: OfficialPagesQuery["pageRules"] }) {
  const t = useTranslations("officialPages");
  const begin = () => ({
    freshDays: (rules.isFreshDaysOwn ? rules.freshDays : "") as number | string,
    needsApproval: rules.isNeedsApprovalOwn ? String(rules.needsApproval) : null,
  });
  const [facts, setFacts] = useState(begin);
  return (
    <DialogButton
      label={t("rules")}
      title={t("rules")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(begin())}
      onSubmit={async () => {
        const { freshDays, needsApproval } = facts;
        const input = {
          revision: rules.revision,
          freshDays: freshDays === "" ? null : Number(freshDays),
          needsApproval: needsApproval === null ? null : needsApproval === "true",
        };
        return refusalOf((await send(SavePageRulesDocument, { input })).outcome);
      }}
    >
      <NumberInput
        label={t("freshDays")}
        description={t("usual", { value: rules.isFreshDaysOwn ? 7 : rules.freshDays })}
        value={facts.freshDays}
        onChange={(freshDays) => setFacts({ ...facts, freshDays })}
        min={1}
        max={90}
        allowDecimal={false}
      />
      <Select
        label={t("needsApproval")}
        data={[
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]}
        placeholder={t("asUsual")}
        value={facts.needsApproval}
        onChange={(needsApproval) => setFacts({ ...facts, needsApproval })}
        clearable
      />
    </DialogButton>
  );
}
