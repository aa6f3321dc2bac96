import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";

/** A failure or refusal beside what caused it; read out at once. */
export function FailureAlert({ message }: { message: string | null }) {
  if (!message) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} aria-hidden="true" />} variant="light">
      {message}
    </Alert>
  );
}
