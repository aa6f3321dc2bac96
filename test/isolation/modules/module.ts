import type { TestApi } from "../../support/api.ts";
import type { RootField } from "../outcomes.ts";

/** What a module of the register says of its doors; a door that no module names fails the run. */
export interface ModuleIsolation {
  /** `Query.submission` → who gets what. */
  readonly rootFields: Readonly<Record<string, RootField>>;
  /** Type → fields, separated by spaces, that show people. */
  readonly personalFields?: Readonly<Record<string, string>>;
  /** Type → fields that follow their object. */
  readonly sharedFields?: Readonly<Record<string, string>>;
  /** Table → role → rights, as in `rights.ts`. */
  readonly rights?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tables with people in them. */
  readonly personalTables?: readonly string[];
  /** Tables that the regional centre may write. */
  readonly regionWrites?: readonly string[];
  /** Makes a row of every kind through the API; gives their ids by name for the arguments above. */
  readonly fill?: (stage: Filling) => Promise<Record<string, string>>;
}

/** One municipality while it is being filled. */
export interface Filling {
  readonly api: TestApi;
  /** Session of its administrator. */
  readonly own: string;
  /** Session of its analyst: nobody reviews an answer of his own. */
  readonly analyst: string;
  /** Session of an analyst of its regional centre. */
  readonly region: string;
  readonly municipalityId: string;
  /** Stem to put into every name of a person. */
  readonly personal: string;
  /** Ids made so far, modules before included. */
  readonly ids: Readonly<Record<string, string>>;
}
