"use client";

import {
  ActionIcon,
  Button,
  Checkbox,
  Popover,
  PopoverDropdown,
  PopoverTarget,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { IconColumns3, IconKeyboard, IconRefresh, IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { fixedColumns, type InboxColumn } from "@/features/inbox/inbox-columns.ts";
import { inboxSorts, type InboxSort, type InboxView, type ViewChange } from "@/features/inbox/inbox-view.ts";
import { useDelayed } from "@/lib/use-delayed.ts";
import classes from "./inbox-toolbar.module.css";

interface Props {
  view: InboxView;
  onChange: (change: ViewChange) => void;
  columns: readonly InboxColumn[];
  offered: readonly InboxColumn[];
  onColumns: (columns: InboxColumn[]) => void;
  onRefresh: () => void;
  onHelp: () => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Search, order and columns of the list. */
export function InboxToolbar({ view, onChange, searchRef, onRefresh, onHelp, ...columnProps }: Props) {
  const t = useTranslations("inbox");
  const [text, setText] = useDelayed(view.text, (typed) => onChange({ text: typed }));
  return (
    <div className={`${classes.bar} no-print`}>
      <TextInput
        ref={searchRef}
        type="search"
        className={classes.search}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text === "") event.currentTarget.blur();
        }}
      />
      <Select
        className={classes.sort}
        aria-label={t("sort")}
        data={inboxSorts.map((value) => ({ value, label: t(`sortBy.${value}`) }))}
        value={view.sort}
        allowDeselect={false}
        onChange={(sort) => sort && onChange({ sort: sort as InboxSort })}
      />
      <ColumnChoice {...columnProps} />
      <ActionIcon
        variant="default"
        size={34}
        onClick={onRefresh}
        aria-label={t("refresh")}
        title={t("refresh")}
      >
        <IconRefresh size={17} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={34}
        onClick={onHelp}
        aria-label={t("keys.title")}
        title={t("keys.title")}
        className={classes.keys}
      >
        <IconKeyboard size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function ColumnChoice({ columns, offered, onColumns }: Pick<Props, "columns" | "offered" | "onColumns">) {
  const t = useTranslations("inbox");
  return (
    <Popover position="bottom-end" width={240} trapFocus returnFocus withinPortal shadow="md">
      <PopoverTarget>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconColumns3 size={16} aria-hidden="true" />}
          className={classes.columns}
        >
          {t("columns")}
        </Button>
      </PopoverTarget>
      <PopoverDropdown aria-label={t("columns")}>
        <Checkbox.Group
          aria-label={t("columns")}
          value={[...columns]}
          onChange={(chosen) => onColumns(offered.filter((column) => chosen.includes(column)))}
        >
          <Stack gap={8}>
            {offered.map((column) => (
              <Checkbox
                key={column}
                value={column}
                size="xs"
                label={t(`column.${column}`)}
                disabled={fixedColumns.has(column)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </PopoverDropdown>
    </Popover>
  );
}
