"use client";

import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { InboxColumn } from "@/features/inbox/inbox-columns.ts";
import { InboxTable } from "@/features/inbox/inbox-table.tsx";
import { filterCount, withoutFilters, type InboxView, type ViewChange } from "@/features/inbox/inbox-view.ts";
import type { Choice } from "@/features/inbox/use-choice.ts";
import type { Inbox } from "@/features/inbox/use-inbox.ts";
import type { LiveInbox } from "@/features/inbox/use-live-inbox.ts";
import { Empty } from "@/ui/empty.tsx";
import classes from "./inbox-list.module.css";

interface Props {
  inbox: Inbox;
  live: LiveInbox;
  columns: readonly InboxColumn[];
  slug: string;
  timeZone: string;
  now: Date;
  /** Null when the person may do nothing with several rows. */
  choice: Choice | null;
  onAssign: () => void;
  /** Everything that meets the filter, shown or not. */
  onAssignAll: () => void;
  onRefresh: () => void;
  view: InboxView;
  onChange: (change: ViewChange) => void;
}

const nothing = () => undefined;

/** How much there is, what is new, the rows, and the way to more of them. */
export function InboxList({
  inbox,
  live,
  choice,
  onAssign,
  onAssignAll,
  onRefresh,
  view,
  onChange,
  ...table
}: Props) {
  const t = useTranslations("inbox");
  const { rows, totalCount, isTotalExact, nextCursor, isLoading, failure } = inbox;
  return (
    <Stack gap="xs">
      <Group gap="sm" mih={30}>
        <Text fz="sm" c="var(--text-quiet)" role="status">
          {isLoading
            ? t("loading")
            : t(isTotalExact ? "found" : "foundAtLeast", {
                count: isTotalExact ? totalCount : totalCount - 1,
              })}
        </Text>
        {choice && choice.chosen.size > 0 && (
          <Group gap="xs" className="no-print">
            <Button size="compact-sm" onClick={onAssign}>
              {t("assignChosen", { count: choice.chosen.size })}
            </Button>
            {choice.chosen.size === rows.length && nextCursor !== null && (
              <Button size="compact-sm" variant="default" onClick={onAssignAll}>
                {t("assignFound")}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" onClick={choice.clear}>
              {t("chooseNone")}
            </Button>
          </Group>
        )}
        <News live={live} onRefresh={onRefresh} />
      </Group>
      {failure && (
        <Alert role="alert" color="red" variant="light">
          <Group justify="space-between">
            {failure}
            <Button size="compact-sm" variant="default" onClick={onRefresh}>
              {t("again")}
            </Button>
          </Group>
        </Alert>
      )}
      {rows.length > 0 ? (
        <InboxTable
          rows={rows}
          isLoading={isLoading}
          chosen={choice?.chosen ?? null}
          onChoose={choice?.choose ?? nothing}
          onChooseAll={choice?.chooseAll ?? nothing}
          answering={live.answering}
          changed={live.changed}
          {...table}
        />
      ) : (
        !failure && !isLoading && <NothingFound view={view} onChange={onChange} />
      )}
      {nextCursor !== null && rows.length > 0 && (
        <Group justify="center" gap="md" className="no-print" py="xs">
          <Button variant="default" onClick={() => void inbox.more()} loading={isLoading}>
            {t("more")}
          </Button>
          <Text fz="sm" c="var(--text-quiet)">
            {t("shown", { count: rows.length })}
          </Text>
        </Group>
      )}
    </Stack>
  );
}

function News({ live, onRefresh }: { live: LiveInbox; onRefresh: () => void }) {
  const t = useTranslations("inbox");
  return (
    <div role="status" className={`${classes.news} no-print`}>
      {(live.news > 0 || live.isMuch) && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={onRefresh}
          leftSection={<IconRefresh size={14} aria-hidden="true" />}
        >
          {live.isMuch ? t("newsMuch") : t("news", { count: live.news })}
        </Button>
      )}
      {!live.isConnected && (
        <Text fz="sm" c="var(--text-quiet)" className={classes.offline}>
          <IconPlugConnectedX size={15} aria-hidden="true" /> {t("noLive")}
        </Text>
      )}
    </div>
  );
}

function NothingFound({ view, onChange }: Pick<Props, "view" | "onChange">) {
  const t = useTranslations("inbox");
  const isNarrowed = view.text !== "" || filterCount(view) > 0;
  return (
    <Empty title={isNarrowed ? t("nothingFound") : t(`empty.${view.tab}`)}>
      {isNarrowed && (
        <Button variant="default" size="compact-md" onClick={() => onChange(withoutFilters)}>
          {t("takeAllOff")}
        </Button>
      )}
    </Empty>
  );
}
