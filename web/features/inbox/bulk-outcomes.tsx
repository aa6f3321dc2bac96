"use client";

import { Alert, Button, Group, List, ListItem, Progress, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { fetchData } from "@/lib/browser-graphql.ts";
import { BulkAssignmentDocument, type BulkStateFragment } from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const pauseMs = 1_500;

interface Props {
  first: BulkStateFragment;
  onClose: () => void;
  onDone: () => void;
}

/** How far an assignment of many has come, and each that was refused. It goes on when the dialogue is closed. */
export function BulkOutcomes({ first, onClose, onDone }: Props) {
  const t = useTranslations("inbox");
  const tCommon = useTranslations("common");
  const { state, failure } = useBulkState(first, onDone);
  const refused = state.outcomes.filter(({ isAssigned }) => !isAssigned);
  const done = state.assigned + state.refused;
  return (
    <Stack gap="sm">
      <Text role="status">
        {state.isFinished
          ? t("assign.done", { count: state.assigned })
          : t("assign.progress", { done, total: state.total })}
      </Text>
      {!state.isFinished && (
        <>
          <Progress
            value={(done / Math.max(1, state.total)) * 100}
            animated
            aria-label={t("assign.running")}
          />
          <Text fz="sm" c="var(--text-quiet)">
            {t("assign.goesOn")}
          </Text>
        </>
      )}
      <FailureAlert message={failure} />
      {refused.length > 0 && (
        <Alert color="yellow" variant="light" title={t("assign.refused", { count: state.refused })}>
          <List size="sm" spacing={4}>
            {refused.map(({ submissionId, number, message }) => (
              <ListItem key={submissionId}>
                {number ? `${number}: ` : ""}
                {message}
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{tCommon("close")}</Button>
      </Group>
    </Stack>
  );
}

/** Asks again until everything has its outcome. */
function useBulkState(first: BulkStateFragment, onDone: () => void) {
  const describe = useFailureText();
  const doneRef = useLatestRef(onDone);
  const [state, setState] = useState(first);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (state.isFinished) {
      doneRef.current();
      return;
    }
    const timer = setTimeout(() => {
      fetchData(BulkAssignmentDocument, { id: state.id }).then(
        ({ bulkAssignment }) => setState({ ...bulkAssignment }),
        (error: unknown) => setFailure(describe(error)),
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [state, describe, doneRef]);
  return { state, failure };
}
