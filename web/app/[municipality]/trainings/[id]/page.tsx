import { TrainingPage } from "@/features/training/training-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("trainings");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  return <TrainingPage slug={municipality} id={id} />;
}
