import { articleAddress } from '../../domain/articleAddress.ts';
import type { Build } from '../../offline/Build.ts';
import type { Brief } from '../../search/Brief.ts';
import { element } from '../site/element.ts';
import { currentBuild } from './currentBuild.ts';
import { deviceContent } from './deviceContent.ts';

/** More than these are found by search, or in the list of all errors. */
const most = 100;

/** The articles that can be read on this device without a connection. */
export class KeptArticles extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('offline-change', this.show);
    void this.show();
  }

  disconnectedCallback(): void {
    document.removeEventListener('offline-change', this.show);
  }

  private readonly show = async (): Promise<void> => {
    try {
      const build = await currentBuild();
      const { articles, articleCount } = await deviceContent(build);
      const items = await Promise.all(articles.slice(0, most).map((id) => item(build, id)));
      const list = element('ul');
      list.className = 'article-list';
      list.append(...items);
      const count =
        articles.length === 0
          ? 'None yet. Each article that you open is kept.'
          : `${articles.length} of ${articleCount}${articles.length > most ? `, the first ${most} of them:` : ':'}`;
      this.replaceChildren(element('p', count), list);
    } catch {
      this.replaceChildren(element('p', 'None: this browser does not let the site keep pages.'));
    }
  };
}

async function item(build: Build, id: string): Promise<HTMLLIElement> {
  const brief = (await (await build.match(`match/briefs/${id}.json`))?.json()) as Brief | undefined;
  const link = element('a');
  link.href = articleAddress(id);
  link.append(element('code', brief?.error ?? id));
  const made = element('li');
  made.append(link);
  if (brief) {
    const tool = element('p', brief.tool);
    tool.className = 'meta';
    made.append(tool);
  }
  return made;
}
