import type { AddressInfo } from 'node:net';
import { LinkChecker } from 'linkinator';
import { listen, siteHandler } from './serve.ts';

// Checks that every internal link and fragment of the built site leads somewhere. Other sites are
// not requested. `check-links.ts [folder [path]]`: the built site, and the path that it was built
// for.
const [folder = 'dist', base = '/'] = process.argv.slice(2);
const server = await listen(0);
server.on('request', siteHandler(folder, base));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const { links } = await new LinkChecker().check({
  path: ['', '404.html', 'search/'].map((page) => origin + base + page),
  recurse: true,
  checkFragments: true,
  linksToSkip: (link) => Promise.resolve(!link.startsWith(origin)),
});
server.close();
const followed = links.filter(({ state }) => state !== 'SKIPPED');
const broken = links.filter(({ state }) => state === 'BROKEN');
for (const { url, parent, status } of broken) {
  const path = (address: string | undefined): string => (address ?? '').replace(origin, '');
  // A broken fragment has status 200, as its page exists.
  const why =
    status === 200 ? 'no element there has this id' : `no such page (${status ?? 'no answer'})`;
  console.log(`${path(parent)} links to ${path(url)}: ${why}.`);
}
console.log(`links: ${followed.length} followed, ${broken.length} broken`);
process.exitCode = broken.length > 0 || followed.length === 0 ? 1 : 0;
