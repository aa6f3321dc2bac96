import {
  type MenuGroup,
  menuGroups,
  type MenuKey,
  type MenuRule,
  municipalRules,
  regionalRules,
} from "@/features/shell/menu-rules.ts";
import type { Viewer } from "@/lib/viewer.ts";

export interface MenuEntry {
  readonly key: MenuKey;
  readonly href: string;
  /** Null in rooms whose menu is short. */
  readonly group: MenuGroup | null;
}

const allowed =
  ({ permissions, municipality }: Viewer) =>
  ({ permission, feature }: MenuRule) =>
    (permission === undefined || permissions.includes(permission)) &&
    (feature === undefined ||
      (municipality?.features ?? []).some(({ capability }) => [feature].flat().includes(capability.code)));

/** Menu of the room the session works in; entries nobody may open are left out. */
export function menuOf(viewer: Viewer): MenuEntry[] {
  const mayOpen = allowed(viewer);
  switch (viewer.room) {
    case "MUNICIPALITY": {
      const base = `/${viewer.municipality?.slug ?? ""}`;
      return menuGroups.flatMap((group) =>
        municipalRules[group].filter(mayOpen).map(({ key, path }) => ({ key, href: base + path, group })),
      );
    }
    case "REGION":
      return regionalRules.filter(mayOpen).map(({ key, path }) => ({ key, href: path, group: null }));
    case "PLATFORM":
      return [{ key: "platform", href: "/platform", group: null }];
    default:
      return viewer.room satisfies never;
  }
}

/** Entry of a municipality's menu that a page belongs to: the longest beginning of its address; null for none. */
export function menuKeyOfPage(page: string): MenuKey | null {
  const rules = menuGroups
    .flatMap((group) => municipalRules[group])
    .filter(({ path }) => path !== "" && (page === path || page.startsWith(`${path}/`)));
  return rules.toSorted((a, b) => b.path.length - a.path.length)[0]?.key ?? null;
}

/** The entry whose address is the longest beginning of the current one is the page we are on. */
export function currentEntry(entries: readonly MenuEntry[], pathname: string): MenuEntry | undefined {
  return entries
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

/** Name of the room as its header shows it. */
export function roomName(viewer: Viewer): string {
  const here = viewer.rooms.find(
    (choice) =>
      choice.room === viewer.room &&
      (choice.room !== "MUNICIPALITY" || choice.municipalityId === viewer.municipality?.id),
  );
  return (
    here?.name ?? viewer.municipality?.name ?? viewer.regions.map((region) => region.centreName).join(", ")
  );
}
