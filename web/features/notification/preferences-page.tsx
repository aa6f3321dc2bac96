import { getTranslations } from "next-intl/server";
import { PreferencesForm, RegionPreferencesForm } from "@/features/notification/preferences-form.tsx";
import { load } from "@/lib/graphql.ts";
import {
  NotificationPreferencesDocument,
  RegionNotificationPreferencesDocument,
} from "@/lib/graphql.generated.ts";
import { getViewerOf, requirePermission } from "@/lib/viewer.ts";
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

/** The same for the regional centre. */
export async function RegionPreferencesPage() {
  await requirePermission("cooperation:view");
  const t = await getTranslations("preferences");
  const { regionNotificationPreferences } = await load(RegionNotificationPreferencesDocument, {});
  const { timeZone, ...preferences } = regionNotificationPreferences;
  return (
    <Page title={t("title")} lead={t("regionLead")}>
      <RegionPreferencesForm preferences={preferences} timeZone={timeZone} />
    </Page>
  );
}
