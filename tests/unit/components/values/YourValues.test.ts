// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { YourValues } from '../../../../src/components/values/YourValues.ts';
import { loadTypedRules } from '../../../../src/components/values/commandValues.ts';
import { sessionHandoff } from '../../../../src/components/values/sessionHandoff.ts';
import { buttonOf, find, hostile, page, press, said, type } from '../aPage.ts';

customElements.define('your-values', YourValues);

const id = 'node/port-in-use';
// The element is the last one: happy-dom tells it that it is connected before what follows is there.
const html = `<div data-shell="sh"><code>kill "$(lsof -t <span class="long-word">-i:<var data-value="port">3000</var>)"</span></code></div>
  <div data-shell="any"><code>rm <var data-value="path">a.sock</var></code></div>
  <div data-shell="any"><code>ssh h cat <var data-value="path">a.sock</var></code></div>
  <your-values data-id="${id}">
    <label>Port <input name="port" data-type="port"></label>
    <label>Path <input name="path" data-type="path"></label>
    <p><span role="status"></span><button type="button">Forget</button></p></your-values>`;
const open = () => page(html);
const field = (name: string) => find(`input[name=${name}]`) as HTMLInputElement;
const commands = () => [...document.querySelectorAll('code')].map((code) => code.textContent);
const noteOf = (name: string) => find(`#${field(name).getAttribute('aria-describedby') ?? ''}`);
const unfilled = ['kill "$(lsof -t -i:3000)"', 'rm a.sock', 'ssh h cat a.sock'];

beforeAll(loadTypedRules);

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/errors/node/port-in-use/');
});

test('a value changes every command that has its placeholder, and says in how many', () => {
  open();
  expect([commands(), said()]).toEqual([unfilled, 'Fills the commands. Nothing is sent.']);
  type(field('port'), ' 5001 ');
  expect(commands()[0]).toBe('kill "$(lsof -t -i:5001)"');
  expect(said()).toBe('Filled into 1 command. Nothing is sent.');
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

test('the field shows the value that the commands have, once the user has finished', () => {
  open();
  type(field('port'), 'http://localhost:5001/');
  expect([field('port').value, commands()[0]]).toEqual([
    'http://localhost:5001/',
    'kill "$(lsof -t -i:5001)"',
  ]);
  field('port').dispatchEvent(new Event('change', { bubbles: true }));
  expect(field('port').value).toBe('5001');
});

test('a host gives its port to the field of the port, unless that has one', () => {
  const hostHtml = html.replace('name="path" data-type="path"', 'name="host" data-type="host"');
  page(hostHtml);
  const finish = (text: string) => {
    type(field('host'), text);
    field('host').dispatchEvent(new Event('change', { bubbles: true }));
    return [field('host').value, field('port').value];
  };
  expect(finish('db.example.org:5433')).toEqual(['db.example.org', '5433']);
  expect(finish('http://[::1]:80/')).toEqual(['[::1]', '5433']);
  expect(finish('db.example.org')).toEqual(['db.example.org', '5433']);
});

test('the code of a file and its name follow, and take only plain values', () => {
  page(`<figure class="code-file"><figcaption>/srv/<var data-value="path">a</var>.conf</figcaption>
    <copy-box><pre><code><span>listen</span> <var data-value="port" class="token-constant">80</var>;</code></pre></copy-box></figure>${html}`);
  const shown = () => [find('figcaption').textContent, find('.code-file code').textContent];
  type(field('port'), '5001');
  type(field('path'), '/b');
  expect(shown()).toEqual(['/srv//b.conf', 'listen 5001;']);
  expect(find('.code-file code var').className).toBe('token-constant filled');
  type(field('path'), '/b;c');
  expect(shown()[0]).toBe('/srv/a.conf');
});

test('a hostile value is text in a command, or is left out', () => {
  open();
  for (const name of ['port', 'path']) type(field(name), hostile);
  expect(document.querySelector('img, script')).toBeNull();
  expect(document.querySelectorAll('var')).toHaveLength(3);
});

test('values of the URL go before those of the paste', () => {
  sessionHandoff.putResult({ id, values: { port: '1', path: '/p' } });
  history.replaceState(null, '', '#port=8080');
  open();
  expect([field('port').value, field('path').value]).toEqual(['8080', '/p']);
  expect(commands().slice(0, 2)).toEqual(['kill "$(lsof -t -i:8080)"', 'rm /p']);
});

test('the paste of another article fills nothing', () => {
  sessionHandoff.putResult({ id: 'git/other', values: { port: '1' } });
  open();
  expect(commands()).toEqual(unfilled);
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

test('a value is typed where it stands in a command, and the field and the other commands follow', () => {
  open();
  const [place, other] = document.querySelectorAll<HTMLElement>('[data-value=path]');
  if (!place || !other) throw new Error('The page has two places of the path.');
  expect([place.contentEditable, place.getAttribute('aria-label')]).toEqual([
    'plaintext-only',
    'Path',
  ]);
  place.focus();
  place.textContent = '/a b';
  place.dispatchEvent(new Event('input', { bubbles: true }));
  expect([field('path').value, place.textContent]).toEqual(['/a b', '/a b']);
  press(place, 'Enter');
  // Quoted for the shell, once the user has finished.
  expect(commands()[1]).toBe("rm '/a b'");
});

test('Escape takes back what was typed into a command', () => {
  open();
  const place = find('[data-value=port]');
  place.focus();
  place.textContent = '99';
  place.dispatchEvent(new Event('input', { bubbles: true }));
  press(place, 'Escape');
  expect([field('port').value, commands()[0]]).toEqual(['', unfilled[0]]);
});

test('typed values stay for a reload, and are offered to the same kind of field elsewhere', () => {
  open();
  type(field('port'), '5001');
  type(field('path'), '');
  open();
  expect(field('port').value).toBe('5001');
  page(html.replace(id, 'docker/other'));
  expect(field('port').value).toBe('');
  buttonOf('Use 5001').click();
  expect(commands()[0]).toBe('kill "$(lsof -t -i:5001)"');
});

test('a value of the wrong type is not kept for other articles', () => {
  open();
  type(field('port'), hostile);
  page(html.replace(id, 'docker/other'));
  expect([...document.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Forget',
  ]);
});
