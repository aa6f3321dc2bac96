"use client";

import { Group, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  figuresInput,
  IndicatorFields,
  type WantedFigures,
} from "@/features/cooperation/indicator-fields.tsx";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  AnswerCentreRequestDocument,
  type CentreRequestStep,
  TakeCentreRequestStepDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  steps: readonly CentreRequestStep[];
  /** Figures that the other side asked for. */
  wanted: WantedFigures;
  askedDueOn: string | null;
}

/** Steps that ask for a day too. */
const withDay: ReadonlySet<CentreRequestStep> = new Set(["ASK_TIME", "GRANT_TIME", "RETURN"]);

/** What the viewer's side may do now. */
export function RequestSteps({ id, revision, steps, wanted, askedDueOn }: Props) {
  const t = useTranslations("cooperation.requests");
  const { name } = useLabels();
  const take = async (step: CentreRequestStep, note: string, until: string | null) =>
    refusalOf(
      (await send(TakeCentreRequestStepDocument, { input: { id, revision, step, note, until } })).outcome,
    );
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) =>
        step === "ANSWER" ? (
          <AnswerButton key={step} id={id} revision={revision} wanted={wanted} />
        ) : (
          <NoteDialog
            key={step}
            label={name("centreRequestStep", step)}
            noteLabel={t(`note.${step}`)}
            isNoteNeeded={step !== "ACCEPT" && step !== "GRANT_TIME"}
            {...(withDay.has(step) ? { dayLabel: t(`day.${step as "ASK_TIME"}`) } : {})}
            day={step === "GRANT_TIME" ? askedDueOn : null}
            isDanger={step === "WITHDRAW"}
            isPrimary={step === "ACCEPT" || step === "GRANT_TIME"}
            onSubmit={(note, until) => take(step, note, until)}
          />
        ),
      )}
    </Group>
  );
}

function AnswerButton({ id, revision, wanted }: Pick<Props, "id" | "revision" | "wanted">) {
  const t = useTranslations("cooperation.requests");
  const common = useTranslations("cooperation");
  const { name } = useLabels();
  const [text, setText] = useState("");
  const [figures, setFigures] = useState(wanted);
  const submit = async () => {
    if (figures.indicators.length > 0 && figures.on === null) return t("periodMissing");
    const input = { id, revision, text, ...figuresInput(figures) };
    return refusalOf((await send(AnswerCentreRequestDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={name("centreRequestStep", "ANSWER")}
      title={name("centreRequestStep", "ANSWER")}
      submitLabel={t("sendAnswer")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => setFigures(wanted)}
      onSubmit={submit}
    >
      <Textarea
        label={t("answer")}
        description={common("freeText")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={5}
        data-autofocus
      />
      <IndicatorFields label={t("attachFigures")} value={figures} onChange={setFigures} />
    </DialogButton>
  );
}
