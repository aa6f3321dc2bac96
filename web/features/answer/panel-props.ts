/** What a part of the item page gets from the page it stands on. */
export interface PanelProps {
  readonly submission: { readonly id: string; readonly revision: number; readonly state: string };
  readonly permissions: readonly string[];
  /** IANA zone of the municipality. */
  readonly timeZone: string;
  /** Called after each change: the page reads the submission anew. */
  readonly onChanged: () => void;
}
