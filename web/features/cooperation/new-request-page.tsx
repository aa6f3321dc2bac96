import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { RequestForm } from "@/features/cooperation/request-form.tsx";
import { RequestChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { Empty } from "@/ui/empty.tsx";

interface Props {
  /** Ids and codes from the address: the comparison leads here. */
  asked: { municipalities: string | null; indicators: string | null };
}

const listed = (text: string | null) => text?.split(",").filter(Boolean) ?? [];

/** One text to several centres. */
export async function NewRequestPage({ asked }: Props) {
  const t = await getTranslations("cooperation.requests");
  const room = await cooperationRoom();
  if (!room.isRegion) notFound();
  if (!room.mayAct)
    return (
      <CooperationPage room={room} list="requests" title={t("newTitle")}>
        <Empty title={t("notYours")} />
      </CooperationPage>
    );
  const { municipalities } = await load(RequestChoicesDocument, {});
  const choices = municipalities.edges.map(({ node }) => node);
  const known = new Set(choices.map(({ id }) => id));
  return (
    <CooperationPage room={room} list="requests" title={t("newTitle")} lead={t("newLead")}>
      <RequestForm
        choices={choices}
        chosen={listed(asked.municipalities).filter((id) => known.has(id))}
        indicators={listed(asked.indicators)}
        base={room.base}
      />
    </CooperationPage>
  );
}
