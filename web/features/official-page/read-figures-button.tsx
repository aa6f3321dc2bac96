"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { ReadPageFiguresDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Asks the network for the figures of a page; they come a little later. */
export function ReadFiguresButton({ pageId, month, name }: { pageId: string; month: string; name: string }) {
  const t = useTranslations("officialPages");
  const { run, isRunning, failure } = useAction();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={isRunning}
        disabled={isAsked}
        aria-label={t("readOf", { name })}
        onClick={() =>
          void run(async () => {
            await send(ReadPageFiguresDocument, { pageId, month });
            setAsked(true);
          })
        }
      >
        {isAsked ? t("asked") : t("read")}
      </Button>
      <FailureAlert message={failure} />
    </>
  );
}
