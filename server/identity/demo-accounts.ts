/** Accounts by role to try the product with. They exist and sign in only in demo mode, and name no real person. */
import type { Clock } from "../kernel/clock.ts";
import type { RegionalRoleCode } from "../kernel/context.ts";
import {
  type AccountId,
  type MunicipalityId,
  newId,
  type RecipientId,
  type RegionId,
} from "../kernel/ids.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { type EntityManager, unitOfWork } from "../kernel/unit-of-work.ts";
import { Account } from "./account.entity.ts";
import { MunicipalGrant, RegionalGrant } from "./grants.entity.ts";
import { hashPassword } from "./password.ts";
import { RECIPIENT_ROLE } from "./permissions.ts";

/** No secret: the sign-in page of the demo shows it. */
export const DEMO_PASSWORD = "mcu-demo-2026";

export interface DemoMunicipality {
  readonly id: MunicipalityId;
  readonly slug: string;
  readonly name: string;
  /** Roles of its regulation: code and title as printed. */
  readonly roles: readonly { readonly code: string; readonly title: string }[];
  /** A recipient one of whose people gets an account. */
  readonly recipient?: { readonly id: RecipientId; readonly name: string } | null;
}

export interface DemoRegion {
  readonly id: RegionId;
  readonly code: string;
  readonly centreName: string;
}

interface DemoPlan {
  readonly login: string;
  readonly displayName: string;
  readonly isPlatformOperator?: boolean;
  readonly municipal?: {
    readonly municipalityId: MunicipalityId;
    readonly roleCode: string;
    readonly recipientId?: RecipientId;
  };
  readonly regional?: readonly { readonly regionId: RegionId; readonly role: RegionalRoleCode }[];
}

const REGIONAL_TITLES: Readonly<Record<RegionalRoleCode, string>> = {
  ANALYST: "Аналитик",
  HEAD: "Руководитель",
  ONBOARDING_OFFICER: "Специалист по подключению",
};

/**
 * Makes the demo accounts that are missing: one for each role of each municipality, three for each
 * regional centre, two across all regions, one for the platform. May be called again at any time.
 */
export async function seedDemoAccounts(
  root: EntityManager,
  clock: Clock,
  municipalities: readonly DemoMunicipality[],
  regions: readonly DemoRegion[],
): Promise<void> {
  const plans = [
    ...municipalities.flatMap(municipalPlans),
    ...regions.flatMap(regionalPlans),
    ...networkPlans(regions),
    { login: "platform", displayName: "Оператор платформы", isPlatformOperator: true },
  ];
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await unitOfWork(root, AUTH_SCOPE, async (em) => {
    const existing = await em.find(Account, { login: { $in: plans.map((plan) => plan.login) } });
    const known = new Set(existing.map((account) => account.login));
    for (const plan of plans.filter(({ login }) => !known.has(login))) create(em, clock, plan, passwordHash);
  });
}

function municipalPlans({ id: municipalityId, slug, name, roles, recipient }: DemoMunicipality): DemoPlan[] {
  const plans: DemoPlan[] = roles.map((role) => ({
    login: `${slug}-${kebab(role.code)}`,
    displayName: `${capitalised(role.title)} · ${name}`,
    municipal: { municipalityId, roleCode: role.code },
  }));
  if (recipient)
    plans.push({
      login: `${slug}-${kebab(RECIPIENT_ROLE)}`,
      displayName: `${recipient.name} · ${name}`,
      municipal: { municipalityId, roleCode: RECIPIENT_ROLE, recipientId: recipient.id },
    });
  return plans;
}

function regionalPlans(region: DemoRegion): DemoPlan[] {
  const roles = Object.keys(REGIONAL_TITLES) as RegionalRoleCode[];
  return roles.map((role) => ({
    login: `${region.code.toLowerCase()}-${kebab(role)}`,
    displayName: `${REGIONAL_TITLES[role]} · ${region.centreName}`,
    regional: [{ regionId: region.id, role }],
  }));
}

function networkPlans(regions: readonly DemoRegion[]): DemoPlan[] {
  const everywhere = (role: RegionalRoleCode) => regions.map((region) => ({ regionId: region.id, role }));
  return [
    { login: "network", displayName: "Аналитик · все регионы", regional: everywhere("ANALYST") },
    {
      login: "network-onboarding",
      displayName: "Специалист по подключению · все регионы",
      regional: everywhere("ONBOARDING_OFFICER"),
    },
  ];
}

function create(em: EntityManager, clock: Clock, plan: DemoPlan, passwordHash: string): void {
  const now = clock.now();
  const account = em.create(Account, {
    id: newId<AccountId>(now.getTime()),
    login: plan.login,
    displayName: plan.displayName,
    passwordHash,
    isPlatformOperator: plan.isPlatformOperator ?? false,
    isDemo: true,
    createdAt: now,
    disabledAt: null,
  });
  em.persist(account);
  if (plan.municipal) {
    const { municipalityId: municipality, roleCode, recipientId = null } = plan.municipal;
    const grant = { municipality, accountId: account.id, roleCode, recipientId, grantedAt: now };
    em.persist(em.create(MunicipalGrant, grant));
  }
  for (const { regionId: region, role } of plan.regional ?? []) {
    em.persist(em.create(RegionalGrant, { account: account.id, region, role }));
  }
}

function kebab(code: string): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function capitalised(title: string): string {
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
