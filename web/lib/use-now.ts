"use client";

import { useEffect, useState } from "react";

const minuteMs = 60_000;

/**
 * The instant of now, to the minute.
 *
 * @param first the server's instant, so that the first picture is the same on both sides
 */
export function useNow(first: string): Date {
  const [now, setNow] = useState(() => new Date(first));
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
