"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SaveState } from "@/features/minutes/use-autosave.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Whether what was typed is kept. */
export function SaveSign({ state, failure }: { state: SaveState; failure: string | null }) {
  const t = useTranslations("minutes");
  return (
    <>
      <Text size="xs" c="var(--text-quiet)" aria-live="polite">
        {t(`saveState.${state}`)}
      </Text>
      <FailureAlert message={failure} />
    </>
  );
}
