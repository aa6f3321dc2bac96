import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Appointment } from "./appointment.entity.ts";
import type { AppointmentId } from "./appointment.entity.ts";
import { appoint, endAppointment } from "./appointment.service.ts";
import { memberById, sectorsLedBy } from "./composition.reads.ts";
import type { AppointmentRow } from "./composition.reads.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import {
  AppointInput,
  AppointmentResult,
  AppointmentSaved,
  CompositionRefused,
} from "./composition.types.ts";
import { Member } from "./member.entity.ts";
import type { MemberId } from "./member.entity.ts";

const resultOf = (outcome: AppointmentRow | CompositionRefusal): typeof AppointmentResult =>
  "code" in outcome ? new CompositionRefused(outcome) : new AppointmentSaved(outcome);

@Resolver(() => Appointment)
export class AppointmentResolver {
  @Authorized("composition:change")
  @Mutation(() => AppointmentResult, { description: "Gives a member a role of the regulation." })
  async appoint(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AppointInput, { description: "Who, what and when." }) input: AppointInput,
  ): Promise<typeof AppointmentResult> {
    const { memberId, roleCode, sectorIds, validFrom, validTo } = input;
    const asked = {
      memberId: clientId<MemberId>(memberId),
      roleCode,
      sectorIds: sectorIds.map((id) => clientId<SectorId>(id)),
      validFrom,
      validTo: validTo ?? null,
    };
    return resultOf(await appoint(ctx, asked));
  }

  @Authorized("composition:change")
  @Mutation(() => AppointmentResult, { description: "Sets the last day of an appointment." })
  async endAppointment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The appointment." }) id: string,
    @Arg("validTo", () => PlainDateScalar, { description: "Last day, counted in." }) validTo: PlainDate,
  ): Promise<typeof AppointmentResult> {
    return resultOf(await endAppointment(ctx, clientId<AppointmentId>(id), validTo));
  }

  @FieldResolver(() => Member, { description: "Who holds the role." })
  async member(@Ctx() ctx: OperationContext, @Root() { memberId }: AppointmentRow): Promise<Member> {
    const member = await memberById(ctx, memberId);
    if (!member) throw notFound();
    return member;
  }

  @FieldResolver(() => [Sector], { description: "Sectors led in this role." })
  sectors(@Ctx() ctx: OperationContext, @Root() { id }: AppointmentRow): Promise<Sector[]> {
    return sectorsLedBy(ctx, id);
  }
}
