import { ProcedurePage } from "@/features/meeting/procedure-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("meetings");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <ProcedurePage slug={slug} />;
}
