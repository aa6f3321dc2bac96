"use client";

import { Button, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconHelp, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import type { ReadValue, ReviewItem } from "@/features/onboarding/review-items.ts";
import type { ReviewControl } from "@/features/onboarding/use-review.ts";
import { ValueEditor, type Options } from "@/features/onboarding/value-editor.tsx";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./value-card.module.css";

interface Props {
  item: ReviewItem;
  isChosen: boolean;
  isOpenForChange: boolean;
  errors: ReviewControl["errors"];
  optionsOf: (value: ReadValue) => Options | null;
  wordsOf: (value: ReadValue) => string;
  onChoose: (path: string) => void;
  onCorrect: ReviewControl["correct"];
}

/** One value as it was read; chosen, it opens for correcting. */
export const ValueCard = memo(function ValueCard(props: Props) {
  const { item, isChosen, isOpenForChange, onChoose } = props;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li
      ref={card}
      className={classes.card}
      data-attention={item.attention}
      data-chosen={isChosen || undefined}
    >
      <UnstyledButton
        className={classes.head}
        aria-expanded={isOpenForChange ? isChosen : undefined}
        onClick={() => onChoose(item.path)}
      >
        <Heading {...props} />
      </UnstyledButton>
      {isChosen && isOpenForChange && <Editors {...props} />}
    </li>
  );
});

function Heading({ item, wordsOf }: Props) {
  const { name } = useLabels();
  const clauseName = useClauseName();
  return (
    <>
      <span className={classes.meta}>
        <span>{name("group", item.group)}</span>
        <span>{item.clause && clauseName(item.clause)}</span>
      </span>
      {item.values.map((value) => (
        <span key={value.path} className={classes.value}>
          <span className={classes.field}>{name("field", value.field)}: </span>
          {value.values.length > 0 ? wordsOf(value) : "—"}
        </span>
      ))}
      <AttentionNote item={item} />
    </>
  );
}

function AttentionNote({ item: { attention, confidence, values } }: { item: ReviewItem }) {
  const t = useTranslations("review");
  const { name } = useLabels();
  const origin = values[0]?.origin ?? "EXTRACTED";
  if (attention === "obstacle" || attention === "finding") {
    return (
      <span className={classes.note}>
        <IconAlertTriangle size={14} aria-hidden="true" /> {t(`attention.${attention}`)}
      </span>
    );
  }
  if (attention === "unsure") {
    return (
      <span className={classes.note}>
        <IconHelp size={14} aria-hidden="true" />{" "}
        {t("attention.unsure", { percent: Math.round(confidence * 100) })}
      </span>
    );
  }
  return origin === "EXTRACTED" ? null : <span className={classes.note}>{name("origin", origin)}</span>;
}

function Editors({ item, errors, optionsOf, onCorrect }: Props) {
  const t = useTranslations("review");
  return (
    <Stack gap="xs" className={classes.editors}>
      {item.values.map((value) => (
        <ValueEditor
          key={`${value.path} ${value.values.join(" ")}`}
          value={value}
          options={optionsOf(value)}
          error={errors.get(value.path)}
          onSave={(content) => onCorrect({ operation: "SET", path: value.path, value: content })}
        />
      ))}
      {errors.get(item.path) && item.values.every(({ path }) => path !== item.path) && (
        <Text c="red.8" fz="sm" role="alert">
          {errors.get(item.path)}
        </Text>
      )}
      {item.isRemovable && (
        <Group>
          <Button
            size="compact-xs"
            variant="subtle"
            c="var(--danger)"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => onCorrect({ operation: "REMOVE", path: item.path })}
          >
            {t("removeValue")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
