import type { QualityChoicesQuery } from "@/lib/graphql.generated.ts";

/** What every section of the page of quality knows. */
export interface QualityRoom {
  readonly slug: string;
  readonly timeZone: string;
  readonly canReview: boolean;
  readonly canRoute: boolean;
  readonly sectors: QualityChoicesQuery["municipality"]["sectors"];
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  readonly channels: QualityChoicesQuery["municipality"]["openChannels"];
}
