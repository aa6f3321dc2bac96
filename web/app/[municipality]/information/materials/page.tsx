import { MaterialsPage } from "@/features/information/materials-page.tsx";
import { type PageProps, queryValue } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("informationMaterials");

const kinds: ReadonlySet<string> = new Set([
  "AGENDA",
  "COVERAGE",
  "TARGETED",
  "OPENNESS",
  "HANDLED_INCIDENT",
]);

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const { kind, after } = await searchParams;
  const asked = queryValue(kind);
  return (
    <MaterialsPage
      slug={municipality}
      kind={asked !== null && kinds.has(asked) ? asked : null}
      after={queryValue(after)}
    />
  );
}
