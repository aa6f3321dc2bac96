"use client";

import { Button, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { ConfirmExtractDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Confirms that the extract has come. */
export function ConfirmExtract({ id }: { id: string }) {
  const t = useTranslations("minutes");
  const { run, isRunning, failure, refresh } = useAction();
  const confirm = () =>
    run(async () => {
      await send(ConfirmExtractDocument, { id });
      refresh();
    });
  return (
    <Stack gap="xs" align="flex-start" className="no-print">
      <Button onClick={() => void confirm()} loading={isRunning}>
        {t("confirmReceipt")}
      </Button>
      <FailureAlert message={failure} />
    </Stack>
  );
}
