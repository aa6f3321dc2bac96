"use client";

import { useLocalStorage } from "@mantine/hooks";

/** Whether single letters act as keys: on until the person switches it off, kept in this browser. */
export function useCharacterKeys(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useLocalStorage({ key: "inbox-keys", defaultValue: true });
  return [isOn, setOn];
}
