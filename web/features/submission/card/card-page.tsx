import { Card } from "@/features/submission/card/card.tsx";
import { ItemProvider } from "@/features/submission/item/item-context.tsx";
import { loadItem } from "@/features/submission/item/load-item.ts";
import { TaskDialog } from "@/features/submission/item/dialogs/task-dialog.tsx";
import { instantNow } from "@/lib/dates.ts";
import { getViewer } from "@/lib/viewer.ts";

/** One submission on paper: everything known of it, with the applicant covered unless somebody opens it. */
export async function CardPage({ slug, id }: { slug: string; id: string }) {
  const item = await loadItem(id);
  const { id: accountId, municipality, permissions } = await getViewer();
  return (
    <ItemProvider
      item={item}
      slug={slug}
      timeZone={municipality?.timeZone ?? "UTC"}
      permissions={permissions}
      accountId={accountId}
      readAt={instantNow()}
    >
      <Card centre={municipality?.name ?? ""} />
      <TaskDialog />
    </ItemProvider>
  );
}
