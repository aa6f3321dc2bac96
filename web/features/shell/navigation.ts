import type { Viewer } from "@/lib/viewer.ts";

export type MenuKey =
  | "overview"
  | "regulation"
  | "versions"
  | "duties"
  | "composition"
  | "recipients"
  | "accounts"
  | "audit"
  | "municipalities"
  | "comparison"
  | "onboarding"
  | "platform";

export interface MenuEntry {
  readonly key: MenuKey;
  readonly href: string;
}

interface Rule {
  readonly key: MenuKey;
  readonly path: string;
  /** Shown only to those who hold it; everybody in the room when absent. */
  readonly permission?: string;
}

const municipalRules: readonly Rule[] = [
  { key: "overview", path: "" },
  { key: "regulation", path: "/regulation" },
  { key: "versions", path: "/regulation/versions" },
  { key: "duties", path: "/duties" },
  { key: "composition", path: "/composition", permission: "composition:view" },
  { key: "recipients", path: "/recipients", permission: "recipient:view" },
  { key: "accounts", path: "/accounts", permission: "invitation:view" },
  { key: "audit", path: "/audit", permission: "audit:view" },
];

const regionalRules: readonly Rule[] = [
  { key: "municipalities", path: "/region" },
  { key: "comparison", path: "/region/comparison" },
  { key: "onboarding", path: "/region/onboarding", permission: "import:view" },
];

const allowed = (permissions: readonly string[]) => (rule: Rule) =>
  rule.permission === undefined || permissions.includes(rule.permission);

/** Menu of the room the session works in; entries nobody may open are left out. */
export function menuOf(viewer: Viewer): MenuEntry[] {
  switch (viewer.room) {
    case "MUNICIPALITY": {
      const base = `/${viewer.municipality?.slug ?? ""}`;
      return municipalRules
        .filter(allowed(viewer.permissions))
        .map(({ key, path }) => ({ key, href: base + path }));
    }
    case "REGION":
      return regionalRules.filter(allowed(viewer.permissions)).map(({ key, path }) => ({ key, href: path }));
    case "PLATFORM":
      return [{ key: "platform", href: "/platform" }];
    default:
      return viewer.room satisfies never;
  }
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
