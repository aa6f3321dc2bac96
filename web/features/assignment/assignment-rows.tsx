import { AssignmentState } from "@/features/assignment/assignment-state.tsx";
import { ownerName } from "@/features/assignment/owner-name.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { AssignmentRowFragment } from "@/lib/graphql.generated.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  rows: readonly AssignmentRowFragment[];
  locale: string;
}

/** Assignments as short lines: what, by whom, by when. */
export function AssignmentRows({ slug, rows, locale }: Props) {
  return (
    <PlainList>
      {rows.map((row) => (
        <PlainListItem key={row.id} aside={<AssignmentState assignment={row} />}>
          <TextLink href={`/${slug}/assignments/${row.id}`}>
            № {row.number}. {row.title}
          </TextLink>
          {" — "}
          {formatShortDay(row.dueOn, locale)}, {ownerName(row)}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
