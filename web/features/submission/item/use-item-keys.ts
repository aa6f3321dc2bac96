"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { goToAnswer } from "@/features/submission/item/actions-section.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { itemCommandOf, type itemKeys } from "@/features/submission/item/item-keys.ts";
import { cardPath, registerPath } from "@/features/submission/paths.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";
import { useUrlState } from "@/lib/use-url-state.ts";

type Command = (typeof itemKeys)[number]["command"];

/** Typing in a field, a menu or a dialogue is not meant for the page. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input, textarea, select") ||
      target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
  );
}

/** Obeys the keys of the page; a step that the viewer may not take now does nothing. */
export function useItemKeys(onHelp: () => void, hasCharacterKeys: boolean): void {
  const room = useItem();
  const { push } = useRouter();
  const [, changeUrl] = useUrlState();
  const { item, slug, can, begin } = room;
  const isOpen = (step: string) =>
    item.steps.some((each) => each.step === step && each.refusalReason === null);
  const obey = (command: Command): void => {
    switch (command) {
      case "TAKE_OVER":
      case "ASSIGN":
      case "CLASSIFY":
      case "CLOSE":
        return isOpen(command) ? begin(command) : undefined;
      case "APPLICANT":
        return can("applicant:open") && item.applicant ? begin(command) : undefined;
      case "ANSWER":
        return goToAnswer();
      case "NOTE":
        changeUrl({ tab: null });
        return document.getElementById("item-note")?.focus();
      case "HISTORY":
        return changeUrl({ tab: "history" });
      case "CARD":
        return push(cardPath(slug, item.id));
      case "BACK":
        return push(registerPath(slug));
      case "HELP":
        return onHelp();
      default:
        return command satisfies never;
    }
  };
  const latestRef = useLatestRef({ obey, hasCharacterKeys, isBusy: room.task !== null });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { obey: act, hasCharacterKeys: isOn, isBusy } = latestRef.current;
      if (!isOn || isBusy || event.defaultPrevented || event.repeat || isElsewhere(event.target)) return;
      const command = itemCommandOf(event);
      if (!command) return;
      event.preventDefault();
      act(command);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [latestRef]);
}
