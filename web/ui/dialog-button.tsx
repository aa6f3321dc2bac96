"use client";

import { Button, Group, Stack, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useAction } from "@/lib/use-action.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  /** Words on the button that opens the dialogue. */
  label: string;
  /** Says which of many equal buttons this is, for those who do not see the row. */
  accessibleLabel?: string;
  title: string;
  submitLabel: string;
  /** Changes something; gives a refusal to show, or null when done: the page then shows the new state. */
  onSubmit: () => Promise<string | null>;
  onOpen?: () => void;
  /** What happens after success instead of closing and reading the page anew. */
  onDone?: () => void;
  /** What happens in the moment in which the page shows the change. */
  onShown?: () => void;
  isDanger?: boolean;
  size?: "md" | "lg";
  buttonProps?: ButtonProps;
  children: ReactNode;
}

/** A button with a dialogue behind it: a short form or a question, and one change. */
export function DialogButton({
  label,
  accessibleLabel,
  title,
  submitLabel,
  onSubmit,
  onOpen,
  onDone,
  onShown,
  isDanger = false,
  size,
  buttonProps,
  children,
}: Props) {
  const t = useTranslations("common");
  const [isOpen, { open, close }] = useDisclosure(false);
  const { run, refuse, refresh, isRunning, failure } = useAction();
  // The page may be read anew between the press and the change: what was read last decides.
  const latest = useRef(onSubmit);
  useLayoutEffect(() => {
    latest.current = onSubmit;
  });
  const show = () => {
    refuse(null);
    onOpen?.();
    open();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialogue inside a form must not submit that form too.
    event.stopPropagation();
    void run(async () => {
      const refusal = await latest.current();
      if (refusal !== null) return refuse(refusal);
      if (onDone) {
        close();
        return onDone();
      }
      // Closed when the page shows the change: nobody can press a button of the state of before.
      refresh(() => {
        close();
        onShown?.();
      });
    });
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" {...buttonProps} onClick={show} aria-label={accessibleLabel}>
        {label}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={title} size={size}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            {children}
            <FailureAlert message={failure} />
            <Group justify="flex-end" gap="xs" mt="xs">
              <Button variant="default" onClick={close}>
                {t("cancel")}
              </Button>
              <Button type="submit" loading={isRunning} color={isDanger ? "red.8" : undefined}>
                {submitLabel}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
