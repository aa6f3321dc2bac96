"use client";

import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ClauseText } from "@/features/submission/item/clause-text.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Outcome } from "@/features/submission/item/use-outcome.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const changedMeanwhile = "CHANGED_MEANWHILE";

/** Why a change was not made, with its clause. A change that came too late can go on from the new state. */
export function OutcomeAlert({ outcome: { failure, refusal, forget } }: { outcome: Outcome }) {
  const t = useTranslations("submissionItem");
  const { changed } = useItem();
  if (!refusal) return <FailureAlert message={failure} />;
  const readAnew = () => {
    changed();
    forget();
  };
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
      {refusal.message}
      {refusal.clause && (
        <Text fz="sm" mt={4}>
          {t("ground")}: <ClauseText clause={refusal.clause} />
        </Text>
      )}
      {refusal.code === changedMeanwhile && (
        <>
          <Text fz="sm" mt={4}>
            {t("draftStays")}
          </Text>
          <Button size="compact-sm" variant="default" mt={6} onClick={readAnew}>
            {t("readAnew")}
          </Button>
        </>
      )}
    </Alert>
  );
}
