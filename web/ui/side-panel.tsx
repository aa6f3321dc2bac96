"use client";

import {
  DrawerBody,
  DrawerCloseButton,
  DrawerContent,
  DrawerHeader,
  DrawerOverlay,
  DrawerRoot,
  DrawerTitle,
} from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A panel at the right of the page. Its heading is no second banner of the page, hence the role. */
export function SidePanel({ isOpen, onClose, title, children }: Props) {
  const t = useTranslations("common");
  return (
    <DrawerRoot opened={isOpen} onClose={onClose} position="right" size="lg">
      <DrawerOverlay />
      <DrawerContent>
        <DrawerHeader role="presentation">
          <DrawerTitle fz="lg" fw={620}>
            {title}
          </DrawerTitle>
          <DrawerCloseButton aria-label={t("close")} />
        </DrawerHeader>
        <DrawerBody>{children}</DrawerBody>
      </DrawerContent>
    </DrawerRoot>
  );
}
