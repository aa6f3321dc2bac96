import { DialoguePage } from "@/features/official-page/dialogue-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <DialoguePage slug={municipality} month={queryValue((await searchParams).month)} />;
}
