import type { DemoAccountsQuery, Room } from "@/lib/graphql.generated.ts";

export type DemoAccount = DemoAccountsQuery["demoAccounts"][number];

export interface DemoGroup {
  readonly room: Room;
  /** Null for the rooms that are not of one municipality. */
  readonly municipality: string | null;
  readonly accounts: DemoAccount[];
}

const roomOrder: readonly Room[] = ["REGION", "MUNICIPALITY", "PLATFORM"];

/** Accounts by room, the regional centre first; municipalities by name, each its own group. */
export function groupDemoAccounts(accounts: readonly DemoAccount[]): DemoGroup[] {
  const groups = Map.groupBy(accounts, ({ room, municipality }) => `${room} ${municipality ?? ""}`);
  return [...groups.values()]
    .flatMap((members) => {
      const first = members[0];
      return first ? [{ room: first.room, municipality: first.municipality, accounts: members }] : [];
    })
    .sort(
      (a, b) =>
        roomOrder.indexOf(a.room) - roomOrder.indexOf(b.room) ||
        (a.municipality ?? "").localeCompare(b.municipality ?? "", "ru"),
    );
}
