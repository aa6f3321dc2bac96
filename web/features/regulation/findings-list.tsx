import { Group, List, ListItem, Text } from "@mantine/core";
import type { FindingDetailsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Severity } from "@/ui/severity.tsx";

const gravity = ["ERROR", "WARNING", "INFO"];

/** The gravest first; the order of the document within one severity. */
export function byGravity<T extends { severity: string }>(findings: readonly T[]): T[] {
  return findings.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

/** What the linter found in a regulation, each beside its clause. */
export function FindingsList({
  findings,
  base,
}: {
  findings: readonly FindingDetailsFragment[];
  base: string;
}) {
  const { text } = useLabels();
  return (
    <List listStyleType="none" spacing="xs">
      {byGravity(findings).map((finding) => (
        <ListItem key={`${finding.code} ${finding.path} ${finding.clause} ${finding.message.ru}`}>
          <Group gap="xs" align="baseline" wrap="nowrap">
            <Severity code={finding.severity} />
            <Text component="span">
              {text(finding.message)} {finding.clause && <ClauseLink base={base} clause={finding.clause} />}
            </Text>
          </Group>
        </ListItem>
      ))}
    </List>
  );
}
