/** Parts of a place as people write it. */
export interface PlaceParts {
  readonly settlement: string | null;
  readonly street: string | null;
  readonly house: string | null;
  readonly object: string | null;
}
