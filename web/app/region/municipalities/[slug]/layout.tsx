import type { ReactNode } from "react";
import { MunicipalityTabs } from "@/features/municipality/municipality-tabs.tsx";
import { load } from "@/lib/graphql.ts";
import { MunicipalityHeadingDocument } from "@/lib/graphql.generated.ts";

interface Props {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

/** A municipality as its regional centre sees it. The name is asked first, so an unknown one is a real 404. */
export default async function Layout({ params, children }: Props) {
  const { slug } = await params;
  const { municipality } = await load(MunicipalityHeadingDocument, { slug });
  return (
    <>
      <MunicipalityTabs slug={slug} name={municipality.name} />
      {children}
    </>
  );
}
