"use client";

import { Button, Group, Loader, Text } from "@mantine/core";
import { IconPhotoDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useRef, type ReactNode } from "react";
import { ChartTable, type ChartFacts } from "@/ui/chart/chart-table.tsx";
import { useChart, type ChartOption, type ChartPoint } from "@/ui/chart/use-chart.ts";
import { download } from "@/lib/table-file.ts";
import { useAction } from "@/lib/use-action.ts";
import classes from "./chart.module.css";

interface Props {
  /** Heading, name of the file, and what a screen reader says of the picture. */
  title: string;
  /** Memoise it: the chart is drawn anew when it changes. */
  option: ChartOption;
  /** Pixels. */
  height?: number;
  /** The same figures as a table: what the picture shows must be readable without it. */
  table: ChartFacts;
  /** Line under the picture, e.g. «Данные на 21.11.2026, 13:04»; it goes into the PNG too. */
  note?: string;
  /** Level of the heading on the page; null where the title already stands above. */
  heading?: 2 | 3 | null;
  aside?: ReactNode;
  /** Called with the point, bar or cell a person clicks. The table must offer the same way. */
  onPick?: (point: ChartPoint) => void;
}

/** A chart that prints, can be taken away as PNG, and can be read as a table. */
export function Chart({ title, option, height = 320, table, note, heading = 3, aside, onPick }: Props) {
  const t = useTranslations("chart");
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { isReady, hasFailed, picture } = useChart(place, option, onPick);
  const { run, isRunning } = useAction();
  const save = () => run(async () => download(await picture(title, note ?? null), `${title}.png`));
  const Heading = heading === 2 ? "h2" : "h3";
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        {heading === null ? (
          <span id={id} className={classes.hidden}>
            {title}
          </span>
        ) : (
          <Heading id={id} className={classes.title}>
            {title}
          </Heading>
        )}
        <Group gap="xs" className="no-print" wrap="nowrap">
          {aside}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPhotoDown size={16} aria-hidden="true" />}
            onClick={() => void save()}
            loading={isRunning}
            disabled={!isReady}
            aria-label={t("saveOf", { title })}
          >
            {t("save")}
          </Button>
        </Group>
      </Group>
      {hasFailed ? (
        <Text role="status" c="var(--text-quiet)">
          {t("failed")}
        </Text>
      ) : (
        <div className={classes.frame} style={{ height }}>
          {!isReady && <Loader size="sm" className={classes.loader} aria-label={t("loading")} />}
          <div ref={place} role="img" aria-labelledby={id} className={classes.place} />
        </div>
      )}
      {note && <p className={classes.note}>{note}</p>}
      <ChartTable caption={title} facts={table} isOpen={hasFailed} />
    </figure>
  );
}
