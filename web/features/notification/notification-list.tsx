"use client";

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { announceRead } from "@/features/notification/bell.tsx";
import { type Notice, noticeFacts, noticePath } from "@/features/notification/notice.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { MarkNotificationsReadDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  timeZone: string;
  notices: readonly Notice[];
  unread: number;
}

/** Notifications, newest first; opening one marks it as read. */
export function NotificationList({ slug, timeZone, notices, unread }: Props) {
  const t = useTranslations("notifications");
  const { run, isRunning, failure, refresh } = useAction();
  const mark = (ids: string[] | null) =>
    run(async () => {
      await send(MarkNotificationsReadDocument, { ids });
      announceRead();
      refresh();
    });
  return (
    <Stack gap="sm">
      {unread > 0 && (
        <div>
          <Button variant="default" size="sm" loading={isRunning} onClick={() => mark(null)}>
            {t("markAll", { count: unread })}
          </Button>
        </div>
      )}
      <FailureAlert message={failure} />
      <PlainList>
        {notices.map((notice) => (
          <PlainListItem
            key={notice.id}
            aside={
              notice.readAt === null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={isRunning}
                  aria-label={t("markOf", { number: noticeFacts(notice.params).number ?? "" })}
                  onClick={() => mark([notice.id])}
                >
                  {t("mark")}
                </Button>
              )
            }
          >
            <Line
              notice={notice}
              slug={slug}
              timeZone={timeZone}
              onOpen={() => notice.readAt === null && void mark([notice.id])}
            />
          </PlainListItem>
        ))}
      </PlainList>
    </Stack>
  );
}

interface LineProps {
  notice: Notice;
  slug: string;
  timeZone: string;
  onOpen: () => void;
}

function Line({ notice, slug, timeZone, onOpen }: LineProps) {
  const t = useTranslations("notifications");
  const locale = useLocale();
  const { name } = useLabels();
  const { number, dueAt } = noticeFacts(notice.params);
  const path = noticePath(slug, notice);
  const words = `${name("notificationKind", notice.kind)}${number === null ? "" : ` № ${number}`}`;
  const isUnread = notice.readAt === null;
  return (
    <>
      <Group gap="xs">
        <Text component="span" fw={isUnread ? 600 : 400}>
          {path === null ? (
            words
          ) : (
            <TextLink href={path} onClick={onOpen}>
              {words}
            </TextLink>
          )}
        </Text>
        {isUnread && (
          <Badge variant="default" tt="none" fw={500} radius="sm">
            {t("unread")}
          </Badge>
        )}
        {notice.isUrgent && (
          <Badge variant="filled" color="red.8" tt="none" fw={500} radius="sm">
            {t("urgent")}
          </Badge>
        )}
      </Group>
      <Text fz="sm" c="var(--text-quiet)">
        {formatInstant(notice.createdAt, locale, timeZone)}
        {dueAt !== null && ` · ${t("due", { at: formatInstant(dueAt, locale, timeZone) })}`}
      </Text>
    </>
  );
}
