import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { InboxBoard } from "@/features/inbox/inbox-board.tsx";
import { choicesOf } from "@/features/inbox/inbox-choices.ts";
import { columnsCookie } from "@/features/inbox/inbox-columns.ts";
import { filterOf } from "@/features/inbox/inbox-filter.ts";
import { dataQuery, facetsQuery, pageSize, viewQuery, type InboxView } from "@/features/inbox/inbox-view.ts";
import { instantNow } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { InboxChoicesDocument, InboxDocument, InboxFacetsDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

/** The register as a list to work in: the first page of it comes with the page of the portal. */
export async function InboxPage({ slug, view }: { slug: string; view: InboxView }) {
  await requirePermission("submission:view");
  const { permissions } = await getViewer();
  const filter = filterOf(view);
  const [choices, list, facets] = await Promise.all([
    load(InboxChoicesDocument, { slug }),
    load(InboxDocument, { filter, sort: view.sort, first: pageSize, viewQuery, after: null }),
    load(InboxFacetsDocument, { filter }),
  ]);
  const { municipality, savedViews } = choices;
  return (
    <InboxBoard
      slug={slug}
      query={viewQuery(view)}
      municipality={municipality.name}
      timeZone={municipality.timeZone}
      now={instantNow()}
      choices={choicesOf(choices, await getLocale())}
      saved={savedViews}
      first={{ query: dataQuery(view), page: list.submissions }}
      firstFacets={{ query: facetsQuery(view), facets: facets.submissionFacets }}
      ownColumns={await ownColumns()}
      permissions={permissions}
    />
  );
}

/** Columns of the cookie; their codes are parted by dots, which need no escaping there. */
async function ownColumns(): Promise<string[] | null> {
  const kept = (await cookies()).get(columnsCookie)?.value;
  return kept ? kept.split(".") : null;
}
