import { PostPage } from "@/features/official-page/post-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params }: PageProps<{ municipality: string; post: string }>) {
  const { municipality, post } = await params;
  return <PostPage slug={municipality} id={post} />;
}
