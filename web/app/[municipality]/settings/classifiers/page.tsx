import { ClassifierVersionsPage } from "@/features/classifier/versions-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("classifiers");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { kind, number, from, after } = await searchParams;
  return (
    <ClassifierVersionsPage
      slug={slug}
      kind={queryValue(kind)}
      number={numberOf(queryValue(number))}
      from={numberOf(queryValue(from))}
      after={queryValue(after)}
    />
  );
}

const numberOf = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
