import { SubmissionClusters } from "@/features/cluster/submission-clusters.tsx";
import { SubmissionLine } from "@/features/poll/submission-line.tsx";
import { ActionBar, ActionsSection } from "@/features/submission/item/actions-section.tsx";
import { AfterAnswer, AnswerPlace } from "@/features/submission/item/answer-place.tsx";
import { AttachmentsSection } from "@/features/submission/item/attachments-section.tsx";
import { CooperationSection } from "@/features/submission/item/cooperation-section.tsx";
import { TaskDialog } from "@/features/submission/item/dialogs/task-dialog.tsx";
import { ItemProvider } from "@/features/submission/item/item-context.tsx";
import { ItemLead } from "@/features/submission/item/item-lead.tsx";
import { ItemButtons } from "@/features/submission/item/item-buttons.tsx";
import { LinksSection, NeighboursSection, RepeatSection } from "@/features/submission/item/links-section.tsx";
import { LiveBanner } from "@/features/submission/item/live-banner.tsx";
import { loadItem } from "@/features/submission/item/load-item.ts";
import { MatterSection } from "@/features/submission/item/matter-section.tsx";
import { PeopleSection } from "@/features/submission/item/people-section.tsx";
import { TermsSection } from "@/features/submission/item/terms-section.tsx";
import { ThreadSection } from "@/features/submission/item/thread-section.tsx";
import { instantNow } from "@/lib/dates.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import classes from "./item-page.module.css";

/** Everything about one submission on one screen: what is asked, by when, what was done, what may be done. */
export async function ItemPage({ slug, id }: { slug: string; id: string }) {
  const item = await loadItem(id);
  const { id: accountId, municipality, permissions } = await getViewer();
  return (
    <ItemProvider
      key={id}
      item={item}
      slug={slug}
      timeZone={municipality?.timeZone ?? "UTC"}
      permissions={permissions}
      accountId={accountId}
      readAt={instantNow()}
    >
      <Page isWide title={item.summary} lead={<ItemLead />} actions={<ItemButtons />}>
        <LiveBanner />
        <div className={classes.columns}>
          <div className={classes.column}>
            <MatterSection />
            <RepeatSection />
            <AnswerPlace />
            <ThreadSection />
            <AttachmentsSection />
            <AfterAnswer />
            <NeighboursSection />
          </div>
          <div className={classes.side}>
            <ActionsSection />
            <TermsSection />
            <PeopleSection />
            <CooperationSection />
            <LinksSection />
            <SubmissionClusters slug={slug} submissionId={id} />
            <SubmissionLine slug={slug} submissionId={id} timeZone={municipality?.timeZone ?? "UTC"} />
          </div>
        </div>
      </Page>
      <ActionBar />
      <TaskDialog />
    </ItemProvider>
  );
}
