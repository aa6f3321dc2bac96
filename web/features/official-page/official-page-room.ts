import { notFound } from "next/navigation";
import { type PagesPart, pagesParts } from "@/features/official-page/page-capabilities.ts";
import { getViewer } from "@/lib/viewer.ts";

export interface PagesRoom {
  /** Address of official pages in the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly mayApprove: boolean;
  /** Parts that the regulation provides for. */
  readonly open: readonly PagesPart[];
  readonly has: (capability: string) => boolean;
}

/** The room of the viewer; not there for those who may not look or whose regulation does not know the part. */
export async function pagesRoom(slug: string, part: PagesPart): Promise<PagesRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set<string>(municipality?.features.map(({ capability }) => capability.code));
  const all = Object.keys(pagesParts) as PagesPart[];
  const open = all.filter((each) => pagesParts[each].some((code) => held.has(code)));
  if (!permissions.includes("officialPage:view") || !open.includes(part)) notFound();
  return {
    base: `/${slug}/official-pages`,
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    mayChange: permissions.includes("officialPage:change"),
    mayApprove: permissions.includes("officialPage:approve"),
    open,
    has: (capability) => held.has(capability),
  };
}
