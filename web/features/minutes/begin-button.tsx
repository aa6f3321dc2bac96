"use client";

import { Button, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { DraftMinutesDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Begins the minutes of a meeting. */
export function BeginButton({ meetingId }: { meetingId: string }) {
  const t = useTranslations("minutes");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const begin = () =>
    run(async () => {
      const refusal = refusalOf((await send(DraftMinutesDocument, { meetingId })).done);
      if (refusal !== null) return refuse(refusal);
      refresh();
    });
  return (
    <Stack gap="sm" align="center">
      <Button onClick={() => void begin()} loading={isRunning}>
        {t("begin")}
      </Button>
      <FailureAlert message={failure} />
    </Stack>
  );
}
