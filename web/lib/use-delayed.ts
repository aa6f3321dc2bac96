"use client";

import { useEffect, useRef, useState } from "react";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

const delayMs = 300;

/** Text being typed: kept at once for the field, told onward when the person pauses. */
export function useDelayed(
  value: string,
  onChange: (value: string) => void,
): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tellRef = useLatestRef(onChange);
  useEffect(() => {
    // The value changed elsewhere, e.g. all filters were taken away.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed.trim() === told.current.trim()) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      tellRef.current(typed.trim());
    }, delayMs);
    return () => clearTimeout(timer);
  }, [typed, tellRef]);
  return [typed, setTyped];
}
