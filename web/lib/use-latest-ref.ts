"use client";

import { useLayoutEffect, useRef, type RefObject } from "react";

/** The value of the last drawing, for what happens later: timers, answers, keys. */
export function useLatestRef<Value>(value: Value): RefObject<Value> {
  const latestRef = useRef(value);
  useLayoutEffect(() => {
    latestRef.current = value;
  });
  return latestRef;
}
