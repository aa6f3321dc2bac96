"use client";

import { Text } from "@mantine/core";
import type { IntakeField } from "@/features/submission/intake-draft.ts";
import type { Fault } from "@/features/submission/use-intake.ts";

interface Props {
  fault: Fault | null;
  field: IntakeField;
  /** Stands by itself and not inside a field that shows its error. */
  isAlone?: boolean;
}

/** What is wrong with a field, and the law or clause that says so; nothing when all is well. */
export function FaultText({ fault, field, isAlone = false }: Props) {
  if (fault?.field !== field) return null;
  const text = fault.clause ? `${fault.message} (${fault.clause})` : fault.message;
  return isAlone ? (
    <Text fz="sm" c="var(--danger-text)" role="alert">
      {text}
    </Text>
  ) : (
    <span role="alert">{text}</span>
  );
}
