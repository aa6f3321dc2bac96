"use client";

import { Autocomplete, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { OpenItemApplicantDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Opens the applicant's data for whoever says what for; that is written down. */
export function ApplicantDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const tCommon = useTranslations("common");
  const { item, showApplicant } = useItem();
  const [reason, setReason] = useState("");
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
          <Autocomplete
            label={t("whatFor")}
            description={t("whatForHint")}
            data={[t("whatForList.contact"), t("whatForList.answer"), t("whatForList.check")]}
            value={reason}
            onChange={setReason}
            maxLength={500}
            required
            withAsterisk={false}
            data-autofocus
          />
          <FailureAlert message={failure} />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {tCommon("cancel")}
            </Button>
            <Button type="submit" loading={isRunning} disabled={reason.trim() === ""}>
              {t("openApplicant")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
