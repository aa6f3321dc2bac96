import { Text } from "@mantine/core";
import type { Capability, DutyGroup } from "@/features/duty/duty-groups.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./capability-sections.module.css";

interface Props {
  groups: readonly DutyGroup[];
  capabilities: readonly Capability[];
  base: string;
}

/** What the centre has to be able to do, by field of work: each with the clauses that oblige it and who owes it. */
export function CapabilitySections({ groups, capabilities, base }: Props) {
  const { name } = useLabels();
  const byCode = new Map(capabilities.map((capability) => [capability.code, capability]));
  const fields = Map.groupBy(groups, ({ capability }) => byCode.get(capability ?? "")?.group ?? "");
  return [...fields].map(([field, members]) => (
    <Section key={field} title={name("capabilityGroup", field)}>
      <PlainList>
        {members.map((group) => (
          <CapabilityItem key={group.key} group={group} capability={byCode.get(group.key)} base={base} />
        ))}
      </PlainList>
    </Section>
  ));
}

interface ItemProps {
  group: DutyGroup;
  capability: Capability | undefined;
  base: string;
}

function CapabilityItem({ group, capability, base }: ItemProps) {
  const { text, name } = useLabels();
  return (
    <PlainListItem
      aside={
        <Text fz="xs" c="var(--text-quiet)">
          {group.key}
        </Text>
      }
    >
      <Text fw={550}>{capability ? text(capability.name) : group.key}</Text>
      {group.lines.map((line, at) => (
        <div key={`${line.clause} ${at}`} className={classes.line}>
          <span className={classes.clause}>
            <ClauseLink base={base} clause={line.clause} />
          </span>
          <span className={classes.text}>
            <span className={classes.owner}>
              {line.role ?? (line.list ? name("group", line.list) : "")}:{" "}
            </span>
            {line.text}
            {line.people.length > 0 && <span className={classes.owner}> — {line.people.join(", ")}</span>}
          </span>
        </div>
      ))}
    </PlainListItem>
  );
}
