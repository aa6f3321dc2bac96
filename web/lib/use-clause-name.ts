import { useTranslations } from "next-intl";
import { parseClauseId } from "@/lib/clause-name.ts";

/** Names clauses in the language of the page: «п. 3.5.4», «п. 4 акта», «прил. 3, п. 2.6». */
export function useClauseName(): (id: string) => string {
  const t = useTranslations("clause");
  return (id) => {
    const name = parseClauseId(id);
    switch (name.kind) {
      case "order":
        return t("order", { number: name.number });
      case "definition":
        return t("definition", { section: name.section || "—", number: name.number });
      case "annex":
        return t("annex", { annex: name.annex, id: name.id });
      case "clause":
        return t("clause", { id: name.id });
      default:
        return name satisfies never;
    }
  };
}
