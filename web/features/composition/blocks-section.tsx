import { Badge, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ApproveBlock, DeclineBlock, ProposeForBlockButton } from "@/features/composition/block-dialogs.tsx";
import {
  type CompositionContext,
  type Member,
  memberName,
} from "@/features/composition/composition-types.ts";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import {
  type BlockDutyFragment,
  type BlockProposalRowFragment,
  BlocksDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  base: string;
  timeZone: string;
  members: readonly Member[];
  context: CompositionContext;
}

/** Who proposes and who approves the composition of sector blocks by the act, and what was proposed. */
export async function BlocksSection({ base, timeZone, members, context }: Props) {
  const t = await getTranslations("composition.blocks");
  const { blockProcedure: procedure, blockProposals } = await load(BlocksDocument, {});
  return (
    <Section
      title={t("title")}
      aside={procedure.mayPropose && <ProposeForBlockButton members={members} context={context} />}
    >
      <DutyLine words={t("proposes")} duties={procedure.proposers} base={base} />
      <DutyLine words={t("approves")} duties={procedure.approvers} base={base} />
      {blockProposals.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
      <PlainList>
        {blockProposals.map((row) => (
          <ProposalLine key={row.id} row={row} sectors={context.sectors} timeZone={timeZone} />
        ))}
      </PlainList>
    </Section>
  );
}

/** Whom the act charges with it, each with the clause. */
function DutyLine({
  words,
  duties,
  base,
}: {
  words: string;
  duties: readonly BlockDutyFragment[];
  base: string;
}) {
  if (duties.length === 0) return null;
  return (
    <Text mb="xs">
      {words}{" "}
      {duties.map(({ roleCode, roleTitle, clause }, at) => (
        <span key={`${roleCode}-${clause}`}>
          {at > 0 && ", "}
          {roleTitle} (<ClauseLink base={base} clause={clause} isInText />)
        </span>
      ))}
    </Text>
  );
}

async function ProposalLine({
  row,
  sectors,
  timeZone,
}: {
  row: BlockProposalRowFragment;
  sectors: CompositionContext["sectors"];
  timeZone: string;
}) {
  const t = await getTranslations("composition.blocks");
  const days = await getTranslations("composition");
  const locale = await getLocale();
  const { member, roleTitle, sectorIds, validFrom, validTo, state, proposedByName, proposedAt } = row;
  const named = sectorIds.flatMap((id) => sectors.find((sector) => sector.id === id)?.name ?? []);
  const from = formatShortDay(validFrom, locale);
  return (
    <PlainListItem
      aside={
        row.isDecidable && (
          <Group gap="xs" className="no-print">
            <ApproveBlock row={row} />
            <DeclineBlock row={row} />
          </Group>
        )
      }
    >
      <Group gap="xs">
        <Text component="span" fw={550}>
          {memberName(member)}
        </Text>
        <Badge variant={state === "PROPOSED" ? "light" : "default"} tt="none" fw={450} radius="sm">
          {label("blockProposalState", state, locale)}
        </Badge>
      </Group>
      <Text>
        {[
          `${roleTitle}: ${named.join(", ")}`,
          validTo ? days("fromTo", { from, to: formatShortDay(validTo, locale) }) : days("from", { from }),
        ].join(" · ")}
      </Text>
      <Text fz="sm" c="var(--text-quiet)">
        {[
          t("proposedBy", { name: proposedByName, at: formatInstant(proposedAt, locale, timeZone) }),
          row.decidedByName && t("decidedBy", { name: row.decidedByName }),
          row.note,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </PlainListItem>
  );
}
