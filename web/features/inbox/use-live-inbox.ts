"use client";

import { useEffect, useMemo, useState } from "react";
import { answeringAfter, sortChanges, type Answering, type Change } from "@/features/inbox/live-changes.ts";
import type { Submission } from "@/features/inbox/inbox-row.ts";
import type { Inbox } from "@/features/inbox/use-inbox.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { ChangedSubmissionDocument, SubmissionChangesDocument } from "@/lib/graphql.generated.ts";
import { listen } from "@/lib/live.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

/** News that come together are worked off together. */
const gatherMs = 500;
/** Rows asked for anew one by one; of more changes only the number is told. */
const mostRows = 20;

export interface LiveInbox {
  /** Changed or new submissions that the list does not show as they are now. */
  readonly news: number;
  /** So much has changed that it is not counted. */
  readonly isMuch: boolean;
  readonly isConnected: boolean;
  readonly answering: ReadonlyMap<string, string>;
  /** Rows that others changed while they were shown. */
  readonly changed: ReadonlySet<string>;
  /** After the list was read anew. */
  readonly forget: () => void;
}

/** Keeps the shown rows as they are now, and tells of what the list does not show. */
export function useLiveInbox(inbox: Inbox): LiveInbox {
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());
  const [isMuch, setMuch] = useState(false);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [answering, setAnswering] = useState<ReadonlyMap<string, Answering>>(new Map());
  const [isConnected, setConnected] = useState(true);
  const latestRef = useLatestRef(inbox);

  useEffect(() => {
    let waiting: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const workOff = async () => {
      const { rows, patch } = latestRef.current;
      const shown = new Map(rows.map(({ submission }) => [submission.id, submission.revision]));
      const { stale, elsewhere, isMuch: isMuchNow } = sortChanges(waiting, shown);
      waiting = [];
      if (isMuchNow) setMuch(true);
      const asked = stale.slice(0, mostRows);
      const fresh = await readRows(asked);
      patch(fresh);
      const read = new Set(fresh.map(({ id }) => id));
      setChanged((before) => new Set([...before, ...read]));
      setNews((before) => new Set([...before, ...elsewhere, ...stale.filter((id) => !read.has(id))]));
    };
    const stop = listen(
      SubmissionChangesDocument,
      {},
      {
        onConnected: setConnected,
        onData: ({ submissionChanged }) => {
          setAnswering((before) => answeringAfter(before, submissionChanged, Date.now()));
          waiting.push(submissionChanged);
          clearTimeout(timer);
          timer = setTimeout(() => void workOff(), gatherMs);
        },
      },
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [latestRef]);

  const names = useMemo(() => new Map([...answering].map(([id, { actor }]) => [id, actor])), [answering]);
  const forget = () => {
    setNews(new Set());
    setMuch(false);
    setChanged(new Set());
  };
  return { news: news.size, isMuch, isConnected, answering: names, changed, forget };
}

/** Rows as they are now; one that cannot be read any more is left to the next reading of the list. */
async function readRows(ids: readonly string[]): Promise<Submission[]> {
  const read = await Promise.allSettled(ids.map((id) => fetchData(ChangedSubmissionDocument, { id })));
  return read.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.submission] : []));
}
