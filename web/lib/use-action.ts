"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Failure } from "@/lib/failure.ts";
import { pageRefreshed, type PageRefresh, usePageRefresh } from "@/lib/page-refresh.ts";

export interface Action {
  /** Until the page shows the change, when it is read anew. */
  readonly isRunning: boolean;
  /** What to tell the person; null while all is well. */
  readonly failure: string | null;
  /** Runs one change; its failure is kept for showing. Refusals are the caller's to tell through `refuse`. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly refuse: (message: string | null) => void;
  readonly refresh: PageRefresh["refresh"];
}

/** State of a change under way: pressed buttons wait, failures get a plain sentence. */
export function useAction(): Action {
  const describe = useFailureText();
  const [isRunning, setRunning] = useState(false);
  const [failure, refuse] = useState<string | null>(null);
  const { isRefreshing, refresh } = usePageRefresh();
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setRunning(true);
      refuse(null);
      try {
        // A change made on a page that is still being read anew would carry the revision of before.
        await pageRefreshed();
        await work();
      } catch (error) {
        refuse(describe(error));
      } finally {
        setRunning(false);
      }
    },
    [describe],
  );
  return { isRunning: isRunning || isRefreshing, failure, run, refuse, refresh };
}

/** Puts a failure into a sentence of the page's language. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations("failure");
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Failure)) return t("INTERNAL");
      switch (error.code) {
        case "UNAUTHENTICATED":
        case "FORBIDDEN":
        case "NOT_FOUND":
        case "TOO_LARGE":
        case "RATE_LIMITED":
        case "OFFLINE":
          return t(error.code);
        case "BAD_INPUT":
          return error.message;
        default:
          return t("INTERNAL");
      }
    },
    [t],
  );
}
