import { RegionPreferencesPage } from "@/features/notification/preferences-page.tsx";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("preferences");

export default function Route() {
  return <RegionPreferencesPage />;
}
