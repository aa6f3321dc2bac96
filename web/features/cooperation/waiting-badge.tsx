"use client";

import { Badge, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { fetchData } from "@/lib/browser-graphql.ts";
import { CooperationCountsDocument } from "@/lib/graphql.generated.ts";

/** How much of two-way work waits for the viewer's side; asked again on every page. */
export function WaitingBadge({ isRegion }: { isRegion: boolean }) {
  return <Waiting key={usePathname()} isRegion={isRegion} />;
}

function Waiting({ isRegion }: { isRegion: boolean }) {
  const t = useTranslations("cooperation");
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let isGone = false;
    // A menu that cannot ask is silent: the page itself tells that the server is away.
    void fetchData(CooperationCountsDocument, {})
      .catch(() => null)
      .then((answer) => {
        if (!answer || isGone) return;
        const { requests, recommendations, practices } = answer.cooperationCounts;
        setWaiting(requests + (isRegion ? practices : recommendations));
      });
    return () => {
      isGone = true;
    };
  }, [isRegion]);
  if (waiting === 0) return null;
  return (
    <Badge size="sm" variant="light" color="gray" c="var(--text)" tt="none">
      <span aria-hidden="true">{waiting}</span>
      <VisuallyHidden>{t("waitsHere", { count: waiting })}</VisuallyHidden>
    </Badge>
  );
}
