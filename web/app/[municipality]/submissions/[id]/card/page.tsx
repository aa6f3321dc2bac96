import type { Metadata } from "next";
import { CardPage } from "@/features/submission/card/card-page.tsx";
import { loadItem } from "@/features/submission/item/load-item.ts";
import type { PageProps } from "@/lib/page-props.ts";

type Params = { municipality: string; id: string };

export async function generateMetadata({ params }: PageProps<Params>): Promise<Metadata> {
  const { id } = await params;
  return { title: (await loadItem(id)).number };
}

export default async function Route({ params }: PageProps<Params>) {
  const { municipality: slug, id } = await params;
  return <CardPage slug={slug} id={id} />;
}
