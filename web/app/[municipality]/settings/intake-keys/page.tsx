import { IntakeKeysPage } from "@/features/intake/intake-keys-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("intakeKeys");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <IntakeKeysPage slug={(await params).municipality} />;
}
