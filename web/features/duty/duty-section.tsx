import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { DutyGroup, DutyLine, DutyView } from "@/features/duty/duty-groups.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  group: DutyGroup;
  title: string;
  view: Exclude<DutyView, "capability">;
  base: string;
  isOwn: boolean;
}

/** One role or person with what is owed under it. */
export function DutySection({ group, title, view, base, isOwn }: Props) {
  const t = useTranslations("duties");
  return (
    <Section title={title} aside={group.clause && <ClauseLink base={base} clause={group.clause} />}>
      {group.note.length > 0 && (
        <Text c="var(--text-quiet)" mb="xs">
          {group.note.join(" · ")}
        </Text>
      )}
      {isOwn && view === "role" && group.title !== null && group.note.length === 0 && (
        <Text c="var(--text-quiet)" mb="xs">
          {t("vacant")}
        </Text>
      )}
      {group.lines.length === 0 && <Text c="var(--text-quiet)">{t("noDuties")}</Text>}
      <PlainList>
        {group.lines.map((line, at) => (
          <PlainListItem key={`${line.clause} ${at}`} aside={<ClauseLink base={base} clause={line.clause} />}>
            <Text>{line.text}</Text>
            <DutyNote line={line} view={view} />
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

/** What the heading of the group does not say already. */
function DutyNote({ line, view }: Pick<Props, "view"> & { line: DutyLine }) {
  const { name } = useLabels();
  const owner = line.role ?? (line.list ? name("group", line.list) : "");
  const notes = {
    role: line.capabilities,
    person: [owner, ...line.capabilities],
  }[view];
  const text = notes.filter(Boolean).join(" · ");
  return text ? (
    <Text fz="xs" c="var(--text-quiet)">
      {text}
    </Text>
  ) : null;
}
