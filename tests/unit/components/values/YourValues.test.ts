// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { YourValues } from '../../../../src/components/values/YourValues.ts';
import { sessionHandoff } from '../../../../src/components/values/sessionHandoff.ts';
import { buttonOf, find, hostile, page, said, type } from '../aPage.ts';

customElements.define('your-values', YourValues);

const id = 'node/port-in-use';
// The element is the last one: happy-dom tells it that it is connected before what follows is there.
const html = `<div data-shell="sh"><code>kill "$(lsof -t -i:<var data-value="port">3000</var>)"</code></div>
  <div data-shell="any"><code>rm <var data-value="path">a.sock</var></code></div>
  <div data-shell="any"><code>ssh h cat <var data-value="path">a.sock</var></code></div>
  <your-values data-id="${id}"><details>
    <label>Port <input name="port" data-type="port"></label>
    <label>Path <input name="path" data-type="path"></label>
    <p role="status"></p><button type="button">Forget</button></details></your-values>`;
const open = () => page(html);
const field = (name: string) => find(`input[name=${name}]`) as HTMLInputElement;
const commands = () => [...document.querySelectorAll('code')].map((code) => code.textContent);
const noteOf = (name: string) => find(`#${field(name).getAttribute('aria-describedby') ?? ''}`);
const unfilled = ['kill "$(lsof -t -i:3000)"', 'rm a.sock', 'ssh h cat a.sock'];

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/errors/node/port-in-use/');
});

test('a value changes every command that has its placeholder, and says in how many', () => {
  open();
  expect([commands(), said()]).toEqual([
    unfilled,
    'Type yours: the commands below change. Nothing is sent.',
  ]);
  type(field('port'), ' 5001 ');
  expect(commands()[0]).toBe('kill "$(lsof -t -i:5001)"');
  expect(said()).toBe('In 1 of 3 commands, underlined. Nothing is sent.');
  expect(find('var').className).toBe('filled');
  type(field('port'), '');
  expect([commands(), find('var').className]).toEqual([unfilled, '']);
});

test('a value of the wrong type is in no command, and the field says why', () => {
  open();
  type(field('port'), '$(reboot)');
  expect(commands()).toEqual(unfilled);
  expect(field('port').getAttribute('aria-invalid')).toBe('true');
  expect(noteOf('port').textContent).toMatch(/^Not used: this has to be .*\.$/);
  type(field('port'), '80');
  expect([field('port').getAttribute('aria-invalid'), noteOf('port').hidden]).toEqual([
    'false',
    true,
  ]);
});

test('a value that a command cannot hold safely is left out there, and the field says of how many', () => {
  open();
  type(field('path'), '/a;b');
  expect(commands().slice(1)).toEqual(["rm '/a;b'", 'ssh h cat a.sock']);
  expect(noteOf('path').textContent).toContain('Not in 1 command: ');
});

test('a hostile value is text in a command, or is left out', () => {
  open();
  for (const name of ['port', 'path']) type(field(name), hostile);
  expect(document.querySelector('img, script')).toBeNull();
  expect(document.querySelectorAll('var')).toHaveLength(3);
});

test('values of the URL go before those of the paste, and are shown', () => {
  sessionHandoff.putResult({ id, values: { port: '1', path: '/p' } });
  history.replaceState(null, '', '#port=8080');
  open();
  expect([field('port').value, field('path').value]).toEqual(['8080', '/p']);
  expect(commands().slice(0, 2)).toEqual(['kill "$(lsof -t -i:8080)"', 'rm /p']);
  expect(find('details').hasAttribute('open')).toBe(true);
});

test('the paste of another article fills nothing', () => {
  sessionHandoff.putResult({ id: 'git/other', values: { port: '1' } });
  open();
  expect(commands()).toEqual(unfilled);
  expect(find('details').hasAttribute('open')).toBe(false);
});

test('a link on the page brings its value, and leaves what was typed since', () => {
  open();
  type(field('path'), '/typed');
  history.replaceState(null, '', '#port=8080');
  dispatchEvent(new Event('hashchange'));
  expect([field('port').value, field('path').value]).toEqual(['8080', '/typed']);
});

test('the button forgets the values in the fields, in the tab and in the URL', () => {
  sessionHandoff.putResult({ id, values: { path: '/secret' } });
  history.replaceState(null, '', '#fix-a&port=8080');
  open();
  buttonOf('Forget').click();
  expect([commands(), location.hash]).toEqual([unfilled, '#fix-a']);
  expect(document.activeElement).toBe(field('port'));
  open();
  expect(commands()).toEqual(unfilled);
});
