/** The width from which the contents stand beside the text; the same as in `components/article/table-of-contents.css`. */
const wide = '(min-width: 70rem)';

/** The table of contents: unfolded on wide screens, and marking the section in view. */
export class TableOfContents extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const query = matchMedia(wide);
    const unfold = (): void => void details?.toggleAttribute('open', query.matches);
    unfold();
    query.addEventListener('change', unfold);
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    const observer = new IntersectionObserver((entries) => this.mark(entries, links), {
      rootMargin: '-10% 0px -75%',
    });
    for (const id of links.keys()) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
  }

  private mark(
    entries: IntersectionObserverEntry[],
    links: ReadonlyMap<string, HTMLElement>,
  ): void {
    const seen = entries.find(({ isIntersecting }) => isIntersecting);
    if (!seen) return;
    for (const [id, link] of links) {
      if (id === seen.target.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
