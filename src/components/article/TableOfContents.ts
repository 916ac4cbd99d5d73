/** From this width on, the contents are beside the text. `table-of-contents.css` has the same width. */
const wide = '(min-width: 70rem)';

/** The table of contents. It is open on wide screens, and marks the section in view. */
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
    const visible = entries.find(({ isIntersecting }) => isIntersecting);
    if (!visible) return;
    for (const [id, link] of links) {
      if (id === visible.target.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
