"use client";

import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { ItemKeys } from "@/features/submission/item/keys-help.tsx";
import { cardPath } from "@/features/submission/paths.ts";

/** Beside the title: the keys of the page and the card for paper. */
export function ItemButtons() {
  const t = useTranslations("submissionItem");
  const { slug, item } = useItem();
  return (
    <>
      <ItemKeys />
      <Button
        component={Link}
        href={cardPath(slug, item.id)}
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
      >
        {t("card")}
      </Button>
    </>
  );
}
