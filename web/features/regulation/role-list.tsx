import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RegulationOverviewQuery } from "@/lib/graphql.generated.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

type Role = NonNullable<RegulationOverviewQuery["municipality"]["regulation"]>["roles"][number];
type Person = { name: string | null; post: string | null };

/** A person in one line: name and post, or whichever of the two is known. */
export function personLine({ name, post }: Person): string {
  return [name, post].filter(Boolean).join(", ");
}

/** Roles of the regulation and who holds them today. */
export function RoleList({ roles, base, isOwn }: { roles: readonly Role[]; base: string; isOwn: boolean }) {
  const t = useTranslations("overview");
  return (
    <PlainList>
      {roles.map((role) => (
        <PlainListItem key={role.code} aside={role.clause && <ClauseLink base={base} clause={role.clause} />}>
          <Text fw={550}>{role.title}</Text>
          {role.holders.map(({ id, member }) => (
            <Text key={id} c="var(--text-quiet)" fz="sm">
              {personLine(member)}
            </Text>
          ))}
          {isOwn && role.holders.length === 0 && (
            <Text c="var(--text-quiet)" fz="sm">
              {t("vacant")}
            </Text>
          )}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
