import { useClauseName } from "@/lib/use-clause-name.ts";
import { TextLink } from "@/ui/text-link.tsx";

/** A clause by its name, opening the regulation at it. */
export function ClauseLink({ base, clause, on }: { base: string; clause: string; on?: string }) {
  const nameOf = useClauseName();
  const query = new URLSearchParams({ ...(on && { on }), clause });
  return (
    <TextLink href={`${base}/regulation?${query}`} fz="sm" style={{ whiteSpace: "nowrap" }}>
      {nameOf(clause)}
    </TextLink>
  );
}

/** Several clauses, one after another. */
export function ClauseLinks({ base, clauses }: { base: string; clauses: readonly string[] }) {
  return clauses.map((clause, at) => (
    <span key={clause}>
      {at > 0 && ", "}
      <ClauseLink base={base} clause={clause} />
    </span>
  ));
}
