"use client";

import { Button, FileButton, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { sendFile } from "@/lib/send-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Reads the results from a table that the feedback platform gave out. */
export function ResultFileButton({ id }: { id: string }) {
  const t = useTranslations("polls.results");
  const { run, refuse, refresh, isRunning, failure } = useAction();
  const read = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      const refusal = await sendFile(`/files/polls/${id}/results`, file);
      if (refusal) return refuse(refusal.message);
      refresh();
    });
  };
  return (
    <Stack gap="xs">
      <FileButton onChange={read} accept=".csv,.xlsx">
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={isRunning} title={t("fileHint")}>
            {t("file")}
          </Button>
        )}
      </FileButton>
      <FailureAlert message={failure} />
    </Stack>
  );
}
