import type { Feedback } from '../../schema/feedback.ts';
import { pageArticle } from '../article/pageArticle.ts';
import { pageFixes } from '../article/pageFixes.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { answerOf } from './answerOf.ts';
import { answers } from './answers.ts';
import { choices } from './choices.ts';
import { feedbackReasons } from './feedbackReasons.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { submitAnswer } from './giveAnswer.ts';
import { showSent } from './showSent.ts';
import { answerDestination } from './whereAnswersGo.ts';

/** Asks which fix worked, or what was wrong and which were tried. The answer alone counts already. */
export function helpfulPanel(helpful: boolean): HTMLElement {
  const panel = createElement('form');
  const fixes = pageFixes().map(({ id, title }): [string, string] => [id, title]);
  const reasons = Object.entries(feedbackReasons);
  const given = answers.of(pageArticle().id);
  if (helpful) {
    const worked = given?.helpful && given.worked ? [given.worked] : [];
    panel.append(choices('Which fix worked?', 'worked', 'radio', fixes, worked));
  } else {
    const known = given?.helpful === false ? given : { reasons: [], tried: [] };
    panel.append(
      choices('What was wrong?', 'reasons', 'checkbox', reasons, known.reasons),
      choices('Which fix did you try?', 'tried', 'checkbox', fixes, known.tried),
    );
  }
  const answer = (): Feedback => {
    const data = new FormData(panel);
    const worked = data.get('worked');
    if (helpful)
      return { ...answerOf(), helpful, ...(typeof worked === 'string' ? { worked } : {}) };
    const all = (name: string): string[] => data.getAll(name).map(String);
    const chosen = all('reasons') as Extract<Feedback, { helpful: false }>['reasons'];
    return { ...answerOf(), helpful, reasons: chosen, tried: all('tried') };
  };
  const kept = submitAnswer(answer());
  panel.addEventListener('change', () => void submitAnswer(answer()));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    void showSent(panel, answer());
  });
  const send = createButton(siteSettings.endpoint ? 'Send' : 'Done', () => undefined);
  send.type = 'submit';
  panel.append(send, answerDestination(kept));
  return panel;
}
