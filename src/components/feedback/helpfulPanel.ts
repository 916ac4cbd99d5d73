import type { Feedback } from '../../schema/feedback.ts';
import { pageArticle } from '../article/pageArticle.ts';
import { pageFixes } from '../article/pageFixes.ts';
import { button } from '../site/button.ts';
import { element } from '../site/element.ts';
import { answerOf } from './answerOf.ts';
import { answers } from './answers.ts';
import { choices } from './choices.ts';
import { feedbackReasons } from './feedbackReasons.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { giveAnswer } from './giveAnswer.ts';
import { showSent } from './showSent.ts';
import { whereAnswersGo } from './whereAnswersGo.ts';

/** Asks which fix worked, or what was wrong and which were tried. The answer alone counts already. */
export function helpfulPanel(helpful: boolean): HTMLElement {
  const panel = element('form');
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
  const kept = giveAnswer(answer());
  panel.addEventListener('change', () => void giveAnswer(answer()));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    void showSent(panel, answer());
  });
  const send = button(siteSettings.endpoint ? 'Send' : 'Done', () => undefined);
  send.type = 'submit';
  panel.append(send, whereAnswersGo(kept));
  return panel;
}
