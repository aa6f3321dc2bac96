"use client";

import { Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type RiskStep, TakeRiskStepDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";
import rules from "../../../schema/risk-steps.json" with { type: "json" };

interface Props {
  risk: { id: string; revision: number; title: string; plan: string | null; dueOn: string };
  steps: readonly RiskStep[];
}

const noted = ["OFFSET", "DISMISS", "RESUME"] as const;
const primary: ReadonlySet<RiskStep> = new Set<RiskStep>(["START", "OFFSET", "CLOSE"]);

/** Steps of a risk that the viewer may take now; telling of it has a button of its own. */
export function RiskSteps({ risk, steps }: Props) {
  return (
    <>
      {steps
        .filter((step) => step !== "REPORT")
        .map((step) => (
          <StepButton key={step} risk={risk} step={step} />
        ))}
    </>
  );
}

function StepButton({ risk, step }: { risk: Props["risk"]; step: RiskStep }) {
  const t = useTranslations("risks");
  const { name } = useLabels();
  const { id, revision } = risk;
  const [note, setNote] = useState("");
  const [plan, setPlan] = useState(risk.plan ?? "");
  const [dueOn, setDueOn] = useState<string | null>(risk.dueOn);
  const { needsPlan, needsNote } = rules[step];
  const words = noted.find((each) => each === step);
  return (
    <DialogButton
      label={name("riskStep", step)}
      title={name("riskStep", step)}
      submitLabel={name("riskStep", step)}
      size="lg"
      isDanger={step === "DISMISS"}
      buttonProps={{ size: "sm", variant: primary.has(step) ? "filled" : "default" }}
      onOpen={() => {
        setNote("");
        setPlan(risk.plan ?? "");
        setDueOn(risk.dueOn);
      }}
      onSubmit={async () => {
        const planned = needsPlan ? { plan, dueOn } : {};
        const input = { id, revision, step, note: note || null, ...planned };
        return refusalOf((await send(TakeRiskStepDocument, { input })).outcome);
      }}
    >
      {needsPlan && (
        <>
          <Textarea
            label={t("plan")}
            value={plan}
            onChange={(event) => setPlan(event.currentTarget.value)}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            data-autofocus
          />
          <DayField label={t("dueOn")} value={dueOn} onChange={setDueOn} />
        </>
      )}
      {needsNote && words && (
        <Textarea
          label={t(`stepNote.${words}`)}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          required
          withAsterisk={false}
          autosize
          minRows={2}
        />
      )}
      {!needsPlan && !needsNote && <Text>{risk.title}</Text>}
    </DialogButton>
  );
}
