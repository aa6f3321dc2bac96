"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { OutcomeAlert } from "@/features/submission/item/outcome-alert.tsx";
import { useOutcome } from "@/features/submission/item/use-outcome.ts";
import type { ItemOutcomeFragment } from "@/lib/graphql.generated.ts";
import { Dialog } from "@/ui/dialog.tsx";

interface Props {
  title: string;
  /** What comes of it, said before. */
  lead?: ReactNode;
  submitLabel: string;
  onSubmit: () => Promise<{ outcome: ItemOutcomeFragment }>;
  onClose: () => void;
  /** What is missing before anything can be sent. */
  isIncomplete?: boolean;
  isDanger?: boolean;
  size?: "md" | "lg";
  children?: ReactNode;
}

/** A dialogue that changes the submission once. A refusal leaves what was typed where it is. */
export function ActionDialog({
  title,
  lead,
  submitLabel,
  onSubmit,
  onClose,
  isIncomplete = false,
  isDanger = false,
  size,
  children,
}: Props) {
  const t = useTranslations("common");
  const { isReading } = useItem();
  const outcome = useOutcome(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void outcome.change(onSubmit);
  };
  return (
    <Dialog isOpen onClose={onClose} title={title} size={size}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {lead && <Text>{lead}</Text>}
          {children}
          <OutcomeAlert outcome={outcome} />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              loading={outcome.isRunning}
              disabled={isIncomplete || isReading}
              color={isDanger ? "red.8" : undefined}
            >
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
