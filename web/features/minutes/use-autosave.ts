"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useFailureText } from "@/lib/use-action.ts";

const pauseMs = 700;

export type SaveState = "saved" | "waiting" | "saving" | "failed";

export interface Autosave<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly state: SaveState;
  /** Why it was not kept; null while all is well. */
  readonly failure: string | null;
  /** Keeps at once what is not kept yet. */
  readonly keep: () => Promise<void>;
}

/**
 * A value that keeps itself when the person pauses. One saving at a time: what was typed meanwhile is kept next.
 *
 * @param save keeps a value; gives a refusal to show, or null
 */
export function useAutosave<Value>(
  initial: Value,
  save: (value: Value) => Promise<string | null>,
): Autosave<Value> {
  const describe = useFailureText();
  const [value, setValue] = useState(initial);
  const [state, setState] = useState<SaveState>("saved");
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(initial);
  const kept = useRef(initial);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saveRef = useRef(save);
  const describeRef = useRef(describe);
  useEffect(() => {
    saveRef.current = save;
    describeRef.current = describe;
  });

  const keep = useCallback(() => {
    const keepAll = async () => {
      while (kept.current !== newest.current) {
        const wanted = newest.current;
        setState("saving");
        const refusal = await saveRef.current(wanted).catch((error: unknown) => describeRef.current(error));
        setFailure(refusal);
        if (refusal !== null) return setState("failed");
        kept.current = wanted;
      }
      setState("saved");
    };
    clearTimeout(timer.current);
    running.current ??= keepAll().finally(() => (running.current = null));
    return running.current;
  }, []);

  const change = useCallback(
    (next: Value) => {
      newest.current = next;
      setValue(next);
      setState("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pauseMs);
    },
    [keep],
  );

  // Whoever leaves before the pause is over loses nothing.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (kept.current !== newest.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      if (kept.current !== newest.current) void keep();
    };
  }, [keep]);

  return { value, change, state, failure, keep };
}
