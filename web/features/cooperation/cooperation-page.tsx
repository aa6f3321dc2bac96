import { Badge, Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import classes from "@/features/cooperation/cooperation.module.css";
import { CooperationCountsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

export const cooperationLists = ["requests", "recommendations", "practices", "targets", "incidents"] as const;
export type CooperationList = (typeof cooperationLists)[number] | "notifications" | "journal";

interface Props {
  room: CooperationRoom;
  list: CooperationList;
  /** Of one entry; the name of the list when absent. */
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of two-way work: the lists side by side with what waits in each, then the content. */
export async function CooperationPage({ room, list, title, lead, actions, children }: Props) {
  const t = await getTranslations("cooperation");
  const { cooperationCounts: counts } = await load(CooperationCountsDocument, {});
  const lists: readonly CooperationList[] = [
    ...cooperationLists,
    ...(room.isRegion ? (["notifications"] as const) : []),
    ...(room.isRegion && room.mayAct ? (["journal"] as const) : []),
  ];
  const waiting: Partial<Record<CooperationList, number>> = counts;
  return (
    <Page title={title ?? t(`lists.${list}`)} lead={lead} actions={actions}>
      <nav aria-label={t("nav")} className={`${classes.lists} no-print`}>
        {lists.map((each) => (
          <Group key={each} gap={6} wrap="nowrap" data-current={each === list || undefined}>
            <TextLink
              href={`${room.base}/${each}`}
              {...(each === list && title === undefined ? { "aria-current": "page" as const } : {})}
            >
              {t(`lists.${each}`)}
            </TextLink>
            {(waiting[each] ?? 0) > 0 && (
              <Badge
                size="sm"
                variant="light"
                color="gray"
                c="var(--text)"
                tt="none"
                aria-label={t("waiting", { count: waiting[each] ?? 0 })}
              >
                {waiting[each]}
              </Badge>
            )}
          </Group>
        ))}
      </nav>
      {children}
    </Page>
  );
}
