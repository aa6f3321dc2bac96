import { AccessPage } from "@/features/information-system/access-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("accessReview");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <AccessPage slug={(await params).municipality} />;
}
