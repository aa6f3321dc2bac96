import { RequestPage } from "@/features/support/request-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("support");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  return <RequestPage slug={municipality} id={id} />;
}
