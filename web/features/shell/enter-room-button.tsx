"use client";

import { Button, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EnterRoomDocument } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { useAction } from "@/lib/use-action.ts";
import type { Viewer } from "@/lib/viewer.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

export function EnterRoomButton({ choice }: { choice: Viewer["rooms"][number] }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const { run, isRunning, failure } = useAction();
  const enter = () =>
    run(async () => {
      await send(EnterRoomDocument, { input: { room: choice.room, municipalityId: choice.municipalityId } });
      router.refresh();
    });
  return (
    <Stack gap="sm">
      <FailureAlert message={failure} />
      <Button onClick={() => void enter()} loading={isRunning}>
        {t("enterRoom")}
      </Button>
    </Stack>
  );
}
