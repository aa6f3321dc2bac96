import { cache } from "react";
import { load } from "@/lib/graphql.ts";
import { SubmissionItemDocument, type SubmissionItemQuery } from "@/lib/graphql.generated.ts";

export type Item = SubmissionItemQuery["submission"];

/** One submission, asked once per request; "not found" for what the viewer may not see. */
export const loadItem = cache(
  async (id: string): Promise<Item> => (await load(SubmissionItemDocument, { id })).submission,
);
