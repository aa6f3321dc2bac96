"use client";

import {
  ModalBody,
  ModalCloseButton,
  ModalContent,
  ModalHeader,
  ModalOverlay,
  ModalRoot,
  ModalTitle,
} from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  size?: "md" | "lg";
  children: ReactNode;
}

/** A dialogue over the page. Its heading is no second banner of the page, hence the role. */
export function Dialog({ isOpen, onClose, title, size = "md", children }: Props) {
  const t = useTranslations("common");
  return (
    <ModalRoot opened={isOpen} onClose={onClose} size={size} centered>
      <ModalOverlay />
      <ModalContent>
        <ModalHeader role="presentation">
          <ModalTitle fz="lg" fw={620}>
            {title}
          </ModalTitle>
          <ModalCloseButton aria-label={t("close")} />
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
      </ModalContent>
    </ModalRoot>
  );
}
