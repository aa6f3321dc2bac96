import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each([
  "127.0.0.1",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "198.18.0.1",
  "224.0.0.1",
  "239.255.255.250",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:8.8.8.8",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "2001:db8::1",
  "2001::1",
  "2002:7f00:1::",
  "ff02::1",
  "",
  "localhost",
  "0x7f000001",
  "127.1",
])("%s is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["8.8.8.8", "93.158.134.3", "172.15.255.255", "172.32.0.0", "2a02:6b8::1", "2606:4700::1111"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("no address of a private block is public, however it is written", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  );
  fc.assert(
    fc.property(inside, (parts) => {
      const plain = parts.join(".");
      const number = parts.reduce((sum, part) => sum * 256 + part, 0);
      // What browsers and servers make of such spellings is what the address is checked as.
      for (const host of [plain, String(number), `0x${number.toString(16)}`, `[::ffff:${plain}]`]) {
        const { hostname } = new URL(`http://${host}/`);
        expect(isPublicAddress(hostname.replace(/^\[|\]$/g, ""))).toBe(false);
      }
    }),
  );
});
