"use client";

import { Alert } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { OpenRiskNoticeDocument } from "@/lib/graphql.generated.ts";

/** The addressee has the notice before the eyes: that is its receipt. */
export function OpenNotice({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("risks");
  const router = useRouter();
  const begun = useRef(false);
  const [isNoted, setNoted] = useState(false);
  useEffect(() => {
    if (begun.current || ids.length === 0) return;
    begun.current = true;
    // A receipt that could not be noted is noted at the next opening.
    void Promise.all(ids.map((id) => send(OpenRiskNoticeDocument, { id })))
      .then(() => {
        setNoted(true);
        router.refresh();
      })
      .catch(() => undefined);
  }, [ids, router]);
  return isNoted ? (
    <Alert role="status" color="green">
      {t("opened")}
    </Alert>
  ) : null;
}
