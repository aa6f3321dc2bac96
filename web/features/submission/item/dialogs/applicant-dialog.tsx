"use client";

import { Button, Group, Radio, RadioGroup, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { OpenItemApplicantDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const reasons = ["contact", "answer", "check", "other"] as const;
type Reason = (typeof reasons)[number];

/** Opens the applicant's data for whoever says what for; that is written down. */
export function ApplicantDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const tCommon = useTranslations("common");
  const { item, showApplicant } = useItem();
  const [chosen, setChosen] = useState<Reason | null>(null);
  const [words, setWords] = useState("");
  const reason = chosen === null || chosen === "other" ? words.trim() : t(`whatForList.${chosen}`);
  const { run, refuse, isRunning, failure } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { outcome } = await send(OpenItemApplicantDocument, { submissionId: item.id, reason });
      if (outcome.__typename === "SubmissionRefused") return refuse(outcome.message);
      showApplicant(outcome);
      onClose();
    });
  };
  return (
    <Dialog isOpen onClose={onClose} title={t("task.APPLICANT")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t("applicantLead")}</Text>
          <RadioGroup label={t("whatFor")} value={chosen} onChange={(value) => setChosen(value as Reason)}>
            <Stack gap={6} mt={6}>
              {reasons.map((each) => (
                <Radio key={each} value={each} label={t(`whatForList.${each}`)} />
              ))}
            </Stack>
          </RadioGroup>
          {chosen === "other" && (
            <TextInput
              label={t("whatForOther")}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              maxLength={500}
              required
              withAsterisk={false}
            />
          )}
          <FailureAlert message={failure} />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {tCommon("cancel")}
            </Button>
            <Button type="submit" loading={isRunning} disabled={reason === ""}>
              {t("openApplicant")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
