import { ProposalPage } from "@/features/proposal/proposal-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("proposals");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  return <ProposalPage slug={municipality} id={id} />;
}
