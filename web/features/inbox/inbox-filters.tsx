"use client";

import {
  Accordion,
  AccordionControl,
  AccordionItem,
  AccordionPanel,
  Button,
  Popover,
  PopoverDropdown,
  PopoverTarget,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconFilter, IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterList } from "@/features/inbox/filter-list.tsx";
import { useFlagNames, type ListFilterOptions } from "@/features/inbox/filter-options.ts";
import { filterCount, withoutFilters, type InboxView, type ViewChange } from "@/features/inbox/inbox-view.ts";
import { DaysFilter, OtherFilters } from "@/features/inbox/more-filters.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { SidePanel } from "@/ui/side-panel.tsx";
import classes from "./filters.module.css";

interface Props {
  view: InboxView;
  filters: readonly ListFilterOptions[];
  onChange: (change: ViewChange) => void;
  /** Stands behind the filters. */
  children?: ReactNode;
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly content: ReactNode;
}

/** Filters as buttons over the list; on a narrow screen all of them in one panel. */
export function InboxFilters(props: Props) {
  const t = useTranslations("inbox");
  const [isOpen, { open, close }] = useDisclosure(false);
  const parts = useParts(props);
  const count = filterCount(props.view);
  return (
    <div className={`${classes.line} no-print`}>
      <div className={classes.bar} role="group" aria-label={t("filters")}>
        {parts.map(({ key, ...part }) => (
          <FilterButton key={key} {...part} />
        ))}
      </div>
      <div className={classes.drawer}>
        <Button
          variant="default"
          size="sm"
          onClick={open}
          leftSection={<IconFilter size={16} aria-hidden="true" />}
          aria-haspopup="dialog"
        >
          {count > 0 ? t("filtersSet", { count }) : t("filters")}
        </Button>
        <SidePanel isOpen={isOpen} onClose={close} title={t("filters")}>
          <Accordion multiple defaultValue={parts.filter((part) => part.count > 0).map(({ key }) => key)}>
            {parts.map(({ key, title, count: set, content }) => (
              <AccordionItem key={key} value={key}>
                <AccordionControl>{set > 0 ? `${title}: ${set}` : title}</AccordionControl>
                <AccordionPanel>{content}</AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
          <Button fullWidth mt="md" onClick={close}>
            {t("showFound")}
          </Button>
        </SidePanel>
      </div>
      {props.children}
    </div>
  );
}

function useParts({ view, filters, onChange }: Props): Part[] {
  const t = useTranslations("inbox");
  const lists = filters.map((filter): Part => ({
    key: filter.param,
    title: filter.title,
    count: view.lists[filter.param].length,
    content: (
      <FilterList
        filter={filter}
        chosen={view.lists[filter.param]}
        onChange={(chosen) => onChange({ lists: { [filter.param]: chosen } })}
      />
    ),
  }));
  const flagCount = Object.values(view.flags).filter(Boolean).length;
  return [
    ...lists,
    {
      key: "days",
      title: t("filter.received"),
      count: [view.from, view.to].filter(Boolean).length,
      content: <DaysFilter view={view} onChange={onChange} />,
    },
    {
      key: "other",
      title: t("filter.other"),
      count: flagCount + view.marks.length + (view.place ? 1 : 0),
      content: <OtherFilters view={view} onChange={onChange} />,
    },
  ];
}

function FilterButton({ title, count, content }: Omit<Part, "key">) {
  return (
    <Popover position="bottom-start" width={290} trapFocus returnFocus withinPortal shadow="md">
      <PopoverTarget>
        <Button
          variant={count > 0 ? "light" : "default"}
          size="compact-sm"
          rightSection={<IconChevronDown size={13} aria-hidden="true" />}
        >
          {count > 0 ? `${title}: ${count}` : title}
        </Button>
      </PopoverTarget>
      <PopoverDropdown aria-label={title}>{content}</PopoverDropdown>
    </Popover>
  );
}

/** What is filtered by now, each with a way out of it. */
export function FilterChips({ view, filters, onChange }: Props) {
  const t = useTranslations("inbox");
  const locale = useLocale();
  const flags = useFlagNames();
  const days = [view.from, view.to].map((day) => (day ? formatShortDay(day, locale) : "…")).join(" — ");
  const chips: { key: string; text: string; change: ViewChange }[] = [
    ...filters.flatMap(({ param, title, options }) =>
      view.lists[param].map((value) => ({
        key: `${param} ${value}`,
        text: `${title}: ${options.find((option) => option.value === value)?.label ?? value}`,
        change: { lists: { [param]: view.lists[param].filter((each) => each !== value) } },
      })),
    ),
    ...flags
      .filter(({ param }) => view.flags[param])
      .map(({ param, label }) => ({ key: param, text: label, change: { flags: { [param]: false } } })),
    ...view.marks.map((mark) => ({
      key: `mark ${mark}`,
      text: t("markOf", { mark }),
      change: { marks: view.marks.filter((each) => each !== mark) },
    })),
    ...(view.place
      ? [{ key: "place", text: `${t("filter.place")}: ${view.place}`, change: { place: "" } }]
      : []),
    ...(view.from || view.to
      ? [{ key: "days", text: `${t("filter.received")}: ${days}`, change: { from: null, to: null } }]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={`${classes.chips} no-print`}>
      {chips.map(({ key, text, change }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t("takeOff", { filter: text })}
          onClick={() => onChange(change)}
        >
          <span>{text}</span>
          <IconX size={13} aria-hidden="true" />
        </button>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={() => onChange(withoutFilters)}>
        {t("takeAllOff")}
      </Button>
    </div>
  );
}
