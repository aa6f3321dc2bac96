/** Whether an address belongs to the public internet: pure. What is not surely public is not. */
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** @source IANA IPv4 Special-Purpose Address Registry, RFC 6890 and its updates; multicast RFC 5771 */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Of IPv6 only 2000::/3 is given out. Out of it are taken: protocol assignments with Teredo, documentation, 6to4, which
 * would reach an IPv4 address inside, and documentation again. Mapped and translated IPv4 lies outside and is refused.
 *
 * @source IANA IPv6 Special-Purpose Address Registry
 */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_4) closed.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of NOT_PUBLIC_6) closed.addSubnet(net, prefix, "ipv6");

const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");

/** @param address an IP address as text, without brackets; anything else is not public */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, "ipv4");
  // A zone names an interface of this machine.
  if (!isIPv6(address) || address.includes("%")) return false;
  return given.check(address, "ipv6") && !closed.check(address, "ipv6");
}
