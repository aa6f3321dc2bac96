"use client";

import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  /** Namespace with the words `add`, `change`, `changeOf` and `save`. */
  words: "causes" | "topics" | "mechanisms" | "templates";
  /** Name of what is changed; null when something is added. */
  changed: string | null;
  size?: "md" | "lg";
  onOpen: () => void;
  onSubmit: () => Promise<string | null>;
  children: ReactNode;
}

const plus = {
  size: "sm",
  variant: "filled",
  leftSection: <IconPlus size={16} aria-hidden="true" />,
} as const;

/** A button with a form behind it that adds a thing, or changes the one it stands beside. */
export function SaveButton({ words, changed, children, ...rest }: Props) {
  const t = useTranslations(words);
  const label = changed === null ? t("add") : t("change");
  return (
    <DialogButton
      label={label}
      title={label}
      submitLabel={t("save")}
      {...(changed === null ? { buttonProps: plus } : { accessibleLabel: t("changeOf", { name: changed }) })}
      {...rest}
    >
      {children}
    </DialogButton>
  );
}
