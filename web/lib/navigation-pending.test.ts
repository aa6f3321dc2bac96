import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  isNavigationPending,
  navigationEnded,
  navigationStarted,
  onNavigationPending,
} from "./navigation-pending.ts";

const here = "https://mcu.example/lenskii/submissions?state=NEW#table";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  navigationEnded();
  vi.useRealTimers();
});

test("a page that takes its time is announced until it is here", () => {
  const told = vi.fn();
  const stop = onNavigationPending(told);
  navigationStarted("/lenskii/meetings", here);
  expect(isNavigationPending()).toBe(false);
  vi.advanceTimersByTime(250);
  expect(isNavigationPending()).toBe(true);
  navigationEnded();
  expect(isNavigationPending()).toBe(false);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
});

test("a quick page is never announced", () => {
  const told = vi.fn();
  const stop = onNavigationPending(told);
  navigationStarted("?state=OVERDUE", here);
  vi.advanceTimersByTime(249);
  navigationEnded();
  vi.advanceTimersByTime(1000);
  expect(told).not.toHaveBeenCalled();
  stop();
});

test("a place within the page is not another page", () => {
  navigationStarted("#filters", here);
  navigationStarted("/lenskii/submissions?state=NEW", here);
  vi.advanceTimersByTime(1000);
  expect(isNavigationPending()).toBe(false);
});

test("staying after all ends the announcement", () => {
  navigationStarted("/lenskii/meetings", here);
  vi.advanceTimersByTime(1000);
  navigationStarted(here, here);
  expect(isNavigationPending()).toBe(false);
});
