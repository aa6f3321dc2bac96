"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileUpload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { uploadResolution } from "@/features/onboarding/upload-resolution.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import classes from "./file-drop.module.css";
import { TextLink } from "@/ui/text-link.tsx";

const largestMegabytes = 20;
const largestBytes = largestMegabytes * 1024 * 1024;

/** A place to drop a resolution; a file that cannot be used is refused here with its reason. */
export function FileDrop() {
  const t = useTranslations("onboarding");
  const router = useRouter();
  const openFile = useRef<() => void>(null);
  const { run, refuse, isRunning, failure } = useAction();
  const [progress, setProgress] = useState<number | null>(null);
  const [known, setKnown] = useState<{ id: string; fileName: string } | null>(null);

  const bring = ([file]: File[]) =>
    run(async () => {
      if (!file) return;
      setKnown(null);
      setProgress(0);
      try {
        const outcome = await uploadResolution(file, setProgress);
        switch (outcome.__typename) {
          case "ResolutionImported":
            router.push(`/region/onboarding/${outcome.import.id}`);
            return;
          case "DocumentUnreadable":
            return refuse(outcome.message);
          case "DuplicateDocument":
            setKnown(outcome.import);
            return refuse(outcome.message);
          default:
            return outcome satisfies never;
        }
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
        maxSize={largestBytes}
        maxFiles={1}
        multiple={false}
        openRef={openFile}
        activateOnClick={false}
        disabled={isRunning}
        className={classes.zone}
        inputProps={{ "aria-label": t("chooseFile") }}
      >
        <Group gap="md" wrap="wrap" className={classes.inside}>
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
            {progress < 1 ? t("sending", { percent: Math.round(progress * 100) }) : t("reading")}
          </Text>
          <Progress value={progress * 100} animated={progress >= 1} aria-label={t("progress")} />
        </div>
      )}
      <FailureAlert message={failure} />
      {known && (
        <TextLink href={`/region/onboarding/${known.id}`}>
          {t("openKnown", { file: known.fileName })}
        </TextLink>
      )}
    </Stack>
  );
}
