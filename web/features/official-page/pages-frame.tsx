import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PagesRoom } from "@/features/official-page/official-page-room.ts";
import type { PagesPart } from "@/features/official-page/page-capabilities.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const paths: Readonly<Record<PagesPart, string>> = {
  register: "",
  plan: "/plan",
  monitoring: "/monitoring",
  requirements: "/requirements",
  dialogue: "/dialogue",
};

interface Props {
  room: PagesRoom;
  part: PagesPart;
  lead: ReactNode;
  actions?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}

/** A part of the work with official pages, with the way to the others. */
export async function PagesFrame({ room, part, children, ...page }: Props) {
  const t = await getTranslations("officialPages");
  const { base, open } = room;
  return (
    <Page title={t(`parts.${part}`)} {...page}>
      {open.length > 1 && (
        <nav aria-label={t("sections")} className="no-print">
          <Group gap="md">
            {open.map((each) => (
              <TextLink
                key={each}
                href={base + paths[each]}
                {...(each === part ? { "aria-current": "page", fw: 700, underline: "never" as const } : {})}
              >
                {t(`parts.${each}`)}
              </TextLink>
            ))}
          </Group>
        </nav>
      )}
      {children}
    </Page>
  );
}
