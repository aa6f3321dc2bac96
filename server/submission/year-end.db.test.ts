import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister({ municipality: { timeZone: "Asia/Krasnoyarsk" } });
});
afterAll(() => register.close());

test("numbers begin anew at midnight of the municipality's own zone", async () => {
  const { clock } = register.world;
  // 31 December, 23:59 in Krasnoyarsk.
  clock.advanceMinutes((Date.parse("2026-12-31T16:59:00Z") - clock.now().getTime()) / 60_000);
  const head = await register.person(["HEAD"]);
  const next = async () => (await register.register({}, head)).submission?.number;
  expect(await next()).toBe("2026-000001");
  clock.advanceMinutes(1);
  expect(await next()).toBe("2027-000001");
});
