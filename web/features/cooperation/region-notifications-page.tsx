import { notFound } from "next/navigation";
import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { MarkReadButton } from "@/features/cooperation/mark-read-button.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { regionNoticePath } from "@/features/cooperation/region-notice.ts";
import { formatInstant } from "@/lib/dates.ts";
import { RegionNotificationsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** What the people of the regional centre were told; each marks for himself what he has read. */
export async function RegionNotificationsPage({ after }: { after: string | null }) {
  const t = await getTranslations("cooperation.notices");
  const locale = await getLocale();
  const room = await cooperationRoom();
  if (!room.isRegion) notFound();
  const { regionNotifications, unreadRegionNotificationCount } = await load(RegionNotificationsDocument, {
    first: 50,
    after,
  });
  return (
    <CooperationPage
      room={room}
      list="notifications"
      lead={t("lead", { count: unreadRegionNotificationCount })}
      actions={unreadRegionNotificationCount > 0 && <MarkReadButton />}
    >
      {regionNotifications.edges.length === 0 && <Empty title={t("none")} />}
      <PlainList>
        {regionNotifications.edges.map(({ node }) => {
          const path = regionNoticePath(node.kind, node.subjectId);
          const words = label("regionNotificationKind", node.kind, locale);
          return (
            <PlainListItem key={node.id}>
              <Text component="span" fw={node.readAt === null ? 600 : 400}>
                {path === null ? words : <TextLink href={path}>{words}</TextLink>}
              </Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[node.municipality?.name, formatInstant(node.createdAt, locale, room.timeZone)]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </PlainListItem>
          );
        })}
      </PlainList>
      <NextPage pageInfo={regionNotifications.pageInfo} address={`${room.base}/notifications`} />
    </CooperationPage>
  );
}
