import { FailedJobsPage } from "@/features/job/failed-jobs-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("failedJobs");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <FailedJobsPage slug={(await params).municipality} />;
}
