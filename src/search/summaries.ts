import { articlePath } from '../domain/urls.ts';
import { plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import type { Article } from '../schema/article.ts';
import type { Fix, Step } from '../schema/steps.ts';
import { fetchJson } from './load.ts';
import type { ArticleSummary } from './types.ts';

/**
 * Makes the summary of an article. Texts lose their markup, as they are shown as text; in sentences
 * about commands, code keeps its backticks.
 *
 * @param site the site's own address
 */
export function articleSummary(
  id: string,
  article: Article,
  toolName: string,
  site: string,
): ArticleSummary {
  return {
    id,
    address: articlePath(id),
    url: new URL(articlePath(id), site).href,
    error: messageText(article.error),
    tool: toolName,
    summary: plainText(article.summary),
    quickFix: article.quickFix.map(plainStep),
    values: article.values,
    causes: article.causes.map(({ id, title, confirm }) => ({
      id,
      title: withCode(title),
      confirm: { ...confirm, shows: withCode(confirm.shows) },
    })),
    fixes: article.fixes.map(plainFix),
  };
}

/** Returns inline Markdown as plain text, in which only code keeps its backticks. */
function withCode(text: string): string {
  return plainText(text, '`');
}

function plainStep(step: Step): Step {
  const { text, expect } = step;
  return {
    ...step,
    text: withCode(text),
    ...(expect !== undefined && { expect: withCode(expect) }),
  };
}

function plainFix(fix: Fix): Fix {
  const { title, steps, verify, risk } = fix;
  return {
    ...fix,
    title: withCode(title),
    steps: steps.map(plainStep),
    verify: { ...verify, expect: withCode(verify.expect) },
    risk: risk.level === 'safe' ? risk : { ...risk, why: withCode(risk.why) },
  };
}

/** Loads what is shown of an article. The browser's own cache keeps it. */
export function loadSummary(id: string): Promise<ArticleSummary> {
  return fetchJson<ArticleSummary>(`match/summaries/${id}.json`);
}
