import { TrainingsPage } from "@/features/training/trainings-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("trainings");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <TrainingsPage slug={municipality} after={queryValue((await searchParams).after)} />;
}
