import { getTranslations } from "next-intl/server";
import { AddMemberButton } from "@/features/composition/member-dialogs.tsx";
import { BlocksSection } from "@/features/composition/blocks-section.tsx";
import { CompositionExport } from "@/features/composition/composition-export.tsx";
import { CompositionFilter } from "@/features/composition/composition-filter.tsx";
import { SubstitutionsSection } from "@/features/composition/substitutions-section.tsx";
import { MemberTable } from "@/features/composition/member-table.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { CompositionDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

interface Props {
  slug: string;
  /** Day the composition is asked for; today's when null. */
  on: string | null;
  includeFormer: boolean;
  /** Substitutions that are over as well. */
  includePast: boolean;
}

/** The regulation has somebody approve the composition of sector blocks. */
const BLOCKS = "CMP-04";

/** Members of a centre on a day, with the roles they hold and since when. */
export async function CompositionPage({ slug, on, includeFormer, includePast }: Props) {
  const t = await getTranslations("composition");
  const { permissions, municipality: own } = await getViewer();
  const hasBlocks = own?.features.some(({ capability }) => capability.code === BLOCKS) ?? false;
  const read = (after: string | null) =>
    load(CompositionDocument, { slug, first: 100, after, on, includeFormer });
  const { municipality } = await read(null);
  const members = await allNodes(async (after) => (await read(after)).municipality.members);
  const canChange = permissions.includes("composition:change");
  const context = {
    roles: municipality.regulation?.roles ?? [],
    sectors: municipality.sectors,
    today: todayIn(municipality.timeZone),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead", { municipality: municipality.name, count: members.length })}
      actions={
        <>
          <CompositionExport members={members} roles={context.roles} municipality={municipality.name} />
          {canChange && <AddMemberButton today={context.today} />}
        </>
      }
    >
      <CompositionFilter on={on} includeFormer={includeFormer} today={context.today} />
      {members.length > 0 ? (
        <MemberTable members={members} context={context} canChange={canChange} base={`/${slug}`} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
      {hasBlocks && (
        <Feature code={BLOCKS}>
          <BlocksSection
            base={`/${slug}`}
            timeZone={municipality.timeZone}
            members={members}
            context={context}
          />
        </Feature>
      )}
      <SubstitutionsSection
        base={`/${slug}`}
        today={context.today}
        sectors={context.sectors}
        maySet={canChange && permissions.includes("invitation:change")}
        includeOver={includePast}
      />
    </Page>
  );
}
