import { withBase } from './urls.ts';

/** Where to look for an error of a tool that this site does not cover. */
interface ToolPlaces {
  /** The tool, as its makers write it. */
  readonly name: string;
  /** The words by which a message or a search names the tool, in lower case. */
  readonly words: readonly string[];
  /** The URL of the documentation. */
  readonly documentation: string;
  /** The issue tracker: `owner/name` on GitHub, or the URL of a search that ends where the words go. */
  readonly issues: string;
  /** The id of the tool's page on this site; undefined if no article is about the tool. */
  readonly page: string | undefined;
}

const place = (
  name: string,
  words: string,
  documentation: string,
  issues: string,
  page?: string,
): ToolPlaces => ({ name, words: words.split(' '), documentation, issues, page });

/** The tools that articles cover, and other common ones, in the order of their names. */
export const toolPlaces: readonly ToolPlaces[] = [
  place(
    'Android Gradle plugin',
    'android gradle agp',
    'https://developer.android.com/build',
    'https://issuetracker.google.com/issues?q=',
  ),
  place('Ansible', 'ansible ansible-playbook', 'https://docs.ansible.com/', 'ansible/ansible'),
  place(
    'APT',
    'apt apt-get dpkg',
    'https://help.ubuntu.com/community/AptGet/Howto',
    'https://bugs.launchpad.net/ubuntu/+source/apt/+bugs?field.searchtext=',
  ),
  place('AWS CLI', 'aws boto3 botocore', 'https://docs.aws.amazon.com/cli/', 'aws/aws-cli'),
  place(
    'Bash',
    'bash',
    'https://www.gnu.org/software/bash/manual/',
    'https://savannah.gnu.org/bugs/?group=bash&words=',
  ),
  place(
    'Chrome',
    'chrome chromium',
    'https://developer.chrome.com/docs',
    'https://issues.chromium.org/issues?q=',
    'chrome',
  ),
  place(
    'CMake',
    'cmake',
    'https://cmake.org/documentation/',
    'https://gitlab.kitware.com/cmake/cmake/-/issues?search=',
  ),
  place('CUDA', 'cuda nvcc nvidia-smi', 'https://docs.nvidia.com/cuda/', 'pytorch/pytorch'),
  place('curl', 'curl', 'https://curl.se/docs/', 'curl/curl'),
  place(
    'Docker',
    'docker dockerd compose buildx',
    'https://docs.docker.com/',
    'moby/moby',
    'docker',
  ),
  place(
    '.NET',
    'dotnet nuget csharp msbuild',
    'https://learn.microsoft.com/dotnet/',
    'dotnet/runtime',
  ),
  place(
    'Firefox',
    'firefox',
    'https://support.mozilla.org/',
    'https://bugzilla.mozilla.org/buglist.cgi?quicksearch=',
  ),
  place(
    'GCC',
    'gcc g++ cpp c++',
    'https://gcc.gnu.org/onlinedocs/',
    'https://gcc.gnu.org/bugzilla/buglist.cgi?quicksearch=',
  ),
  place('Git', 'git', 'https://git-scm.com/docs', 'https://lore.kernel.org/git/?q=', 'git'),
  place('GitHub Actions', 'github gh actions', 'https://docs.github.com/actions', 'actions/runner'),
  place('Go', 'go golang', 'https://go.dev/doc/', 'golang/go'),
  place(
    'Java',
    'java javac jvm',
    'https://docs.oracle.com/javase/',
    'https://bugs.openjdk.org/issues/?jql=text+~+',
  ),
  place(
    'JavaScript',
    'javascript js',
    'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Errors',
    'mdn/content',
    'javascript',
  ),
  place(
    'Kubernetes',
    'kubernetes kubectl k8s kubelet',
    'https://kubernetes.io/docs/',
    'kubernetes/kubernetes',
    'kubernetes',
  ),
  place(
    'Linux',
    'linux ubuntu debian',
    'https://man7.org/linux/man-pages/',
    'https://bugzilla.kernel.org/buglist.cgi?quicksearch=',
    'linux',
  ),
  place('Maven', 'maven mvn', 'https://maven.apache.org/guides/', 'apache/maven'),
  place(
    'MongoDB',
    'mongodb mongo mongoose mongoservererror',
    'https://www.mongodb.com/docs/',
    'https://jira.mongodb.org/issues/?jql=text+~+',
  ),
  place(
    'MySQL',
    'mysql mariadb mysqld',
    'https://dev.mysql.com/doc/',
    'https://bugs.mysql.com/search.php?search_for=',
  ),
  place('nginx', 'nginx', 'https://nginx.org/en/docs/', 'nginx/nginx', 'nginx'),
  place('Node.js', 'node nodejs', 'https://nodejs.org/docs/latest/api/', 'nodejs/node', 'node'),
  place('npm', 'npm npx', 'https://docs.npmjs.com/', 'npm/cli', 'npm'),
  place(
    'OpenSSH',
    'ssh sshd scp sftp openssh',
    'https://www.openssh.com/manual.html',
    'https://bugzilla.mindrot.org/buglist.cgi?quicksearch=',
    'ssh',
  ),
  place('OpenSSL', 'openssl tls ssl', 'https://docs.openssl.org/', 'openssl/openssl'),
  place('PHP', 'php composer', 'https://www.php.net/docs.php', 'php/php-src'),
  place('pip', 'pip pip3', 'https://pip.pypa.io/', 'pypa/pip'),
  place('pnpm', 'pnpm', 'https://pnpm.io/', 'pnpm/pnpm'),
  place(
    'PostgreSQL',
    'postgresql postgres psql psycopg2',
    'https://www.postgresql.org/docs/current/',
    'https://www.postgresql.org/search/?m=1&q=',
    'postgresql',
  ),
  place('Python', 'python python3 py', 'https://docs.python.org/3/', 'python/cpython', 'python'),
  place('React', 'react jsx', 'https://react.dev/', 'facebook/react', 'react'),
  place('Redis', 'redis redis-cli', 'https://redis.io/docs/', 'redis/redis'),
  place(
    'Ruby',
    'ruby gem bundler rails',
    'https://www.ruby-lang.org/en/documentation/',
    'https://bugs.ruby-lang.org/projects/ruby-master/search?q=',
  ),
  place('Rust', 'rust cargo rustc', 'https://doc.rust-lang.org/', 'rust-lang/rust', 'rust'),
  place(
    'SQLite',
    'sqlite sqlite3',
    'https://www.sqlite.org/docs.html',
    'https://sqlite.org/forum/search?s=',
  ),
  place('systemd', 'systemd systemctl journalctl', 'https://systemd.io/', 'systemd/systemd'),
  place(
    'Terraform',
    'terraform',
    'https://developer.hashicorp.com/terraform/docs',
    'hashicorp/terraform',
  ),
  place(
    'TypeScript',
    'typescript ts tsc',
    'https://www.typescriptlang.org/docs/',
    'microsoft/TypeScript',
    'typescript',
  ),
  place('Vite', 'vite', 'https://vite.dev/guide/', 'vitejs/vite'),
  place('Visual Studio Code', 'vscode', 'https://code.visualstudio.com/docs', 'microsoft/vscode'),
  place('webpack', 'webpack', 'https://webpack.js.org/', 'webpack/webpack'),
];

/** A link to a place where the answer may be. */
export interface WayOn {
  readonly url: string;
  /** What is there: `Search the web (duckduckgo.com)`. */
  readonly text: string;
}

/** What a URL of a search may carry, in UTF-16 units. Search engines cut longer ones. */
const maxWordsLength = 200;
/** The most tools that links are shown for. A message that names more is not about one of them. */
const maxTools = 2;

/** The first tools of the table that a message names. */
function namedTools(message: string): readonly ToolPlaces[] {
  const named = new Set(message.toLowerCase().split(/[^\p{L}\p{N}+#_-]+/u));
  return toolPlaces.filter((tool) => tool.words.some((word) => named.has(word))).slice(0, maxTools);
}

/** Returns links to the pages of this site about the tools that a message names. */
export function toolPages(message: string): WayOn[] {
  return namedTools(message).flatMap(({ name, page }) =>
    page === undefined ? [] : [{ url: withBase(`/errors/${page}/`), text: `All ${name} errors` }],
  );
}

/**
 * Returns links to a web search for a message, and to the documentation and issues of the tools that
 * it names. All of them lead to other sites.
 *
 * @param message redacted, as it becomes a part of URLs
 */
export function waysOn(message: string): WayOn[] {
  const words = message.replace(/\s+/g, ' ').trim().slice(0, maxWordsLength).trim();
  if (words === '') return [];
  return [
    link('Search the web', `https://duckduckgo.com/?q=${encodeURIComponent(words)}`),
    ...namedTools(words).flatMap(({ name, documentation, issues }) => [
      link(`${name} documentation`, documentation),
      link(`Issues of ${name} with these words`, issuesUrl(issues, words)),
    ]),
  ];
}

function issuesUrl(issues: string, words: string): string {
  const encoded = encodeURIComponent(words);
  if (!issues.startsWith('https:'))
    return `https://github.com/${issues}/issues?q=${encodeURIComponent('is:issue ')}${encoded}`;
  // Jira's query language wants the words in quotation marks.
  return issues.endsWith('~+')
    ? `${issues}${encodeURIComponent(`"${words.replace(/["\\]/g, ' ')}"`)}`
    : `${issues}${encoded}`;
}

function link(what: string, url: string): WayOn {
  return { url, text: `${what} (${new URL(url).host})` };
}
