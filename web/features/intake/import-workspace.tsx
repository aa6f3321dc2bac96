"use client";

import { useState } from "react";
import { ImportProgress } from "@/features/intake/import-progress.tsx";
import { ImportReport } from "@/features/intake/import-report.tsx";
import { MappingEditor } from "@/features/intake/mapping-editor.tsx";
import type { ImportFactsFragment, SubmissionImportQuery } from "@/lib/graphql.generated.ts";

interface Props {
  slug: string;
  facts: ImportFactsFragment;
  mappings: SubmissionImportQuery["columnMappings"];
  channels: SubmissionImportQuery["municipality"]["openChannels"];
}

/** What can be done with a file follows from how far it is. */
export function ImportWorkspace({ slug, facts, mappings, channels }: Props) {
  const [current, setCurrent] = useState(facts);
  const isFresh = current.state === "READY" || (current.state === "FAILED" && current.rowsRead === 0);
  if (isFresh)
    return <MappingEditor id={current.id} mappings={mappings} channels={channels} onStarted={setCurrent} />;
  if (current.state === "QUEUED" || current.state === "RUNNING")
    return <ImportProgress facts={current} onChange={setCurrent} />;
  return <ImportReport slug={slug} facts={current} onChange={setCurrent} />;
}
