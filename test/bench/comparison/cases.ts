/** What is asked: the portal's own documents, and the floor's page of the same data. */
import { portalDocument } from "./documents.ts";
import { SESSION_TOKEN } from "./fill.ts";
import type { Call } from "./load.ts";
import { stableId } from "./tenants.ts";

export interface BenchCase {
  readonly name: string;
  ours(): Call;
  floor(): Call;
}

const cookie = `mcu_session=${SESSION_TOKEN}`;

/** @param size municipalities there are */
export function benchCases(oursUrl: string, floorUrl: string, size: number): BenchCase[] {
  const graphql = (operationName: string, variables: object): (() => Call) => {
    const query = portalDocument(operationName);
    const body = JSON.stringify({ operationName, query, variables });
    return () => ({ url: `${oursUrl}/graphql`, body, cookie });
  };
  const page = (path: string, facts: object): (() => Call) => {
    const body = JSON.stringify(facts);
    return () => ({ url: `${floorUrl}${path}`, body, cookie });
  };
  const regionId = stableId("region 0");
  const slug = `okrug-${Math.floor(size / 2)}`;
  return [
    {
      name: "comparison page",
      ours: graphql("RegulationComparison", { input: { first: 60 } }),
      floor: page("/comparison", {}),
    },
    { name: "clause tree", ours: graphql("ClauseTexts", { slug }), floor: page("/clauses", { slug }) },
    {
      name: "municipalities of a region",
      ours: graphql("Municipalities", { first: 50, regionId }),
      floor: page("/municipalities", { regionId }),
    },
  ];
}
