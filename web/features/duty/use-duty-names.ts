"use client";

import { useMemo } from "react";
import type { Capability, DutyGroup } from "@/features/duty/duty-groups.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Names of groups: a role's or a person's own, else of the list or the capability. */
export function useDutyNames(capabilities: readonly Capability[]) {
  const { name, text } = useLabels();
  const byCode = useMemo(() => new Map(capabilities.map((each) => [each.code, each])), [capabilities]);
  const groupName = ({ title, list, capability }: DutyGroup): string => {
    if (title !== null) return title;
    if (list !== null) return name("group", list);
    const known = byCode.get(capability ?? "");
    return known ? text(known.name) : (capability ?? "");
  };
  return { groupName };
}
