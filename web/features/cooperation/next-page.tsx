import { getTranslations } from "next-intl/server";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** Address of the list with what it is filtered by. */
  address: string;
}

/** The way to older rows. */
export async function NextPage({ pageInfo, address }: Props) {
  const t = await getTranslations("cooperation");
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  const mark = address.includes("?") ? "&" : "?";
  return (
    <TextLink href={`${address}${mark}after=${encodeURIComponent(pageInfo.endCursor)}`}>
      {t("older")}
    </TextLink>
  );
}
