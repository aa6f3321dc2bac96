import { OnboardingPage } from "@/features/onboarding/onboarding-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("onboarding");

export default async function Route({ searchParams }: PageProps) {
  const { after } = await searchParams;
  return <OnboardingPage after={queryValue(after)} />;
}
