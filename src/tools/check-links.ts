import type { AddressInfo } from 'node:net';
import { LinkChecker } from 'linkinator';
import { listen } from './serve/listen.ts';
import { siteHandler } from './serve/siteHandler.ts';

// Every internal link and fragment of the built site leads somewhere. Other sites are not asked.
const server = await listen(0);
server.on('request', siteHandler('dist'));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const { links } = await new LinkChecker().check({
  path: [`${origin}/`, `${origin}/404.html`, `${origin}/search/`],
  recurse: true,
  checkFragments: true,
  linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
});
server.close();
const followed = links.filter(({ state }) => state !== 'SKIPPED');
const broken = links.filter(({ state }) => state === 'BROKEN');
for (const { url, parent, status } of broken) {
  const path = (address: string | undefined): string => (address ?? '').replace(origin, '');
  console.log(
    `${path(parent)} links to ${path(url)}, which does not exist (${status ?? 'no answer'}).`,
  );
}
console.log(`links: ${followed.length} followed, ${broken.length} broken`);
process.exitCode = broken.length > 0 || followed.length === 0 ? 1 : 0;
