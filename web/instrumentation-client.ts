import { navigationStarted } from "@/lib/navigation-pending.ts";

/** Next.js calls this for every way to another page: a link, the program, back and forward. */
export function onRouterTransitionStart(url: string): void {
  navigationStarted(url, location.href);
}
