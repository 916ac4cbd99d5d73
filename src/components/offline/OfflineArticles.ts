import { articlePath } from '../../domain/urls.ts';
import type { Build } from '../../offline/build.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { createElement } from '../site/dom.ts';
import { currentBuild } from './workerClient.ts';
import { deviceContent } from './deviceContent.ts';

/** The longest list that is shown. Users find further articles by search or in the list of all errors. */
const maxItems = 100;

/** Lists the articles that are stored on this device, so that they can be read without a connection. */
export class OfflineArticles extends HTMLElement {
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
      const items = await Promise.all(articles.slice(0, maxItems).map((id) => item(build, id)));
      const list = createElement('ul');
      list.className = 'article-list';
      list.append(...items);
      const count =
        articles.length === 0
          ? 'None yet. Each article that you open is kept.'
          : `${articles.length} of ${articleCount}${articles.length > maxItems ? `, the first ${maxItems} of them:` : ':'}`;
      this.replaceChildren(createElement('p', count), list);
    } catch {
      this.replaceChildren(
        createElement('p', 'None: this browser does not let the site keep pages.'),
      );
    }
  };
}

async function item(build: Build, id: string): Promise<HTMLLIElement> {
  const summary = (await (await build.match(`match/summaries/${id}.json`))?.json()) as
    ArticleSummary | undefined;
  const link = createElement('a');
  link.href = articlePath(id);
  link.append(createElement('code', summary?.error ?? id));
  const entry = createElement('li');
  entry.append(link);
  if (summary) {
    const tool = createElement('p', summary.tool);
    tool.className = 'meta';
    entry.append(tool);
  }
  return entry;
}
