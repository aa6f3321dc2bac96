"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Tells everybody who reads the address that this page has changed it; the browser tells only of "back". */
const changed = "portal:address";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(changed, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(changed, onChange);
  };
}

const search = () => window.location.search.replace(/^\?/, "");

export interface Address {
  /** The query, without its question mark. */
  readonly query: string;
  /** Changes parts of the query in its place; null or "" takes a part out. */
  readonly change: (changes: Readonly<Record<string, string | null>>) => void;
  /** Goes to another query of the page, so that "back" returns. */
  readonly open: (address: string) => void;
}

/**
 * The address as the state of a page that is pressed quickly: a change is seen at once, without a round
 * through the router.
 *
 * @param first the query that the server made the page for
 */
export function useAddress(first: string): Address {
  const query = useSyncExternalStore(subscribe, search, () => first);
  const change = useCallback((changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search());
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    const text = next.toString();
    window.history.replaceState(null, "", text ? `?${text}` : window.location.pathname);
    window.dispatchEvent(new Event(changed));
  }, []);
  const open = useCallback((address: string) => {
    window.history.pushState(null, "", address);
    window.dispatchEvent(new Event(changed));
  }, []);
  return { query, change, open };
}
