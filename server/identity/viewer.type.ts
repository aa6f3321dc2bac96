/** The signed-in person as the API shows it. */
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { RegionalRoleCode, RoomCode, SignedInContext } from "../kernel/context.ts";
import type { AccountId, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";

export const RegionalRole: Readonly<Record<RegionalRoleCode, RegionalRoleCode>> = {
  ANALYST: "ANALYST",
  HEAD: "HEAD",
  ONBOARDING_OFFICER: "ONBOARDING_OFFICER",
};

export const Room: Readonly<Record<RoomCode, RoomCode>> = {
  MUNICIPALITY: "MUNICIPALITY",
  REGION: "REGION",
  PLATFORM: "PLATFORM",
};

registerEnumType(RegionalRole, {
  name: "RegionalRole",
  description: "Post in a regional control centre.",
  valuesConfig: {
    ANALYST: { description: "Compares municipalities." },
    HEAD: { description: "Leads the centre." },
    ONBOARDING_OFFICER: { description: "Makes municipalities out of their resolutions." },
  },
});

registerEnumType(Room, {
  name: "Room",
  description: "Part of the program a session works in.",
  valuesConfig: {
    MUNICIPALITY: { description: "The municipality's own work." },
    REGION: { description: "The regional centre's look across municipalities." },
    PLATFORM: { description: "Running the platform." },
  },
});

@ObjectType({ description: "A room the account may enter." })
export class RoomChoice {
  @Field(() => Room, { description: "Kind of room." })
  readonly room!: RoomCode;

  @Field(() => ID, { nullable: true, description: "Municipality of the room; null in the other rooms." })
  readonly municipalityId!: MunicipalityId | null;

  @Field(() => String, { description: "Name to show." })
  readonly name!: string;

  @Field(() => String, { description: "Its address in the portal." })
  readonly path!: string;
}

@ObjectType("StandIn", { description: "Somebody who is away and whose roles the viewer carries meanwhile." })
export class StandInView {
  @Field(() => String, { description: "Name of whoever is away." })
  readonly displayName!: string;

  @Field(() => [String], { description: "Codes of the roles carried." })
  readonly roleCodes!: readonly string[];

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  readonly validTo!: PlainDate;
}

/** Carries the context it was made in: right after signing in, that is not yet the operation's own. */
@ObjectType("Viewer", { description: "The signed-in person, in the room of the session." })
export class ViewerView {
  readonly ctx: SignedInContext;

  constructor(ctx: SignedInContext) {
    this.ctx = ctx;
  }

  @Field(() => ID, { description: "Id of the account." })
  get id(): AccountId {
    return this.ctx.viewer.accountId;
  }

  @Field(() => String, { description: "Name to show." })
  get displayName(): string {
    return this.ctx.viewer.displayName;
  }

  @Field(() => String, { description: "What the person signs in with." })
  get login(): string {
    return this.ctx.viewer.login;
  }

  @Field(() => Room, { description: "Room the session works in now." })
  get room(): RoomCode {
    switch (this.ctx.kind) {
      case "municipal":
        return "MUNICIPALITY";
      case "regional":
      case "onboarding":
        return "REGION";
      case "platform":
        return "PLATFORM";
    }
  }

  @Field(() => RegionalRole, { nullable: true, description: "Post in the regional centre; null elsewhere." })
  get regionalRole(): RegionalRoleCode | null {
    return "regionalRole" in this.ctx ? this.ctx.regionalRole : null;
  }

  @Field(() => [String], {
    description: "Codes of roles held in the municipality of the room, those carried for others included.",
  })
  get roles(): readonly string[] {
    return this.ctx.kind === "municipal" ? this.ctx.roleCodes : [];
  }

  @Field(() => [StandInView], {
    description: "For whom the viewer acts as well, in the municipality of the room.",
  })
  get standsInFor(): readonly StandInView[] {
    return this.ctx.kind === "municipal" ? (this.ctx.standsInFor ?? []) : [];
  }

  @Field(() => [RoomChoice], { description: "All rooms the account may enter." })
  get rooms(): readonly RoomChoice[] {
    return this.ctx.viewer.rooms;
  }
}
