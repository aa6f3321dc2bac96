"use client";

import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ClauseText } from "@/features/submission/item/clause-text.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { changedMeanwhile, type Outcome } from "@/features/submission/item/use-outcome.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Why a change was not made, with its clause. A change that came too late can go on from the new state. */
export function OutcomeAlert({ outcome: { failure, refusal } }: { outcome: Outcome }) {
  const t = useTranslations("submissionItem");
  const { changed, isReading } = useItem();
  const alertRef = useRef<HTMLDivElement>(null);
  // In a long dialogue the reason stands below what is seen.
  const told = refusal?.message ?? failure;
  useEffect(() => {
    if (told !== null) alertRef.current?.scrollIntoView({ block: "nearest" });
  }, [told]);
  if (!refusal) {
    return (
      <div ref={alertRef}>
        <FailureAlert message={failure} />
      </div>
    );
  }
  return (
    <Alert
      ref={alertRef}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
    >
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
          <Button size="compact-sm" variant="default" mt={6} loading={isReading} onClick={changed}>
            {t("readAnew")}
          </Button>
        </>
      )}
    </Alert>
  );
}
