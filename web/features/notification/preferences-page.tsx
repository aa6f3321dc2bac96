import { getTranslations } from "next-intl/server";
import { PreferencesForm } from "@/features/notification/preferences-form.tsx";
import { load } from "@/lib/graphql.ts";
import { NotificationPreferencesDocument } from "@/lib/graphql.generated.ts";
import { getViewerOf } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

/** How the person wants to hear of things in this municipality. */
export async function PreferencesPage() {
  const t = await getTranslations("preferences");
  const { municipality } = await getViewerOf("MUNICIPALITY");
  const { notificationPreferences } = await load(NotificationPreferencesDocument, {});
  return (
    <Page title={t("title")} lead={t("lead")}>
      <PreferencesForm preferences={notificationPreferences} timeZone={municipality?.timeZone ?? "UTC"} />
    </Page>
  );
}
