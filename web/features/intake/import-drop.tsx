"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileUpload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { importPath } from "@/features/intake/paths.ts";
import { uploadImport } from "@/features/intake/upload-import.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const largestMegabytes = 200;

/** A place to drop a file of submissions; it is sent in portions. */
export function ImportDrop({ slug }: { slug: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const openFile = useRef<() => void>(null);
  const { run, refuse, isRunning, failure } = useAction();
  const [progress, setProgress] = useState<number | null>(null);
  const bring = ([file]: File[]) =>
    run(async () => {
      if (!file) return;
      setProgress(0);
      try {
        const { id, refusal } = await uploadImport(file, setProgress);
        if (refusal !== null) return refuse(refusal);
        router.push(importPath(slug, id));
      } finally {
        setProgress(null);
      }
    });
  const reject = (rejections: FileRejection[]) => {
    const isTooLarge = rejections.some(({ errors }) => errors.some(({ code }) => code === "file-too-large"));
    refuse(isTooLarge ? t("tooLarge", { megabytes: largestMegabytes }) : t("oneFile"));
  };
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={(files) => void bring(files)}
        onReject={reject}
        maxSize={largestMegabytes * 1024 * 1024}
        maxFiles={1}
        multiple={false}
        openRef={openFile}
        activateOnClick={false}
        disabled={isRunning}
        p="md"
        inputProps={{ "aria-label": t("chooseFile") }}
      >
        <Group gap="md" wrap="wrap" style={{ pointerEvents: "all" }}>
          <IconFileUpload size={30} stroke={1.4} aria-hidden="true" />
          <Stack gap={0} flex="1 1 240px">
            <Text fw={600}>{t("drop")}</Text>
            <Text fz="sm" c="var(--text-quiet)">
              {t("dropHint", { megabytes: largestMegabytes })}
            </Text>
          </Stack>
          <Button onClick={() => openFile.current?.()} loading={isRunning}>
            {t("chooseFile")}
          </Button>
        </Group>
      </Dropzone>
      {progress !== null && (
        <div role="status">
          <Text fz="sm" mb={4}>
            {t("sending", { percent: Math.round(progress * 100) })}
          </Text>
          <Progress value={progress * 100} aria-label={t("progress")} />
        </div>
      )}
      <FailureAlert message={failure} />
    </Stack>
  );
}
