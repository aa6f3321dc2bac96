import { Alert, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewWorkspace } from "@/features/onboarding/review-workspace.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { label } from "@/lib/labels.ts";
import { load } from "@/lib/graphql.ts";
import { ResolutionImportDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** The review of one import: what was read beside where it was read. */
export async function ReviewPage({ id }: { id: string }) {
  await requirePermission("import:view");
  const { resolutionImport, regions, capabilities } = await load(ResolutionImportDocument, { id });
  const t = await getTranslations("review");
  const locale = await getLocale();
  const { fileName, format, createdAt, createdBy, refusal, outcome, municipality, sourceText } =
    resolutionImport;
  const lead = [
    label("outcome", outcome, locale),
    format,
    t("broughtBy", { by: createdBy, at: formatInstant(createdAt, locale, "Europe/Moscow") }),
  ].join(" · ");
  return (
    <Page
      title={municipality?.name ?? fileName}
      lead={lead}
      actions={
        <TextLink href="/region/onboarding" fz="sm">
          {t("toList")}
        </TextLink>
      }
      isWide
    >
      {refusal ? (
        <Alert color="red" variant="light" title={t("refusedTitle")}>
          <Text>{refusal.message[locale]}</Text>
        </Alert>
      ) : (
        <ReviewWorkspace
          key={`${id} ${resolutionImport.revision} ${resolutionImport.status}`}
          initial={resolutionImport}
          sourceText={sourceText}
          capabilities={capabilities}
          regions={regions}
        />
      )}
    </Page>
  );
}
