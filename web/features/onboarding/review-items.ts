import { isAbout, ownerOf } from "@/lib/pointers.ts";
import type { ReviewStateFragment } from "@/lib/graphql.generated.ts";
import { sureFrom } from "@/lib/confidence.ts";

export type Review = ReviewStateFragment;
export type ReadValue = Review["values"][number];

/** Why a value deserves a look: the gravest reason. */
export type Attention = "obstacle" | "finding" | "unsure" | "none" | "absent";

/** A whole value with its fields: one line of the list, one thing to correct or remove. */
export interface ReviewItem {
  /** Pointer of the whole. */
  readonly path: string;
  readonly group: string;
  readonly values: readonly ReadValue[];
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly clause: string | null;
  /** 0..1 */
  readonly confidence: number;
  readonly isRemovable: boolean;
  readonly attention: Attention;
}

const urgency: readonly Attention[] = ["obstacle", "finding", "unsure", "none", "absent"];

function attentionOf(path: string, value: ReadValue, { findings, obstacles }: Review): Attention {
  if (obstacles.some((obstacle) => isAbout(obstacle.path, path))) return "obstacle";
  if (
    findings.some(
      (finding) => finding.severity !== "INFO" && finding.path !== null && isAbout(finding.path, path),
    )
  ) {
    return "finding";
  }
  if (value.origin === "NOT_FOUND") return "absent";
  return value.confidence < sureFrom ? "unsure" : "none";
}

/** The values of a draft, fields of one whole together, in the order of review. */
export function reviewItems(review: Review): ReviewItem[] {
  const wholes = Map.groupBy(review.values, ({ path }) => ownerOf(path));
  return [...wholes].flatMap(([path, values]) => {
    const first = values[0];
    if (!first) return [];
    const { group, span, clause, confidence, isRemovable } = first;
    return [
      {
        path,
        group,
        values,
        span,
        clause,
        confidence,
        isRemovable,
        attention: attentionOf(path, first, review),
      },
    ];
  });
}

/** What needs a look first: obstacles, findings, then the least sure; the rest in the order of review. */
export function byAttention(items: readonly ReviewItem[]): ReviewItem[] {
  return items.toSorted(
    (a, b) =>
      urgency.indexOf(a.attention) - urgency.indexOf(b.attention) ||
      (a.attention === "unsure" ? a.confidence - b.confidence : 0),
  );
}
