import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  modules: readonly { code: string; clauses: readonly string[] }[];
  base: string;
}

/** As many clauses as fit one line of a card. */
const shownClauses = 6;

/** Kinds of work that the duties of the regulation call for, each with its grounds. */
export function ModuleList({ modules, base }: Props) {
  const t = useTranslations("overview");
  const { name } = useLabels();
  return (
    <PlainList>
      {modules.map(({ code, clauses }) => (
        <PlainListItem key={code}>
          <Text fw={550}>{name("module", code)}</Text>
          <Text fz="sm" c="var(--text-quiet)">
            {clauses.slice(0, shownClauses).map((clause, at) => (
              <span key={clause}>
                {at > 0 && ", "}
                <ClauseLink base={base} clause={clause} />
              </span>
            ))}
            {clauses.length > shownClauses &&
              ` ${t("moreClauses", { count: clauses.length - shownClauses })}`}
          </Text>
        </PlainListItem>
      ))}
    </PlainList>
  );
}
