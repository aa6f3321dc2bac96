"use client";

import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { IntakeField } from "@/features/submission/intake-draft.ts";
import type { Fault } from "@/features/submission/use-intake.ts";

/** What is wrong with a field, and the law or clause that says so; undefined when all is well. */
export function errorOf(fault: Fault | null, field: IntakeField): ReactNode {
  if (fault?.field !== field) return undefined;
  const text = fault.clause ? `${fault.message} (${fault.clause})` : fault.message;
  return <span role="alert">{text}</span>;
}

/** The same under several controls that stand together. */
export function FaultLine({ fault, field }: { fault: Fault | null; field: IntakeField }) {
  const error = errorOf(fault, field);
  return error === undefined ? null : (
    <Text fz="sm" c="var(--danger-text)">
      {error}
    </Text>
  );
}
