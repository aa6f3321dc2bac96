"use client";

import { useEffect } from "react";
import { commandOf, moveTo, type InboxCommand } from "@/features/inbox/inbox-keys.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

export interface KeyActions {
  readonly onToggle: (id: string) => void;
  readonly onToggleAll: () => void;
  readonly onAssign: () => void;
  readonly onSearch: () => void;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
  /** The last row was passed: read more. */
  readonly onEnd: () => void;
}

const links = () => [...document.querySelectorAll<HTMLElement>("[data-row] [data-row-link]")];
const rowOf = (element: Element | null) => element?.closest<HTMLElement>("[data-row]") ?? null;

/** Typing in a field, a menu or a dialogue is not meant for the list. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField =
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "checkbox");
  return isField || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

/** Lets the keyboard walk the rows: the focus goes along, so a row opens by Enter like any link. */
export function useInboxKeys(actions: KeyActions, hasCharacterKeys: boolean): void {
  const latestRef = useLatestRef({ actions, hasCharacterKeys });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const command = commandOf(event, latestRef.current.hasCharacterKeys);
      if (command && obey(command, event, latestRef.current.actions)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [latestRef]);
}

/** @returns whether the key was used */
function obey(command: InboxCommand, event: KeyboardEvent, actions: KeyActions): boolean {
  const row = rowOf(document.activeElement);
  switch (command) {
    case "next":
    case "previous":
    case "first":
    case "last":
      // Arrows and Home scroll the page until a row has the focus.
      if (event.key.length > 1 && !row) return false;
      return walk(command, row, actions);
    case "select":
      if (!row?.dataset["row"]) return false;
      actions.onToggle(row.dataset["row"]);
      return true;
    case "selectAll":
      actions.onToggleAll();
      return true;
    case "assign":
      actions.onAssign();
      return true;
    case "search":
      actions.onSearch();
      return true;
    case "refresh":
      actions.onRefresh();
      return true;
    case "help":
      actions.onHelp();
      return true;
    case "leave":
      if (!row) return false;
      (document.activeElement as HTMLElement | null)?.blur();
      return true;
    default:
      return command satisfies never;
  }
}

function walk(command: InboxCommand, row: HTMLElement | null, actions: KeyActions): boolean {
  const all = links();
  const at = all.findIndex((link) => rowOf(link) === row);
  const to = moveTo(command, row ? at : -1, all.length);
  if (to === null) return false;
  if (command === "next" && to === at) actions.onEnd();
  const link = all[to];
  link?.focus();
  rowOf(link ?? null)?.scrollIntoView({ block: "nearest" });
  return true;
}
