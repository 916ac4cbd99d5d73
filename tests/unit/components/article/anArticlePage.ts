import { page } from '../aPage.ts';

/** A page of an article as its scripts need it: the message, the values, the contents and two fixes. */
export function anArticlePage({
  error = 'listen EADDRINUSE',
  title = 'Stop the process',
} = {}): void {
  page(`<nav class="breadcrumbs"><ol><li>Errors</li><li>Node.js</li></ol></nav>
    <header class="hero"><h1></h1></header>
    <p class="evidence"><a href="#sources"><time datetime="2026-11-20">20 November</time></a></p>
    <article data-article="node/port-in-use"></article><nav class="toc"><a href="#causes">Causes</a></nav>
    <your-values data-id="node/port-in-use"><input name="port" data-type="port"></your-values>
    <section class="quick-fix" id="quick-fix"><h2><span>Quick fix</span></h2></section>
    <section class="fix" id="fix-stop"><h4>Fix: <span></span></h4><ol><li><p>Ask it to end.</p></li></ol></section>
    <div class="article-actions"><button id="opener" aria-expanded="true">Open</button></div><main></main>`);
  document.querySelector('h1')!.textContent = error;
  document.querySelector('.fix h4 span')!.textContent = title;
}
