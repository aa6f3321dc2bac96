import { TermsPage } from "@/features/term/terms-page.tsx";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("terms");

export default function Route() {
  return <TermsPage />;
}
