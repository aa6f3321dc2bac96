import { EscalationPage } from "@/features/escalation/escalation-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("escalation");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <EscalationPage slug={(await params).municipality} />;
}
