import { getTranslations } from "next-intl/server";
import { MatterSection } from "@/features/submission/item/matter-section.tsx";
import { TermsSection } from "@/features/submission/item/terms-section.tsx";
import { loadItem } from "@/features/submission/item/load-item.ts";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { RegimeBadge } from "@/features/submission/regime-badge.tsx";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import classes from "./item-page.module.css";

/** Everything about one submission on one screen: what is asked, by when, what was done, what may be done. */
export async function ItemPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("submissionItem");
  const item = await loadItem(id);
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "Europe/Moscow";
  const now = new Date();
  return (
    <Page
      isWide
      title={item.summary}
      lead={
        <span className={classes.marks}>
          <span>{t("number", { number: item.number })}</span>
          <RegimeBadge regime={item.regime} />
          <StateBadge state={item.state} />
          {item.dueAt !== null && <DueBadge dueAt={item.dueAt} now={now} timeZone={timeZone} />}
        </span>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <MatterSection item={item} slug={slug} timeZone={timeZone} />
        </div>
        <div className={classes.column}>
          <TermsSection terms={item.terms} slug={slug} timeZone={timeZone} now={now} />
        </div>
      </div>
    </Page>
  );
}
