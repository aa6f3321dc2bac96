"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

/**
 * State of a view that lives in the address, so that it can be sent and comes back with "back".
 * Setting a value to null or "" takes it out. The server is not asked again.
 */
export function useUrlState(): [URLSearchParams, (changes: Record<string, string | null>) => void] {
  const pathname = usePathname();
  const params = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | null>) => {
      const next = new URLSearchParams(window.location.search);
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      const query = next.toString();
      window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
    },
    [pathname],
  );
  return [new URLSearchParams(params), change];
}
