"use client";

import { VisuallyHidden } from "@mantine/core";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { isNavigationPending, navigationEnded, onNavigationPending } from "@/lib/navigation-pending.ts";
import classes from "./navigation-progress.module.css";

/** A line on top of the window while the next page is on its way. */
export function NavigationProgress() {
  const t = useTranslations("common");
  const isPending = useSyncExternalStore(onNavigationPending, isNavigationPending, () => false);
  const pathname = usePathname();
  const search = useSearchParams();
  useEffect(navigationEnded, [pathname, search]);
  return (
    <div role="status" className="no-print">
      {isPending && (
        <>
          <VisuallyHidden>{t("loading")}</VisuallyHidden>
          <div className={classes.line} aria-hidden="true" />
        </>
      )}
    </div>
  );
}
