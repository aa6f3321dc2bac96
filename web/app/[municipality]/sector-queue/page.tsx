import { notFound } from "next/navigation";
import { SectorQueuePage } from "@/features/sector-queue/sector-queue-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { instantNow } from "@/lib/dates.ts";
import { getViewer } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("sectorQueue");

/** A queue of sectors is there where the regulation has leads of sectors who answer (RTE-04). */
export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { after } = await searchParams;
  const { municipality } = await getViewer();
  if (!(municipality?.features ?? []).some(({ capability }) => capability.code === "RTE-04")) notFound();
  return <SectorQueuePage slug={slug} after={queryValue(after)} now={new Date(instantNow())} />;
}
