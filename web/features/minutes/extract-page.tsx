import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmExtract } from "@/features/minutes/confirm-extract.tsx";
import { MinutesFiles } from "@/features/minutes/minutes-files.tsx";
import { ReportPaper } from "@/features/report/report-paper.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { ExtractPageDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** What of signed minutes somebody has to carry out, and the receipt for it. */
export async function ExtractPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("assignment:carry-out");
  const { municipality } = await getViewer();
  const t = await getTranslations("minutes");
  const locale = await getLocale();
  const { minutesExtract: extract } = await load(ExtractPageDocument, { id });
  const at = (moment: string) => formatInstant(moment, locale, municipality?.timeZone ?? "UTC");
  const receipt =
    extract.receivedAt === null
      ? t("notReceived")
      : t("received", { at: at(extract.receivedAt), by: extract.receivedBy ?? "" });
  return (
    <Page
      title={t("extractTo", { addressee: extract.addressee })}
      lead={`${t("sentAt", { at: at(extract.sentAt) })} ${receipt}`}
      actions={<MinutesFiles id={extract.id} folder="minutes-extracts" />}
    >
      {extract.isMine && extract.receivedAt === null && <ConfirmExtract id={extract.id} />}
      <ReportPaper document={extract.document} />
      <TextLink href={`/${slug}/assignments?view=MINE`}>{t("toAssignments")}</TextLink>
    </Page>
  );
}
