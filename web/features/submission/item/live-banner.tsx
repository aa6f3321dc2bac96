"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconPencil, IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useLiveItem } from "@/features/submission/item/use-live-item.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./item-page.module.css";

/** Tells what others do with the submission now, and shows it when asked: typed text stays. */
export function LiveBanner() {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { changed, isReading } = useItem();
  const { news, answering, isConnected } = useLiveItem();
  const last = news.at(-1);
  return (
    <div className={`${classes.news} no-print`} aria-live="polite">
      {!isConnected && (
        <Group gap={6}>
          <IconPlugConnectedX size={16} aria-hidden="true" />
          <Text fz="sm">{t("live.broken")}</Text>
        </Group>
      )}
      {answering.map(({ actor }) => (
        <Alert
          key={actor}
          color="yellow"
          variant="light"
          icon={<IconPencil size={18} aria-hidden="true" />}
          className={classes.alert}
        >
          {t("live.answering", { actor })}
        </Alert>
      ))}
      {last && (
        <Alert
          color="blue"
          variant="light"
          icon={<IconRefresh size={18} aria-hidden="true" />}
          className={classes.alert}
        >
          <Group gap="sm" justify="space-between">
            <span>
              {t("live.changed", { actor: last.actor, event: name("submissionEvent", last.kind) })}
              {news.length > 1 && ` ${t("live.andMore", { count: news.length - 1 })}`}
            </span>
            <Button size="compact-sm" variant="default" loading={isReading} onClick={changed}>
              {t("live.show")}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
