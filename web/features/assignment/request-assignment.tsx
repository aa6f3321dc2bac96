import { getTranslations } from "next-intl/server";
import { assignmentCapabilities } from "@/features/assignment/assignment-kinds.ts";
import { SetAssignmentButton } from "@/features/assignment/set-assignment-button.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { load } from "@/lib/graphql.ts";
import { AssignmentChoicesDocument } from "@/lib/graphql.generated.ts";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  today: string;
  requestId: string;
}

/** Makes a request of the regional centre somebody's task, with an owner and a day. */
export async function RequestAssignment({ slug, today, requestId }: Props) {
  const t = await getTranslations("assignments");
  const { municipality } = await load(AssignmentChoicesDocument, { slug });
  return (
    <Feature code={assignmentCapabilities}>
      <SetAssignmentButton slug={slug} today={today} choices={municipality} requestId={requestId} />
      <TextLink href={`/${slug}/assignments?view=ALL&source=REGION`}>{t("ofRequest")}</TextLink>
    </Feature>
  );
}
