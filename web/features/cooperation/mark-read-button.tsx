"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { MarkRegionNotificationsReadDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Marks everything as read by the viewer. */
export function MarkReadButton() {
  const t = useTranslations("cooperation.notices");
  const { run, isRunning, failure, refresh } = useAction();
  const mark = () =>
    run(async () => {
      await send(MarkRegionNotificationsReadDocument, { ids: null });
      refresh();
    });
  return (
    <>
      <Button size="sm" variant="default" loading={isRunning} onClick={() => void mark()}>
        {t("markAll")}
      </Button>
      <FailureAlert message={failure} />
    </>
  );
}
