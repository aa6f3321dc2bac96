"use client";

import { useEffect, useRef, useState } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import {
  newsAfter,
  answeringAfter,
  type Answering,
  type ItemNews,
} from "@/features/submission/item/live-item.ts";
import { ItemChangesDocument } from "@/lib/graphql.generated.ts";
import { listen } from "@/lib/live.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

export interface LiveItem {
  /** What others did since the page was read. */
  readonly news: readonly ItemNews[];
  /** Others who write an answer now. */
  readonly answering: readonly Answering[];
  readonly isConnected: boolean;
}

/** Listens to what others do with the submission. The page itself changes only when its reader says so. */
export function useLiveItem(): LiveItem {
  const { item, readAt, now, changed } = useItem();
  // News belong to the reading of the page they came after: a newer reading shows them already.
  const [heard, setHeard] = useState<{ readAt: string; news: readonly ItemNews[] }>({ readAt, news: [] });
  const [writers, setWriters] = useState<readonly Answering[]>(item.answering);
  const [isConnected, setConnected] = useState(true);
  const latestRef = useLatestRef({ id: item.id, readAt, revision: item.revision, changed });
  const wasBroken = useRef(false);
  useEffect(
    () =>
      listen(
        ItemChangesDocument,
        {},
        {
          onConnected: (isUp) => {
            setConnected(isUp);
            // What happened while nothing came in is not known: the page is read anew.
            if (isUp && wasBroken.current) latestRef.current.changed();
            wasBroken.current = !isUp;
          },
          onData: ({ submissionChanged: change }) => {
            const { id, readAt: of, revision } = latestRef.current;
            if (change.submissionId !== id) return;
            setWriters((before) => answeringAfter(before, change, Date.now()));
            setHeard((before) => ({
              readAt: of,
              news: newsAfter(before.readAt === of ? before.news : [], change, revision),
            }));
          },
        },
      ),
    [latestRef],
  );
  const answering = writers.filter(({ until }) => Date.parse(until) > now.getTime());
  return { news: heard.readAt === readAt ? heard.news : [], answering, isConnected };
}
