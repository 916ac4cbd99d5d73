import { articlePath } from '../../domain/articleAddress.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { newIssueUrl } from '../site/newIssueAddress.ts';
import { feedbackReasons } from './feedbackReasons.ts';

/**
 * The address of a new issue with an answer in it: what the contract has, and nothing more.
 *
 * @param repository its address
 * @param site the site's own origin
 */
export function issueUrl(repository: string, site: string, answer: Feedback): string {
  const { article, reviewed, on } = answer;
  const list = (items: readonly string[]): string => items.join(', ') || 'not said';
  const lines = [
    `Article: ${site}${articlePath(article)}`,
    `Reviewed: ${reviewed}`,
    `Seen: ${on}`,
    ...(answer.helpful
      ? [`Helpful: yes`, `What worked: ${answer.worked ?? 'not said'}`]
      : [
          `What was wrong: ${list(answer.reasons.map((reason) => feedbackReasons[reason]))}`,
          `Tried: ${list(answer.tried)}`,
        ]),
    '',
    `${answer.helpful ? 'Anything to add?' : 'What did you see instead?'} Take secrets out of what you paste.`,
    '',
  ];
  return newIssueUrl(repository, { title: `Feedback: ${article}`, body: lines.join('\n') });
}
