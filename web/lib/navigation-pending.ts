/**
 * Whether another page is on its way. No page shows a placeholder of itself: its first byte says whether it
 * exists (200 or 404), so the page before it stays until it is here, and a line on top says that it comes.
 */
const shownAfterMs = 250;

const listeners = new Set<() => void>();
let isPending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function become(pending: boolean): void {
  if (pending === isPending) return;
  isPending = pending;
  for (const listener of listeners) listener();
}

/** What a page is found by: a place within it is not another page. */
const pageOf = ({ origin, pathname, search }: URL) => origin + pathname + search;

/**
 * Somebody goes to another page. A quick one is never announced.
 *
 * @param url where to, relative to `current`
 * @param current address of the page that is shown
 */
export function navigationStarted(url: string, current: string): void {
  clearTimeout(timer);
  if (pageOf(new URL(url, current)) === pageOf(new URL(current))) become(false);
  else timer = setTimeout(() => become(true), shownAfterMs);
}

/** The page is here. */
export function navigationEnded(): void {
  clearTimeout(timer);
  become(false);
}

export const isNavigationPending = (): boolean => isPending;

/** @returns how to stop listening */
export function onNavigationPending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
