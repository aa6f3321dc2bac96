import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { NotificationList } from "@/features/notification/notification-list.tsx";
import { load } from "@/lib/graphql.ts";
import { NotificationsDocument } from "@/lib/graphql.generated.ts";
import { getViewerOf } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  unreadOnly: boolean;
  after: string | null;
}

/** What the person was told, newest first. */
export async function NotificationsPage({ slug, unreadOnly, after }: Props) {
  const t = await getTranslations("notifications");
  const { municipality } = await getViewerOf("MUNICIPALITY");
  const { notifications, unreadNotificationCount } = await load(NotificationsDocument, {
    unreadOnly,
    first: 50,
    after,
  });
  const { edges, pageInfo, totalCount } = notifications;
  const here = `/${slug}/notifications`;
  const filter = unreadOnly ? "unread=1&" : "";
  return (
    <Page
      title={t("title")}
      lead={t("lead", { count: totalCount })}
      actions={
        <>
          <TextLink href={unreadOnly ? here : `${here}?unread=1`}>
            {unreadOnly ? t("showAll") : t("showUnread")}
          </TextLink>
          <TextLink href={`/${slug}/preferences`}>{t("preferences")}</TextLink>
        </>
      }
    >
      {edges.length > 0 ? (
        <NotificationList
          slug={slug}
          timeZone={municipality?.timeZone ?? "UTC"}
          notices={edges.map(({ node }) => node)}
          unread={unreadNotificationCount}
        />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
      <Group gap="md">
        {after !== null && <TextLink href={unreadOnly ? `${here}?unread=1` : here}>{t("newest")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
          <TextLink href={`${here}?${filter}after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("older")}
          </TextLink>
        )}
      </Group>
    </Page>
  );
}
