"use client";

import { ActionIcon, Indicator } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { bellCount } from "@/features/notification/notice.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { UnreadNotificationCountDocument } from "@/lib/graphql.generated.ts";

const LOOK_MS = 60_000;

/** How much is unread, looked up now and then while the page is in sight. */
export function Bell({ slug }: { slug: string }) {
  const t = useTranslations("notifications");
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      // A bell that cannot ask is silent: the page itself tells that the server is away.
      const answer = await fetchData(UnreadNotificationCountDocument, {}).catch(() => null);
      if (answer && !isGone) setUnread(answer.unreadNotificationCount);
    };
    const onSight = () => void look();
    void look();
    const timer = setInterval(onSight, LOOK_MS);
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("notificationsread", onSight);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("notificationsread", onSight);
    };
  }, []);
  return (
    <Indicator label={bellCount(unread)} size={16} offset={6} disabled={unread === 0} color="red.8">
      <ActionIcon
        component={Link}
        href={`/${slug}/notifications`}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("bell", { count: unread })}
      >
        <IconBell size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Indicator>
  );
}

/** Tells the bell that something was read. */
export function announceRead(): void {
  window.dispatchEvent(new Event("notificationsread"));
}
