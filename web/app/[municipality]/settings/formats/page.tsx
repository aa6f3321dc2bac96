import { FormatsPage } from "@/features/exchange/formats-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("formats");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <FormatsPage slug={(await params).municipality} />;
}
