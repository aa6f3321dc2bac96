import { IntakePage } from "@/features/submission/intake-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("newSubmission");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <IntakePage slug={slug} />;
}
