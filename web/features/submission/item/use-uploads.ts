"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uploadFile } from "@/lib/upload-file.ts";
import { useFailureText } from "@/lib/use-action.ts";

/** Largest file the register takes. */
const largestBytes = 25 * 1024 * 1024;

interface Upload {
  readonly name: string;
  /** 0..1 */
  readonly share: number;
}

/** Sends files one after another; each that is not taken is told with its reason, the others go on. */
export function useUploads(submissionId: string, onSent: () => void) {
  const t = useTranslations("submissionItem");
  const describe = useFailureText();
  const [current, setCurrent] = useState<Upload | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const sendOne = async (file: File): Promise<string | null> => {
    if (file.size > largestBytes) return t("fileTooLarge");
    try {
      const tell = (share: number) => setCurrent({ name: file.name, share });
      return (await uploadFile(`/files/submissions/${submissionId}`, file, tell))?.message ?? null;
    } catch (error) {
      return describe(error);
    }
  };
  const upload = async (files: readonly File[]) => {
    setFaults([]);
    for (const file of files) {
      setCurrent({ name: file.name, share: 0 });
      const fault = await sendOne(file);
      if (fault !== null) setFaults((before) => [...before, `${file.name}: ${fault}`]);
      else onSent();
    }
    setCurrent(null);
  };
  return { upload, current, failure: faults.length > 0 ? faults.join(" ") : null };
}
