"use client";

import { Alert, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConfirmDialog } from "@/features/onboarding/confirm-dialog.tsx";
import { DiscardButton, UndoButton } from "@/features/onboarding/import-buttons.tsx";
import { isAbout } from "@/lib/pointers.ts";
import { reviewItems, type Review } from "@/features/onboarding/review-items.ts";
import { ReviewFindings } from "@/features/onboarding/review-findings.tsx";
import type { ReviewCapability } from "@/features/onboarding/use-review-words.ts";
import { useReview } from "@/features/onboarding/use-review.ts";
import { ValueList } from "@/features/onboarding/value-list.tsx";
import type { Mark } from "@/features/source-text/marks.ts";
import { SourceText } from "@/features/source-text/source-text.tsx";
import { sureFrom } from "@/lib/confidence.ts";
import classes from "@/ui/panes.module.css";
import own from "./review-workspace.module.css";

interface Props {
  initial: Review;
  sourceText: string;
  capabilities: readonly ReviewCapability[];
  regions: readonly { id: string; name: string }[];
}

type Pane = "findings" | "source" | "values";
type Span = { start: number; end: number } | null;

/** Findings, source and values of one import; choosing in one shows the same place in the others. */
export function ReviewWorkspace({ initial, sourceText, capabilities, regions }: Props) {
  const t = useTranslations("review");
  const control = useReview(initial);
  const { review } = control;
  const isOpenForChange = review.status === "IN_REVIEW" && control.conflict === null;
  const items = useMemo(() => reviewItems(review), [review]);
  const marks = useMemo(() => items.flatMap(markOf), [items]);
  const [pane, setPane] = useState<Pane>("values");
  const [chosen, setChosen] = useState<{ path: string | null; span: Span }>({ path: null, span: null });

  const choose = (path: string) =>
    setChosen({ path, span: items.find((item) => item.path === path)?.span ?? null });
  const chooseInSource = (path: string) => {
    choose(path);
    setPane("values");
  };
  const choosePlace = (path: string | null, span: Span) => {
    const item = path === null ? undefined : items.find((each) => isAbout(path, each.path));
    setChosen({ path: item?.path ?? null, span: span ?? item?.span ?? null });
    setPane(item ? "values" : "source");
  };
  return (
    <>
      {control.conflict && <Conflict message={control.conflict} />}
      <Group justify="space-between" gap="xs" mb="sm">
        <Text fz="sm" c="var(--text-quiet)" role="status">
          {isOpenForChange ? t(`save.${control.saveState}`) : t(`closed.${review.status}`)}
        </Text>
        <Group gap="xs">
          {isOpenForChange && <DiscardButton id={review.id} />}
          {review.canUndo && <UndoButton id={review.id} />}
          {isOpenForChange && <ConfirmDialog control={control} regions={regions} />}
        </Group>
      </Group>
      <SegmentedControl
        className={classes.switch}
        fullWidth
        value={pane}
        onChange={(value) => setPane(value as Pane)}
        data={(["findings", "source", "values"] as const).map((value) => ({
          value,
          label: t(`pane.${value}`),
        }))}
      />
      <div className={`${classes.panes} ${own.panes}`} data-shown={pane}>
        <div className={classes.pane} data-pane="findings">
          <ReviewFindings review={review} onChoose={choosePlace} />
        </div>
        <div className={classes.pane} data-pane="source">
          <SourceText
            text={sourceText}
            marks={marks}
            active={chosen.span}
            onChoose={chooseInSource}
            label={t("sourceText")}
          />
        </div>
        <div className={classes.pane} data-pane="values">
          <ValueList
            items={items}
            control={control}
            capabilities={capabilities}
            chosen={chosen.path}
            isOpenForChange={isOpenForChange}
            onChoose={choose}
          />
        </div>
      </div>
    </>
  );
}

function Conflict({ message }: { message: string }) {
  const t = useTranslations("review");
  return (
    <Alert role="alert" color="yellow" mb="sm">
      <Text mb="xs">{message}</Text>
      <Button size="xs" variant="default" onClick={() => window.location.reload()}>
        {t("readAnew")}
      </Button>
    </Alert>
  );
}

function markOf({ path, span, confidence }: ReturnType<typeof reviewItems>[number]): Mark[] {
  return span ? [{ id: path, ...span, tone: confidence >= sureFrom ? "sure" : "unsure" }] : [];
}
