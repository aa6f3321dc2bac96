"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";

/** Longer than any page takes; a reading that hangs must not stop people. */
const LONGEST_MS = 10_000;

const underWay = new Set<Promise<void>>();

/** Resolves when every page that is being read anew shows what was read: its revisions are the present ones then. */
export async function pageRefreshed(): Promise<void> {
  if (underWay.size === 0) return;
  const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([Promise.all(underWay), late]);
}

export interface PageRefresh {
  /** From the request until the page shows the new state. */
  readonly isRefreshing: boolean;
  /** Reads the page anew; `together` changes what is on it in the same moment, such as closing a dialogue. */
  readonly refresh: (together?: () => void) => void;
}

/** Reading the page anew after a change of one's own, known to everybody who changes something next. */
export function usePageRefresh(): PageRefresh {
  const router = useRouter();
  const [isRefreshing, startTransition] = useTransition();
  const settle = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isRefreshing) settle.current?.();
  }, [isRefreshing]);
  // What pressed the button may be gone from the page that was read anew.
  useEffect(() => () => settle.current?.(), []);
  const refresh = useCallback(
    (together?: () => void) => {
      settle.current?.();
      const reading = new Promise<void>((resolve) => {
        settle.current = resolve;
      }).finally(() => underWay.delete(reading));
      underWay.add(reading);
      startTransition(() => {
        router.refresh();
        together?.();
      });
    },
    [router],
  );
  return { isRefreshing, refresh };
}
