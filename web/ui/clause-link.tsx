import { useClauseName } from "@/lib/use-clause-name.ts";
import { TextLink } from "@/ui/text-link.tsx";

/** A clause by its name, opening the regulation at it. */
export function ClauseLink({
  base,
  clause,
  on,
  isInText = false,
}: {
  base: string;
  clause: string;
  on?: string;
  /** Among words it has to be told apart by more than its colour. */
  isInText?: boolean;
}) {
  const nameOf = useClauseName();
  const query = new URLSearchParams({ ...(on && { on }), clause });
  return (
    <TextLink
      href={`${base}/regulation?${query}`}
      fz="sm"
      style={{ whiteSpace: "nowrap" }}
      underline={isInText ? "always" : "hover"}
    >
      {nameOf(clause)}
    </TextLink>
  );
}

/** Several clauses, one after another, in the middle of a text. */
export function ClauseLinks({ base, clauses }: { base: string; clauses: readonly string[] }) {
  return clauses.map((clause, at) => (
    <span key={clause}>
      {at > 0 && ", "}
      <ClauseLink base={base} clause={clause} isInText />
    </span>
  ));
}
