import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "@/features/shell/app-frame.module.css";

export function LoadingPage() {
  const t = useTranslations("common");
  return (
    <div className={classes.content} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Stack gap="lg" aria-hidden="true">
        <Skeleton height={28} width="40%" />
        <Skeleton height={90} />
        <Skeleton height={260} />
      </Stack>
    </div>
  );
}
