"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  useTransition,
  type ReactNode,
} from "react";
import type { ItemTask } from "@/features/submission/item/item-tasks.ts";
import type { Item } from "@/features/submission/item/load-item.ts";
import type { OpenItemApplicantMutation } from "@/lib/graphql.generated.ts";
import { useNow } from "@/lib/use-now.ts";

/** The applicant's data, as whoever gave a reason sees them. */
export type OpenedApplicant = Extract<
  OpenItemApplicantMutation["outcome"],
  { __typename: "ApplicantOpened" }
>;

interface Facts {
  readonly item: Item;
  readonly slug: string;
  readonly timeZone: string;
  readonly permissions: readonly string[];
  /** The viewer. */
  readonly accountId: string;
  /** When the server read the item: grows with every reading. */
  readonly readAt: string;
}

export interface ItemRoom extends Facts {
  readonly now: Date;
  readonly can: (permission: string) => boolean;
  /** The dialogue that is open, null when none is. */
  readonly task: ItemTask | null;
  readonly begin: (task: ItemTask) => void;
  readonly end: () => void;
  /** Reads the item anew; whatever is being typed stays. */
  readonly changed: () => void;
  /** It is being read anew now. */
  readonly isReading: boolean;
  readonly applicant: OpenedApplicant | null;
  readonly showApplicant: (applicant: OpenedApplicant | null) => void;
}

const Room = createContext<ItemRoom | null>(null);

/** One submission and what the person does with it, for every part of its page. */
export function ItemProvider({ children, ...facts }: Facts & { children: ReactNode }) {
  const { item, slug, timeZone, permissions, accountId, readAt } = facts;
  const { refresh } = useRouter();
  const now = useNow(readAt);
  const [isReading, startReading] = useTransition();
  const [task, begin] = useState<ItemTask | null>(null);
  const [applicant, showApplicant] = useState<OpenedApplicant | null>(null);
  const end = useCallback(() => begin(null), []);
  const changed = useCallback(() => startReading(() => refresh()), [refresh]);
  const room = useMemo(() => {
    const held = new Set(permissions);
    const can = (permission: string) => held.has(permission);
    const shown = { item, slug, timeZone, permissions, accountId, readAt, now };
    return { ...shown, can, task, begin, end, changed, isReading, applicant, showApplicant };
  }, [item, slug, timeZone, permissions, accountId, readAt, now, task, end, changed, isReading, applicant]);
  return <Room value={room}>{children}</Room>;
}

/** The submission of the page. @throws outside of its page */
export function useItem(): ItemRoom {
  const room = useContext(Room);
  if (!room) throw new Error("Parts of an item stand inside ItemProvider.");
  return room;
}
