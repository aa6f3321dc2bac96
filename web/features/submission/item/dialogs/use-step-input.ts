"use client";

import { useState } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";

/** Which submission a step is for, what was seen of it, and the words for its history. */
export function useStepInput() {
  const { item } = useItem();
  const [note, setNote] = useState("");
  const input = { submissionId: item.id, revision: item.revision, note: note.trim() || null };
  return { input, note, setNote, hasNote: note.trim() !== "" };
}
