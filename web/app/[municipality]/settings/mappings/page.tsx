import { MappingsPage } from "@/features/intake/mappings-page.tsx";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("mappings");

export default function Route() {
  return <MappingsPage />;
}
