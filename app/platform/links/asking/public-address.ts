import { BlockList, isIP } from 'node:net';

/**
 * Which addresses of the internet are everybody’s. What is asked for on behalf of somebody who typed a link must never
 * reach into the network that this process stands in: its neighbours, its host, its cloud’s secrets.
 * Ranges: IANA’s registers of special-purpose addresses for IPv4 and IPv6.
 */

const own = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  own.addSubnet(net, bits, 'ipv4');
}

/** Of IPv6 only what is given out to everybody is public at all; these lie inside of it and are not, or hold an IPv4. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  own.addSubnet(net, bits, 'ipv6');
}

/**
 * Whether an address may be asked.
 *
 * @param address IPv4 or IPv6, without a port; an IPv6 that stands for an IPv4 is refused with all others of its kind
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !own.check(address, 'ipv4');
  if (family === 6) return given.check(address, 'ipv6') && !own.check(address, 'ipv6');
  return false;
}
