"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Capability → clauses of the regulation that ask for it. */
export type Features = Readonly<Record<string, readonly string[]>>;

const HeldFeatures = createContext<Features>({});

/** Tells everything inside what the municipality's regulation asks for. */
export function FeatureProvider({ features, children }: { features: Features; children: ReactNode }) {
  return <HeldFeatures value={features}>{children}</HeldFeatures>;
}

/** What the municipality of the page has. */
export function useFeatures(): Features {
  return useContext(HeldFeatures);
}

interface Props {
  /** Any of these capabilities shows the part. */
  code: string | readonly string[];
  children: ReactNode;
}

/** A part of a page that is there only for municipalities whose regulation asks for it. */
export function Feature({ code, children }: Props) {
  const features = useFeatures();
  const held = [code].flat().filter((each) => features[each] !== undefined);
  if (held.length === 0) return null;
  return (
    <div data-feature={held.join(" ")} style={{ display: "contents" }}>
      {children}
    </div>
  );
}
